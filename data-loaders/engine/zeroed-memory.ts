// DuckDB's allocator reads this when its library is loaded, so this module is imported before it.
// Memory that starts as zeros makes the padding in a .duckdb file, and with it the file, the same
// in every build of the same data.
process.env.DUCKDB_JE_MALLOC_CONF ??= "zero:true";

export {};
