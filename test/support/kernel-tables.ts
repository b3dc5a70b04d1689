import type {Engine} from "../../data-loaders/engine/open-engine.ts";
import {identifier} from "../../data-loaders/engine/identifier.ts";
import type {KernelTable} from "../../src/kernel/create-kernel.ts";
import {parseDate} from "../../src/kernel/values/dates.ts";
import type {Dictionary} from "../../src/kernel/values/dictionary.ts";
import type {Type, Vector} from "../../src/kernel/values/type.ts";

/** Reads tables of a database as the kernel's, by other means than the report's own column files. */
export async function kernelTables(
  engine: Pick<Engine, "columns">,
  names: readonly string[]
): Promise<Map<string, KernelTable>> {
  const enums = new Map<string, Dictionary>();
  const tables = new Map<string, KernelTable>();
  for (const name of names) {
    const read = await engine.columns(`FROM ${identifier(name)}`);
    const columns = read.names.map((column, i) => {
      const values = read.values[i]!;
      const type = read.types[i]!;
      const whole = toVector(type, values, enums);
      const empty: Vector = {
        type: whole.type,
        data: whole.data.slice(0, 0),
        step: 1,
        ...(whole.valid && {valid: new Uint8Array(0)})
      };
      return {name: column, empty, fetch: () => Promise.resolve(whole)};
    });
    tables.set(name, {rows: read.values[0]?.length ?? 0, columns});
  }
  return tables;
}

function toVector(
  sqlType: string,
  values: readonly unknown[],
  enums: Map<string, Dictionary>
): Vector {
  const valid = values.some((value) => value === null)
    ? Uint8Array.from(values, (value) => +(value !== null))
    : undefined;
  const make = (type: Type, write: (value: unknown) => number): Vector => {
    const numbers = values.map((value) => (value === null ? 0 : write(value)));
    const isInt = type.kind !== "double" && numbers.every((n) => (n | 0) === n);
    const data = isInt ? Int32Array.from(numbers) : Float64Array.from(numbers);
    return {type, data, step: 1, ...(valid && {valid})};
  };
  const decimal = /^DECIMAL\(\d+,(\d+)\)$/.exec(sqlType);
  if (decimal) {
    const scale = Number(decimal[1]);
    return make({kind: "exact", scale}, (value) => Math.round(Number(value) * 10 ** scale));
  }
  if (sqlType === "DOUBLE") return make({kind: "double"}, Number);
  if (sqlType === "BOOLEAN") return make({kind: "boolean"}, Number);
  if (sqlType === "DATE") return make({kind: "date"}, (value) => parseDate(String(value)));
  if (/INT/.test(sqlType)) return make({kind: "exact", scale: 0}, Number);
  const isEnum = sqlType.startsWith("ENUM");
  let dictionary = isEnum ? enums.get(sqlType) : undefined;
  dictionary ??= {
    values: isEnum
      ? enumValues(sqlType)
      : [...new Set(values)].filter((v) => v !== null).map(String),
    isEnum
  };
  if (isEnum) enums.set(sqlType, dictionary);
  const codes = new Map(dictionary.values.map((text, code) => [text, code]));
  return make({kind: "text", dictionary}, (value) => codes.get(String(value))!);
}

function enumValues(type: string): string[] {
  return Array.from(type.matchAll(/'((?:[^']|'')*)'/g), ([, text]) => text!.replaceAll("''", "'"));
}
