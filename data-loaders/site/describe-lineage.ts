import {readFile} from "node:fs/promises";
import type {Made, MethodsFacts} from "../../src/model/methods-facts.ts";
import {filteredRelations, publishedRelations} from "../../src/model/relations.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {commentOf} from "../rollups/comment-of.ts";
import type {Model} from "../publish/models.ts";
import type {Reader} from "../publish/open-reader.ts";
import type {Published} from "../publish/publish.ts";
import {writeOut} from "../rollups/dialect.ts";
import {dayRollups, mergedRollups} from "../rollups/index.ts";

/** What rollups and models begin with: the clean store, and the account of what was read. */
const store: readonly Made[] = [
  {name: "events", about: "The events of the logs, without duplicates.", from: ["the exports"]},
  {name: "order_lines", about: "The lines of the order exports.", from: ["the exports"]},
  {
    name: "customers",
    about: "Customers, with their state, country and source.",
    from: ["the exports"]
  },
  {name: "products", about: "Products, as in the product files.", from: ["the exports"]},
  {
    name: "places",
    about: "Every combination of state, source and country of customers.",
    from: ["customers"]
  },
  {
    name: "customer_places",
    about: "The combination of state, source and country of each customer.",
    from: ["customers", "places"]
  },
  {
    name: "manifest_inputs",
    about: "The files read, with rows accepted, rejected and dropped as duplicates.",
    from: ["the exports"]
  },
  {name: "manifest_rejects", about: "Rejected rows, by reason.", from: ["the exports"]},
  {
    name: "manifest_orphans",
    about: "Orphan keys: keys that match no row of the table they refer to.",
    from: ["the exports"]
  },
  {
    name: "manifest_columns",
    about: "The columns of the clean tables.",
    from: ["events", "order_lines", "customers", "products"]
  },
  {
    name: "skipped_hours",
    about: "Hours that clocks of the report's time zone skipped in spring.",
    from: ["day_totals"]
  }
];

/**
 * Tells of all that pages can ask what it is made from, down to the exports.
 *
 * @throws Error `missing description: …` for a table that nothing is known of
 */
export async function describeLineage(
  reader: Pick<Reader, "ask" | "tablesIn">,
  {context, tables}: Published,
  models: readonly Model[]
): Promise<Pick<MethodsFacts, "relations" | "tables" | "rollups">> {
  const report = reportShape(context);
  const made = async (name: string, sql: string): Promise<Made> => ({
    name,
    about: commentOf(sql),
    from: await reader.tablesIn(sql)
  });
  const known = new Map<string, Made>(
    publishedRelations.map(({name, about, from}) => [name, {name, about, from: from(report)}])
  );
  for (const {table, file} of models)
    known.set(table, await made(table, await readFile(file, "utf8")));
  const rollups: Made[] = [];
  for (const {name, sql} of [...dayRollups, ...mergedRollups])
    rollups.push(await made(name, writeOut(sql, context)));
  // it is in the reader's database alone
  const {columns} = await reader.ask("SELECT count(*) AS n FROM catalogue");
  const published = [...tables, {name: "catalogue", rows: Number(columns[0]![0])}];
  return {
    relations: filteredRelations.map(({name, about, from}) => ({name, about, from: from(report)})),
    tables: published.map(({name, rows}) => {
      const found = known.get(name);
      if (!found) throw new Error(`missing description: ${name}`);
      return {...found, rows};
    }),
    rollups: [...rollups.reverse(), ...store]
  };
}
