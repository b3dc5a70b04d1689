import {LosslessNumber, stringify} from "lossless-json";
import {parseJson} from "../../read/parse-json.ts";
import type {Decode} from "./decode.ts";
import {eachValue} from "./each-value.ts";
import {pickPath} from "./pick-path.ts";

/** JSON objects as they are, or what they have under a path. */
export function decodeJson(path: readonly string[]): Decode {
  if (path.length === 0) return (messages) => Promise.resolve(messages);
  return eachValue((value) => {
    const object = parseJson(value.toString(), (number) => new LosslessNumber(number));
    return stringify(pickPath(object, path)) ?? "null";
  });
}
