import {Unsupported} from "../unsupported.js";
import {arithmetic} from "./arithmetic.js";
import {cast, numbers} from "./cast.js";
import {choose} from "./choose.js";
import {compare, lookUp} from "./compare.js";
import {concatTexts} from "./concat-texts.js";
import {isoWeekday, startOf, unitsBetween} from "./dates.js";
import {combine, isNull, negate} from "./logic.js";
import {scaleOf, toDouble} from "./scale.js";
import {date, double, integer} from "./type.js";
import {unify} from "./unify.js";
import {constant, dictionaryOf, type Vector} from "./vector.js";

/** A function of the values of one row. */
type RowFunction = (args: readonly Vector[], rows: number) => Vector;

/**
 * The functions that queries can call, by name. Each takes vectors and the number of rows, and throws Unsupported for
 * types it does not know.
 */
export const functions: Readonly<Record<string, RowFunction>> = {
  coalesce: (args, rows) =>
    isWholeText(args[0]!)
      ? args[0]!
      : args.reduceRight((rest, one) =>
          choose([{when: negate(isNull(one)), then: one}], rest, rows)
        ),
  nullif([a, b], rows) {
    return choose(
      [{when: knownTrue(compare("=", a!, b!, rows)), then: constant({kind: "null"}, null)}],
      a!,
      rows
    );
  },
  greatest: (args, rows) => extreme(">", args, rows),
  least: (args, rows) => extreme("<", args, rows),
  abs([one]) {
    if (one!.type.kind !== "exact" && one!.type.kind !== "double") throw wrong("abs", one!);
    return numbers(one!, one!.type, Math.abs);
  },
  floor: ([one]) => whole("floor", one!),
  ceil: ([one]) => whole("ceil", one!),
  sqrt: ([one]) => ofDouble("sqrt", one!),
  ln: ([one]) => ofDouble("ln", one!),
  isodow: ([day]) => ofDay(day!, isoWeekday),
  epoch: ([day]) => ({...ofDay(day!, (value) => value * 86_400), type: double}),
  date_trunc([unit, day]) {
    const text = textOf(unit!);
    return {
      ...ofDay(
        day!,
        byDay((value) => startOf(text, value))
      ),
      type: date
    };
  },
  date_diff([unit, from, to], rows) {
    const text = textOf(unit!);
    if (text === "day") return arithmetic("-", asDay(to!), asDay(from!), rows);
    if (text === "week") {
      const days = arithmetic("-", asDay(to!), asDay(from!), rows);
      return numbers(days, integer, (value) => unitsBetween(text, 0, value));
    }
    const month = (day: Vector) =>
      ofDay(
        day,
        byDay((value) => unitsBetween(text, 0, value))
      );
    return arithmetic("-", month(to!), month(from!), rows);
  },
  concat: concatTexts,
  contains([text, part]) {
    const sought = textOf(part!);
    if (text!.type.kind !== "text") throw wrong("contains", text!);
    const holds = Uint8Array.from(dictionaryOf(text!).values, (value) => +value.includes(sought));
    return lookUp(text!, holds);
  },
  len([list]) {
    if (list!.type.kind !== "list") throw wrong("len", list!);
    return {...list!, type: integer};
  },
  list_element([list, place]) {
    if (list!.type.kind !== "list" || place!.step !== 0) throw wrong("an element", list!);
    const element = list!.type.elements[place!.data[0]! - 1];
    if (!element) throw new Unsupported(`element of a list: ${place!.data[0]}`);
    return element;
  }
};

/** A text in each row, beside which no other can be. */
export function isWholeText({type, valid}: Vector): boolean {
  return type.kind === "text" && !type.dictionary.isEnum && !valid;
}

function wrong(name: string, {type}: Vector): Unsupported {
  return new Unsupported(`${name} of ${type.kind}`);
}

function knownTrue(condition: Vector): Vector {
  const {type, data, step} = condition;
  return {type, data, step};
}

function extreme(operator: ">" | "<", args: readonly Vector[], rows: number): Vector {
  const same = unify(args);
  return same.reduce((best, one) => {
    const isBetter = knownTrue(compare(operator, one, best, rows));
    const wins = combine("or", isBetter, isNull(best), rows);
    return choose([{when: combine("and", wins, negate(isNull(one)), rows), then: one}], best, rows);
  });
}

function whole(name: "floor" | "ceil", one: Vector): Vector {
  const round = Math[name];
  if (one.type.kind === "double") return numbers(one, double, round);
  if (one.type.kind !== "exact") throw wrong(name, one);
  const divisor = 10 ** scaleOf(one);
  if (divisor === 1) return one;
  // whole numbers of divisors are exact, so that no quotient is rounded over one
  return numbers(one, integer, (value) => {
    const rest = value % divisor;
    const quotient = (value - rest) / divisor;
    if (rest === 0) return quotient;
    return name === "floor" ? quotient - +(rest < 0) : quotient + +(rest > 0);
  });
}

function ofDouble(name: "sqrt" | "ln", one: Vector): Vector {
  if (one.type.kind !== "exact" && one.type.kind !== "double" && one.type.kind !== "null")
    throw wrong(name, one);
  return numbers(toDouble(one), double, (value) => {
    if (name === "sqrt" ? value < 0 : value <= 0) return NaN;
    return name === "sqrt" ? Math.sqrt(value) : Math.log(value);
  });
}

function asDay(day: Vector): Vector {
  return day.type.kind === "text" ? cast(day, "date") : day;
}

function ofDay(given: Vector, compute: (day: number) => number): Vector {
  const day = asDay(given);
  if (day.type.kind !== "date" && day.type.kind !== "null") throw wrong("a part of a date", day);
  return numbers(day, integer, compute);
}

/** Computes the same once for rows of the same day one after another, and for days that came before. */
function byDay(compute: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let found = known.get(day);
    if (found === undefined) known.set(day, (found = compute(day)));
    return found;
  };
}

function textOf(one: Vector): string {
  const text = one.step === 0 ? dictionaryOf(one).values[one.data[0]!] : undefined;
  if (text === undefined) throw new Unsupported("text that varies from row to row");
  return text;
}
