import {missingOf} from "../sources/schema/match-schema.ts";
import type {Schema} from "../sources/schema/source.ts";
import type {Known} from "./open-partitions.ts";

/** What there is to say of each mapping of report.config.ts that fits none of some files: which comes nearest, and what it lacks. */
export function unmatchedMappings(
  schemas: readonly Schema[],
  files: readonly Pick<Known, "file" | "sniff" | "match">[]
): string[] {
  const isUsed = (schema: Schema) => files.some(({match}) => match.schema.name === schema.name);
  return schemas
    .filter((schema) => schema.isMapped && !isUsed(schema))
    .map(
      (schema) =>
        `${JSON.stringify(schema.title)} in report.config.ts fits no file; ${nearestTo(schema, files)}`
    );
}

function nearestTo(
  schema: Schema,
  files: readonly Pick<Known, "file" | "sniff" | "match">[]
): string {
  const [nearest] = files
    .map(({file, sniff, match}) => ({file, sniff, match, missing: missingOf(sniff.header, schema)}))
    .sort((a, b) => a.missing.length - b.missing.length);
  const {file, sniff, match, missing} = nearest!;
  const header = sniff.header.join(sniff.delimiter);
  const shown = JSON.stringify(header.length > 120 ? `${header.slice(0, 120)}…` : header);
  const head = `nearest is ${file.name} (line ${sniff.headerLine}: ${shown})`;
  if (missing.length > 0) return `${head}, which lacks ${missing.join(", ")}`;
  if (match.schema.isMapped)
    return `${head}, for which ${JSON.stringify(match.schema.title)} is used`;
  const said = [
    schema.headerLine !== undefined && `is not on line ${schema.headerLine}`,
    schema.delimiter !== undefined && `has not the delimiter ${JSON.stringify(schema.delimiter)}`
  ].filter((text) => text !== false);
  return `${head}, which ${said.join(" or ")}`;
}
