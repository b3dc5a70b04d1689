import type {Answer, AnswerType} from "../model/answer.js";
import {Unsupported} from "./unsupported.js";
import type {Frame} from "./run/frame.js";
import {isoDate} from "./values/dates.js";
import {checkNumbers, scaleOf} from "./values/scale.js";
import type {Type} from "./values/type.js";
import {dictionaryOf, type Vector} from "./values/vector.js";

const kinds: Readonly<Partial<Record<Type["kind"], AnswerType>>> = {
  exact: "number",
  double: "number",
  boolean: "boolean",
  date: "date",
  text: "text",
  null: "text"
};

/** Writes what the kernel found as the answer that a database would give. */
export function answerOf({rows, columns}: Frame): Answer {
  if (columns.some(({name}) => name === "")) throw new Unsupported("column without a name");
  const vectors = columns.map(({read}) => read());
  return {
    names: columns.map(({name}) => name),
    types: vectors.map(({type}) => {
      const found = kinds[type.kind];
      if (!found) throw new Unsupported(`column of type ${type.kind}`);
      return found;
    }),
    columns: vectors.map((one) => values(one, rows))
  };
}

function values(one: Vector, rows: number): unknown[] {
  checkNumbers(one);
  const {data, valid, step} = one;
  const write = writer(one);
  return Array.from({length: rows}, (_, i) =>
    valid && !valid[i * step] ? null : write(data[i * step]!)
  );
}

function writer(one: Vector): (value: number) => unknown {
  const {kind} = one.type;
  if (kind === "boolean") return (value) => value === 1;
  if (kind === "date") return isoDate;
  if (kind === "text") {
    const texts = dictionaryOf(one).values;
    return (code) => texts[code];
  }
  const divisor = 10 ** scaleOf(one);
  return (value) => value / divisor;
}
