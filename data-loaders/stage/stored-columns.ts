import {identifier} from "../engine/identifier.ts";
import type {Schema} from "../sources/schema/source.ts";

/** The columns of a schema that are kept, as SQL. */
export function storedColumns({columns}: Schema): string[] {
  return columns.filter(({personal}) => !personal).map(({name}) => identifier(name));
}
