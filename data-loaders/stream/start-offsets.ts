import {UserError} from "../user-error.ts";
import type {PartitionRange} from "./topic.ts";

/**
 * Where each partition goes on: after what was landed, a new one at its first message.
 *
 * @param landed the offset after the last landed message of each partition, when the ranges were asked for
 * @param now the same, now that they are known
 * @throws UserError where messages expired before they were landed, or the topic is not the one that was landed
 */
export function startOffsets(
  ranges: readonly PartitionRange[],
  landed: ReadonlyMap<number, number>,
  topic: string,
  now = landed
): Map<number, number> {
  for (const [partition, next] of landed) {
    const range = ranges.find((one) => one.partition === partition);
    const what = `partition ${partition} of ${topic}`;
    const remedy =
      "the files are of a topic that was made anew; move them away, or land into another folder";
    if (!range)
      throw new UserError(`missing partition: ${what} is landed but no longer there; ${remedy}`);
    if (range.latest < next)
      throw new UserError(
        `invalid offset: ${what} is landed up to ${next - 1}, but ends at ${range.latest - 1}; ${remedy}`
      );
    const after = now.get(partition) ?? next;
    if (range.earliest > after)
      throw new UserError(
        `missing messages: ${what} begins at ${range.earliest}, it was landed up to ${after - 1}; ${range.earliest - after} messages expired before they were landed. To go on without them, land into another folder`
      );
  }
  return new Map(
    ranges.map(({partition, earliest}) => [partition, now.get(partition) ?? earliest])
  );
}
