/**
 * How partitions are written. Differences of numbers and texts (Parquet's second version) are shorter and sooner
 * packed; larger dictionaries, as of products and visitors, cost more than they save.
 */
export const partitionFormat =
  "(FORMAT parquet, PARQUET_VERSION V2, COMPRESSION snappy, DICTIONARY_SIZE_LIMIT 5000)";
