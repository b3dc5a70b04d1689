import type {Type} from "avsc";
import {stringify} from "lossless-json";
import type {Decode} from "./decode.ts";
import {eachValue} from "./each-value.ts";
import {pickPath} from "./pick-path.ts";
import type {SchemaRegistry} from "./schema-registry.ts";

const textOf = (type: Type, value: Buffer, path: readonly string[]) =>
  stringify(pickPath(type.fromBuffer(value), path)) ?? "null";

/** Avro with one schema for all messages. */
export function decodeAvro(type: Type, path: readonly string[]): Decode {
  return eachValue((value) => textOf(type, value, path));
}

/** Bytes before a message that say by which schema it is written: a zero, and the schema's number. */
const frame = 5;

/** Avro whose messages begin with the number of a registry's schema. */
export function decodeFramedAvro(registry: SchemaRegistry, path: readonly string[]): Decode {
  const idOf = (value: Buffer | null) =>
    value !== null && value.length >= frame && value[0] === 0 ? value.readUInt32BE(1) : undefined;
  return async (messages) => {
    const types = new Map<number, Type | undefined>();
    for (const {value} of messages) {
      const id = idOf(value);
      if (id !== undefined && !types.has(id)) types.set(id, await registry.type(id));
    }
    return eachValue((value) => {
      const id = idOf(value);
      if (id === undefined) throw new Error("no number of a schema before the message");
      const type = types.get(id);
      if (!type) throw new Error(`unknown schema ${id}`);
      return textOf(type, value.subarray(frame), path);
    })(messages);
  };
}
