import type {GuessedMapping} from "./guess-mapping.ts";

/** A guessed mapping as it stands in report.config.ts, with a comment for each guess and what was left out. */
export function writeMapping(
  name: string,
  {table, columns, left, missing}: GuessedMapping
): string {
  const rows = columns.flatMap(({ours, from, why}, i) => [
    `        // ${oneLine(why)}`,
    `        ${ours}: ${literalOf(from)}${i < columns.length - 1 ? "," : ""}`
  ]);
  return [
    "  sources: [",
    "    {",
    `      name: ${JSON.stringify(name)},`,
    `      table: ${JSON.stringify(table)},`,
    "      columns: {",
    ...rows,
    ...missing.map(
      (ours) =>
        `        // needed, and like no column of the file: ${ours === "amount" ? "amount, unit_price or subtotal" : ours}`
    ),
    "      }",
    ...left.map(({name: column, why}) => `      // left out: ${oneLine(column)} (${why})`),
    "    }",
    "  ]"
  ].join("\n");
}

function literalOf(from: GuessedMapping["columns"][number]["from"]): string {
  if (typeof from === "string") return JSON.stringify(from);
  const fields = Object.entries(from).map(([key, value]) => `${key}: ${valueOf(value)}`);
  return `{${fields.join(", ")}}`;
}

function valueOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => JSON.stringify(one)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`
  );
  return `{${entries.join(", ")}}`;
}

/** A name that holds a line break would end the comment. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
