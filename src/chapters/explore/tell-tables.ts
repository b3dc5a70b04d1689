import type {ColumnIndex} from "../../kernel/column-index.js";
import type {MethodsFacts} from "../../model/methods-facts.js";
import {fields} from "../../model/fields.js";
import {filteredRelations, publishedRelations} from "../../model/relations.js";
import type {Column} from "../../model/relations/relation.js";
import type {ReportContext} from "../../model/report-context.js";

/** A table as readers who want to ask it are told of it. */
export interface ToldTable {
  readonly name: string;
  readonly about: string;
  /** "one row per …", where that is known. */
  readonly grain?: string;
  readonly followsFilters: boolean;
  readonly isSampled: boolean;
  /** Rows of the whole report; not of what follows the filters. */
  readonly rows?: number;
  /** What a browser fetches to read all of its columns, packed; unknown of tables that only a database can read. */
  readonly bytes?: number;
  readonly columns: readonly ToldColumn[];
}

export interface ToldColumn {
  readonly name: string;
  readonly type: string;
  readonly about: string;
}

/**
 * Every table of a report that a query can name: relations that follow the filters first, then what is published.
 *
 * @param made what the build tells of its tables
 * @param index the columns that the kernel can read
 */
export function tellTables(
  made: Pick<MethodsFacts, "tables">,
  index: ColumnIndex,
  {has, sampled}: Pick<ReportContext, "has" | "sampled">
): ToldTable[] {
  const isThere = ({needs}: Column) => needs === undefined || has[needs];
  const known = new Map(publishedRelations.map((relation) => [relation.name, relation]));
  const filtered = filteredRelations.map(({name, about, grain, columns}) => ({
    name,
    about,
    grain,
    followsFilters: true,
    isSampled: sampled.includes(name),
    columns
  }));
  const published = made.tables.map(({name, about, rows}) => {
    const indexed = index.tables[name];
    const {grain, columns} = known.get(name) ?? {};
    return {
      name,
      about,
      grain,
      followsFilters: false,
      isSampled: sampled.includes(name),
      rows,
      bytes: indexed?.columns.reduce((sum, {bytes}) => sum + bytes, 0),
      columns: columns?.filter(isThere) ?? (indexed?.columns ?? []).map(tellColumn)
    };
  });
  return [...filtered, ...published].filter(({columns}) => columns.length > 0);
}

const typeNames = {
  exact: "DECIMAL",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
  text: "VARCHAR",
  enum: "ENUM"
};

function tellColumn({name, type}: ColumnIndex["tables"][string]["columns"][number]): ToldColumn {
  const isWhole = type.kind === "exact" && type.scale === 0;
  const field = Object.hasOwn(fields, name) ? fields[name]! : undefined;
  const about = [field?.label, field?.about].filter(Boolean).join(", ");
  return {name, type: isWhole ? "INTEGER" : typeNames[type.kind], about};
}
