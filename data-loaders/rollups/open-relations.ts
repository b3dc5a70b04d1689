import {identifier} from "../engine/identifier.ts";
import {literal} from "../engine/literal.ts";
import type {Engine} from "../engine/open-engine.ts";
import {writeOut, type RollupOptions} from "./dialect.ts";
import {mergedRollups} from "./index.ts";

/**
 * Opens relations that lie in Parquet files, one view each. A day rollup without a single day is an empty
 * one.
 */
export async function openRelations(
  engine: Engine,
  relations: Readonly<Record<string, readonly string[]>>
): Promise<void> {
  for (const [name, files] of Object.entries(relations)) {
    if (files.length === 0) throw new Error(`missing files: ${name}`);
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS FROM read_parquet([${files.map(literal).join(", ")}])`
    );
  }
}

/** Opens the relations that are computed whenever they are read, once those they read are open. */
export async function openViews(engine: Engine, options: RollupOptions): Promise<void> {
  for (const {name, sql} of mergedRollups.filter(({isView}) => isView))
    await engine.run(`CREATE OR REPLACE VIEW ${identifier(name)} AS ${writeOut(sql, options)}`);
}
