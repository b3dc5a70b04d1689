import {placeOfChecks} from "../sources/schema/check-sources.ts";
import {runSourceSql} from "../sources/schema/run-source-sql.ts";
import type {Schema} from "../sources/schema/source.ts";

/**
 * Runs SQL that validates rows: what fails are conditions that the source has written, where it has some.
 *
 * @throws UserError `invalid SQL: …`, naming the schema
 */
export function runChecks<T>(schema: Schema, work: () => Promise<T>): Promise<T> {
  return schema.checks?.length ? runSourceSql(placeOfChecks(schema), work) : work();
}
