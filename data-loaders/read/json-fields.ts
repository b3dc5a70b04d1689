import {parseJson} from "./parse-json.ts";

/** The values of an object by their names; of objects inside it by both names, such as `payload.brand`. */
export type JsonFields = ReadonlyMap<string, string>;

/**
 * Reads a line of JSON as the cells of a row: texts as they are, numbers as they are written, null as
 * empty, lists as JSON.
 *
 * @returns what is wrong with a line that is no object
 */
export function jsonFields(line: string): JsonFields | string {
  let value: unknown;
  try {
    value = parseJson(line);
  } catch {
    return "no valid JSON";
  }
  if (!isObject(value)) return "no JSON object";
  const fields = new Map<string, string>();
  try {
    flatten(value, "", fields);
  } catch (error) {
    // the stack ends before a line does that nests its values ten thousand deep
    if (!(error instanceof RangeError)) throw error;
    return "values nested too deep";
  }
  return fields;
}

function flatten(
  object: Readonly<Record<string, unknown>>,
  prefix: string,
  into: Map<string, string>
): void {
  for (const [key, value] of Object.entries(object)) {
    const name = prefix + key;
    if (isObject(value)) flatten(value, `${name}.`, into);
    else into.set(name, textOf(value));
  }
}

function textOf(value: unknown): string {
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
