import {sqlWords} from "./sql-words.js";

/**
 * Those of some tables that a query names, but for a name that it gives to a table of its own (`sales AS (…)`).
 * A table is named after FROM, JOIN or a comma, even in single quotes; what else has its name, such as a column, is
 * none.
 */
export function namedIn(query: string, tables: readonly string[]): string[] {
  const words = sqlWords(query);
  const plain = words.map(({kind, text}) => {
    // quoted or not, a name is the same in capitals
    if (kind === "word") return text.toLowerCase();
    return kind === "name" || kind === "text" ? text.slice(1, -1).toLowerCase() : "";
  });
  const own = new Set(
    plain.filter(
      (name, i) => name && words[i + 1]?.text.toLowerCase() === "as" && words[i + 2]?.text === "("
    )
  );
  const before = (i: number) => words[i - 1]?.text.toLowerCase() ?? "";
  return tables.filter((table) =>
    plain.some((name, i) => {
      if (name !== table) return false;
      // reader.all_sales is the published table, whatever the query calls its own
      if (before(i) === ".") return true;
      if (own.has(name)) return false;
      // a text in a list is mostly a text
      const leads = words[i]!.kind === "text" ? leading.slice(0, 2) : leading;
      return leads.includes(before(i));
    })
  );
}

/** What stands before the name of a table. */
const leading = ["from", "join", ",", "(", "describe", "summarize", "pivot", "unpivot"];
