declare module "lz4js" {
  /** Unpacks framed LZ4. */
  export function decompress(packed: Uint8Array): Uint8Array;
}
declare module "snappyjs" {
  /** Unpacks a block of Snappy. */
  export function uncompress(packed: Uint8Array): Uint8Array;
}
