import type {ColumnIndex} from "./column-index.js";
import type {KernelTable} from "./create-kernel.js";
import {readColumn, readEnumeration, vectorType} from "./read-column.js";
import type {Dictionary} from "./values/dictionary.js";
import type {Vector} from "./values/type.js";

/**
 * The tables of a report, each column of which is fetched when it is first needed.
 *
 * @param fetchFile the bytes of a file that the index names
 */
export function openColumns(
  index: ColumnIndex,
  fetchFile: (file: string) => Promise<Uint8Array<ArrayBuffer>>
): Map<string, KernelTable> {
  const enums = new Map<string, Promise<Dictionary>>();
  const enumeration = (name: string) => {
    let found = enums.get(name);
    if (!found) enums.set(name, (found = fetchFile(index.enums[name]!.file).then(readEnumeration)));
    return found;
  };
  const empties = new Map<string, Dictionary>();
  const empty = (name: string) => {
    const found = empties.get(name) ?? {values: [], isEnum: true};
    empties.set(name, found);
    return found;
  };
  return new Map(
    Object.entries(index.tables).map(([table, {rows, columns}]): [string, KernelTable] => [
      table,
      {
        rows,
        columns: columns.map(({name, type, file, bytes, hasNulls, given}) => ({
          name,
          bytes,
          ...(given && {given: {by: given.by, bytes: given.bytes}}),
          empty: {
            type: vectorType(type, type.kind === "enum" ? empty(type.name) : undefined),
            data: new Int32Array(0),
            step: 1,
            ...(hasNulls && {valid: new Uint8Array(0)})
          },
          async fetch(other?: Promise<Vector>) {
            const texts = type.kind === "enum" ? enumeration(type.name) : undefined;
            const from = other && given ? given.file : file;
            const [found, dictionary, by] = await Promise.all([fetchFile(from), texts, other]);
            return readColumn(found, type, dictionary, by);
          }
        }))
      }
    ])
  );
}
