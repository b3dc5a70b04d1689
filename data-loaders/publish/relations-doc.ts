import {readFile} from "node:fs/promises";
import {filteredRelations, publishedRelations} from "../../src/model/relations.ts";
import type {Relation} from "../../src/model/relations/relation.ts";
import {commentOf} from "../rollups/comment-of.ts";
import {findModels} from "./models.ts";

/** docs/relations.md: everything that a query can name, from the list that defines it. */
export async function formatRelationsDoc(): Promise<string> {
  const parts = [
    intro,
    "## What follows the filters",
    ...filteredRelations.map(section),
    sample,
    "## What is published as it is",
    ...publishedRelations.map(section),
    await models()
  ];
  return `${parts.join("\n\n")}\n`;
}

const intro = `<!-- Written by npm run docs from src/model/relations/ and src/models/; a test fails when the two differ. -->

# Relations

What the queries of pages, models and findings can name. A page makes its \`sql\` tag from the filters
([how](add-a-chapter.md)) and asks relations by their names; those of the first part then hold what the
reader has chosen, put in front of the query as common table expressions. The rest is the whole report's.`;

const sample = `### Where visitors are a sample

In a shop whose sessions would pass the budget, the relations said to be a sample hold one visitor in so many,
with all that each of them did. \`weight\` is how many visitors each stands for, 1 where all are there: a
count or a sum is multiplied by it, \`count(DISTINCT session_no) * max(weight)\`, or
\`coalesce(max(weight), 1)\` where there may be no row and no GROUP BY. Shares, means and medians need no factor.

What figures, tables, claims and metrics show of a sample is marked as an estimate by itself, by what the rows they are
made of read. A number in running text is not, unless it is told where it comes from:
\`number("id", value, format, {of: rows})\` or \`\${about(rows)}\${percent(value)}\`.`;

function section({name, about, grain, columns, isSampled, from}: Relation): string {
  const made = (["whole", "sampled"] as const).map((key) => list(from(reports[key])));
  return [
    `### \`${name}\``,
    about,
    [
      `- Rows: ${grain}.`,
      `- In a large shop: ${isSampled ? "a sample of its visitors" : "all of it"}.`,
      `- Made from: ${made[0]}${made[1] === made[0] ? "" : `; in a large shop from ${made[1]}`}.`
    ].join("\n"),
    [
      "| column | type | meaning |",
      "|---|---|---|",
      ...columns.map((column) => `| \`${column.name}\` | ${column.type} | ${column.about} |`)
    ].join("\n")
  ].join("\n\n");
}

const reports = {
  whole: {hasEvents: true, samplingFactor: 1},
  sampled: {hasEvents: true, samplingFactor: 2}
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
    "Each is a file of `src/models/`, and a table of that name ([how to add one](add-a-model.md)).",
    ["| table | what it is |", "|---|---|", ...rows].join("\n")
  ].join("\n\n");
}
