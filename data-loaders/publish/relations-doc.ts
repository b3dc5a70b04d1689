import {readFile} from "node:fs/promises";
import {filteredRelations, publishedRelations} from "../../src/model/relations.ts";
import type {Column, Relation} from "../../src/model/relations/relation.ts";
import {subjects} from "../../src/model/subjects.ts";
import {commentOf} from "../rollups/comment-of.ts";
import {findModels} from "./models.ts";

/** docs/relations.md: everything that a query can name, from the list that defines it. */
export async function formatRelationsDoc(): Promise<string> {
  const parts = [
    intro,
    "## What follows the filters",
    ...filteredRelations.map(section),
    sample,
    "## What is published without filters",
    ...publishedRelations.map(section),
    await models()
  ];
  return `${parts.join("\n\n")}\n`;
}

const intro = `<!-- Written by npm run docs from src/model/relations/ and src/models/; a test fails when the two differ. -->

# Relations

Everything that queries of pages, models and findings can name. A page makes its \`sql\` tag from the filters
([how](add-a-chapter.md)) and queries relations by their names. The relations of the first part follow the reader's
filters: they are put in front of the query as common table expressions. All others cover the whole report.`;

const sample = `### Where visitors are a sample

If a shop's sessions would exceed the budget, the relations marked as a sample contain one visitor in 2, 4, 8 …,
with everything that these visitors did. \`weight\` is the number of visitors that each of them stands for, or 1 if
all are included. Multiply a count or a sum by it: \`count(DISTINCT session_no) * max(weight)\`, or
\`coalesce(max(weight), 1)\` if there can be no row and no GROUP BY. Shares, means and medians need no factor.

Figures, tables, claims and metrics mark themselves as estimates, by what their rows read. A number in running text
does not, unless you name its rows:
\`number("id", value, format, {of: rows})\` or \`\${about(rows)}\${percent(value)}\`.`;

function section({name, about, grain, columns, isSampled, from}: Relation): string {
  const made = (["whole", "sampled"] as const).map((key) => list(from(reports[key])));
  return [
    `### \`${name}\``,
    about,
    [
      `- Rows: ${grain}.`,
      `- In a large shop: ${isSampled ? "a sample of its visitors" : "complete"}.`,
      `- Made from: ${made[0]}${made[1] === made[0] ? "" : `; in a large shop from ${made[1]}`}.`
    ].join("\n"),
    [
      "| column | type | meaning |",
      "|---|---|---|",
      ...columns.map(
        (column) => `| \`${column.name}\` | ${column.type} | ${column.about}${where(column)} |`
      )
    ].join("\n")
  ].join("\n\n");
}

/** What the data must have for a column that is not always published. */
const where = ({needs}: Column) =>
  needs === undefined ? "" : `; in published tables only with ${subjects[needs]}`;

const reports = {
  whole: {hasEvents: true, samplingFactor: 1, money: []},
  sampled: {hasEvents: true, samplingFactor: 2, money: []}
};

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

async function models(): Promise<string> {
  const found = await findModels();
  const rows = await Promise.all(
    found.map(
      async ({table, file}) => `| \`${table}\` | ${commentOf(await readFile(file, "utf8"))} |`
    )
  );
  return [
    "## Models",
    "Each is a file in `src/models/` and a table with the same name ([how to add one](add-a-model.md)).",
    ["| table | content |", "|---|---|", ...rows].join("\n")
  ].join("\n\n");
}
