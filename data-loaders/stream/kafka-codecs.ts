import {decompress as unzstd} from "fzstd";
import kafkajs from "kafkajs";
import lz4 from "lz4js";
import snappy from "snappyjs";

/** Lets the client read batches that were packed with Snappy, LZ4 or zstd; it reads gzip itself. */
export function registerCodecs(): void {
  const {CompressionCodecs, CompressionTypes} = kafkajs;
  const register = (type: number, unpack: (packed: Buffer) => Uint8Array) => {
    CompressionCodecs[type as keyof typeof CompressionCodecs] = () => ({
      compress: () => Promise.reject(new Error("unsupported compression: nothing is written")),
      decompress: (packed: Buffer) => Promise.resolve(Buffer.from(unpack(packed)))
    });
  };
  register(CompressionTypes.Snappy, unsnappy);
  register(CompressionTypes.LZ4, (packed) => lz4.decompress(packed));
  register(CompressionTypes.ZSTD, (packed) => unzstd(packed));
}

/** What Java's producers write before blocks of Snappy, each with its length; others write one block alone. */
const mark = Buffer.from("\x82SNAPPY\0", "latin1");
const headLength = 16;

function unsnappy(packed: Buffer): Uint8Array {
  if (!packed.subarray(0, mark.length).equals(mark)) return snappy.uncompress(packed);
  const parts: Uint8Array[] = [];
  for (let at = headLength; at < packed.length;) {
    const length = packed.readUInt32BE(at);
    parts.push(snappy.uncompress(packed.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return Buffer.concat(parts);
}
