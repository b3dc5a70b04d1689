import {createReadStream} from "node:fs";
import {createGunzip} from "node:zlib";
import {Decompress} from "fzstd";
import {explainFailure} from "../engine/explain-failure.ts";
import {UserError} from "../user-error.ts";

export type Compression = "none" | "gzip" | "zstd";

export interface ReadOptions {
  /** Sees each chunk as it lies on the disk, before it is unpacked. */
  onDisk?: (chunk: Buffer) => void;
}

/**
 * A file's bytes, unpacked, in chunks of up to some megabytes.
 *
 * @throws UserError when the packing is broken or ends early.
 */
export async function* readBytes(
  path: string,
  name: string,
  compression: Compression,
  {onDisk}: ReadOptions = {}
): AsyncGenerator<Buffer> {
  const disk = createReadStream(path, {highWaterMark: 1 << 20});
  if (onDisk) disk.on("data", (chunk) => onDisk(chunk as Buffer));
  try {
    if (compression === "gzip") yield* gunzip(disk);
    else if (compression === "zstd") yield* unzstd(disk);
    else yield* disk;
  } catch (error) {
    throw explainUnpacking(error, name, compression);
  } finally {
    disk.destroy();
  }
}

async function* gunzip(disk: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  const unpacked = createGunzip({chunkSize: 1 << 20});
  disk.on("error", (error) => unpacked.destroy(error));
  yield* disk.pipe(unpacked);
}

/** Node has zstd of its own from 22.15; fzstd serves all versions alike. */
async function* unzstd(disk: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  let ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => ready.push(chunk));
  for await (const chunk of disk) {
    unpacker.push(chunk as Buffer);
    for (const part of ready) yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    ready = [];
  }
  unpacker.push(new Uint8Array(0), true);
  for (const part of ready) yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}

function explainUnpacking(error: unknown, name: string, compression: Compression): unknown {
  if (!(error instanceof Error) || error instanceof UserError || compression === "none") {
    return explainFailure(error);
  }
  const known = explainFailure(error);
  if (known !== error) return known;
  const early = /unexpected end of file|unexpected EOF/i.test(error.message);
  const what = early ? "the file ends early" : error.message;
  return new UserError(`invalid ${compression}: ${what} (${name}); export or download it again`, {
    cause: error
  });
}
