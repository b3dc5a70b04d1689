import {stat} from "node:fs/promises";

/**
 * A text that changes whenever a file is written to: size, time of the last write and, as that can be
 * set back, time of the last change of any kind.
 */
export async function stampOf(path: string): Promise<string> {
  const {size, mtimeNs, ctimeNs, ino} = await stat(path, {bigint: true});
  return [size, mtimeNs, ctimeNs, ino].join(" ");
}
