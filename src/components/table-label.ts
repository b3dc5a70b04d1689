import {list} from "../format/list.js";
import {lowerFirst} from "../format/lower-first.js";
import type {ReadColumn} from "./table-column.js";

/** What a table without a name goes by: "Brand, views and revenue". */
export function tableLabel(columns: readonly ReadColumn[], locale?: string): string {
  return list(
    columns.map(({label}, i) => (i === 0 ? label : lowerFirst(label))),
    {locale}
  );
}
