import {identifier} from "../../engine/identifier.ts";
import {columnTypes} from "./column-types.ts";
import type {Schema} from "./source.ts";

/** SQL for a null in each column of a schema that is stored: what is selected where no file has it. */
export function emptyCells({columns}: Schema): string[] {
  return columns
    .filter(({personal}) => !personal)
    .map(({name, type}) => `CAST(NULL AS ${columnTypes[type].duckdb}) AS ${identifier(name)}`);
}
