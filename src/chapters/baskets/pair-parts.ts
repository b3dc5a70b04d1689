import {pairBars} from "../../charts/pair-bars.js";
import {fragment} from "../../components/fragment.js";
import type {TableColumn} from "../../components/table-column.js";
import type {Formats} from "../../format/formats.js";
import {pairSupport} from "../../model/questions/pairs.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {dataTable} from "../../reader/data-table.js";
import type {PairRow, TestedPair} from "../../statistics/test-pairs.js";

/** What the pairs are of, and the words around them. */
export interface PairWords {
  /** "product" */
  one: string;
  /** "products" */
  many: string;
  /** How many of them make pairs. */
  candidates: number;
  /** How many pairs are drawn. */
  drawn: number;
  title: string;
  ariaLabel: string;
  /** Names the table and its download. */
  label: string;
  filename: string;
}

const byChance =
  "The line across each bar marks what chance alone would give. The pairs with the most baskets beyond that come first.";

/** The chart and the table of pairs that have passed their test. */
export function pairParts(
  pairs: readonly TestedPair[],
  asked: Rows<PairRow>,
  {times}: {times: Formats["count"]},
  words: PairWords
): DocumentFragment {
  const {weight} = asked;
  return fragment(
    chart(pairBars, pairs.slice(0, words.drawn), {
      first: "first",
      second: "second",
      x: (row: TestedPair) => row.together * weight,
      expected: (row: TestedPair) => (row.together - row.extra) * weight,
      note: (row: TestedPair) => times(row.lift),
      title: words.title,
      subtitle: "baskets that hold both, and how many times as often as by chance",
      caption: byChance,
      ariaLabel: words.ariaLabel,
      method: describeTest(words),
      sql: asked
    }),
    dataTable(
      pairs.map((row) => ({...row, n: row.together * weight})),
      {
        columns: pairColumns(words.one, times),
        sql: asked,
        label: words.label,
        filename: words.filename
      }
    )
  );
}

/** How pairs are tested, for the figure's method. */
export function describeTest({many, candidates}: Pick<PairWords, "many" | "candidates">): string {
  return `Of the ${many} that at least ${pairSupport} baskets of several ${many} hold, the ${candidates} most bought are candidates. Each pair is tested with Fisher’s exact test, one-sided, among these baskets; kept are pairs with a false discovery rate of 5% or less (Benjamini and Hochberg) among all pairs of the candidates. The query hands on the 200 pairs furthest above chance; the others count as untrue.`;
}

function pairColumns(what: string, times: Formats["count"]): TableColumn[] {
  return [
    {key: "first", label: `Who buys this ${what}`},
    {key: "second", label: "also buys"},
    {key: "n", label: "Baskets", bar: true, title: "Baskets that hold both"},
    {key: "support", kind: "percent", title: "Share of all baskets that hold both"},
    {
      key: "confidence",
      kind: "percent",
      title: "Share of the baskets with the first that hold the second too"
    },
    {
      key: "lift",
      format: times,
      title: "How many times as often as by chance, among baskets of several"
    }
  ];
}
