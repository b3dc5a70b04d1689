import {openEngine} from "../data-loaders/engine/open-engine.ts";
import {literal} from "../data-loaders/engine/literal.ts";

// The least any tool must do: DuckDB reads the CSV as it likes and writes Parquet.
const [csv, parquet] = process.argv.slice(2);
const engine = await openEngine();
await engine.run(
  `COPY (FROM read_csv(${literal(csv!)})) TO ${literal(parquet!)} (FORMAT parquet, COMPRESSION zstd)`
);
await engine.close();
