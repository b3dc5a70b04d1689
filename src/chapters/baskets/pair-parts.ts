import {pairBars} from "../../charts/pair-bars.js";
import {fragment} from "../../components/fragment.js";
import type {TableColumn} from "../../components/table-column.js";
import type {Kind} from "../../format/kind.js";
import type {Formats} from "../../format/formats.js";
import {pairBuyers, pairSupport} from "../../model/questions/pairs.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {dataTable} from "../../reader/data-table.js";
import type {PairRow, TestedPair} from "../../statistics/test-pairs.js";

/** What the pairs consist of, and the texts around them. */
export interface PairWords {
  /** "product" */
  one: string;
  /** What their names are, where they are codes. */
  kind?: Kind;
  /** "products" */
  many: string;
  /** How many of them are paired. */
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
  "The line across each bar marks the number of baskets expected by chance. The pairs that exceed it by the most baskets come first.";

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
      first: {value: "first", kind: words.kind},
      second: {value: "second", kind: words.kind},
      x: (row: TestedPair) => row.together * weight,
      expected: (row: TestedPair) => (row.together - row.extra) * weight,
      note: (row: TestedPair) => times(row.lift),
      title: words.title,
      subtitle: "baskets with both, and how many times as often as expected by chance",
      caption: byChance,
      ariaLabel: words.ariaLabel,
      method: describeTest(words),
      sql: asked
    }),
    dataTable(
      pairs.map((row) => ({...row, n: row.together * weight})),
      {
        columns: pairColumns(words, times),
        sql: asked,
        label: words.label,
        filename: words.filename
      }
    )
  );
}

/** How pairs are tested, for the figure's method. */
export function describeTest({many, candidates}: Pick<PairWords, "many" | "candidates">): string {
  return `The candidates are the ${candidates} most bought of the ${many} in at least ${pairSupport} baskets with several ${many}. Each pair is tested among these baskets with a one-sided Fisher’s exact test. Pairs with a false discovery rate of 5% or less (Benjamini and Hochberg) among all pairs of candidates are kept if at least ${pairBuyers} customers bought both. The query returns the 200 pairs furthest above chance; the others count as not significant.`;
}

function pairColumns({one, kind}: PairWords, times: Formats["count"]): TableColumn[] {
  return [
    {key: "first", label: "Buyers of", kind, title: `Customers who buy this ${one}`},
    {key: "second", label: "also buy", kind},
    {key: "n", label: "Baskets", bar: true, title: "Baskets with both"},
    {key: "support", kind: "percent", title: "Share of all baskets with both"},
    {
      key: "confidence",
      kind: "percent",
      title: "Share of the baskets with the first that also hold the second"
    },
    {
      key: "lift",
      format: times,
      title: "How many times as often as expected by chance, among baskets with several"
    }
  ];
}
