import {parse} from "lossless-json";

/**
 * Reads JSON with every digit of its numbers; of a name that an object has twice, the last value counts.
 *
 * @param parseNumber makes something of a number that JavaScript would write otherwise; default: its text
 * @throws SyntaxError
 */
export function parseJson(
  text: string,
  parseNumber: (text: string) => unknown = (number) => number
): unknown {
  if (!exact.test(text)) return JSON.parse(text) as unknown;
  return parse(text, null, {parseNumber, onDuplicateKey: ({newValue}) => newValue});
}

/** Numbers that JavaScript would write otherwise than they stand there: long ids, and powers of ten. */
const exact = /\d{16}|\d[eE][+-]?\d|\d\.\d{15}|0\.00000/;
