import type {Decode} from "./decode.ts";

/** Longest part of a message that cannot be read which is kept, in bytes. */
const longest = 300;

/**
 * Decodes message by message.
 *
 * @param read the value of a message as JSON; throws for one that cannot be read
 */
export function eachValue(read: (value: Buffer) => string): Decode {
  return (messages) =>
    Promise.resolve(
      messages.map(({offset, value}) => {
        // what was deleted at the source has no value
        if (value === null || value.length === 0) return {offset, value};
        return {offset, value: Buffer.from(readable(read, value))};
      })
    );
}

function readable(read: (value: Buffer) => string, value: Buffer): string {
  try {
    return read(value);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return JSON.stringify(`${why}; base64: ${value.subarray(0, longest).toString("base64")}`);
  }
}
