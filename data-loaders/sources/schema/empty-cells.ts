import {identifier} from "../../engine/identifier.ts";
import {columnTypes} from "./column-types.ts";
import type {Shape} from "./source.ts";

/** SQL for a null in each column of a shape that is stored: what is selected where no file has it. */
export function emptyCells({columns}: Shape): string[] {
  return columns
    .filter(({personal}) => !personal)
    .map(({name, type}) => `CAST(NULL AS ${columnTypes[type].duckdb}) AS ${identifier(name)}`);
}
