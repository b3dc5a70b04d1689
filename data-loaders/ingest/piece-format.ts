/** How pieces are written. Larger dictionaries, as of products and visitors, cost more than they save. */
export const pieceFormat =
  "(FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 5000)";
