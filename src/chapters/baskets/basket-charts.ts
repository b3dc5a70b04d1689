import {sum} from "d3-array";
import {columns} from "../../charts/columns.js";
import {fragment} from "../../components/fragment.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {SizeRow} from "./basket-sizes.js";
import {basketSizes} from "./basket-sizes.js";

const empty = "Nothing was sold under these filters.";
/** A mean of fewer baskets is moved by one of them. */
const least = 30;

const labels = new Map([
  ...[1, 2, 3, 4, 5].map((n) => [n, String(n)] as const),
  [10, "6–10"],
  [20, "11–20"],
  [50, "21–50"],
  [51, "over 50"]
]);

/** How many products baskets hold, and what they are worth by that. */
export async function basketCharts(sql: SqlTag): Promise<DocumentFragment> {
  const {currency} = sql.reader.context;
  const {percent, plural} = formats(sql.reader.context);
  const sizes = await basketSizes(sql);
  const all = sum(sizes, (row) => row.baskets);
  const classes = basketClasses(sizes);
  const filled = classes.filter((row) => row.baskets > 0);
  return fragment(
    chart(columns, classes, {
      x: "label",
      y: (row: SizeClass) => row.baskets * sizes.weight,
      note: (row: SizeClass) => percent(row.baskets / all),
      xLabel: "products",
      title: "Products in a basket",
      subtitle: "baskets by how many different products they hold",
      ariaLabel: "Baskets by number of products",
      empty,
      sql: sizes
    }),
    chart(columns, filled, {
      x: "label",
      y: {value: (row: SizeClass) => row.revenue / row.baskets, kind: "money"},
      note: (row: SizeClass) => plural(row.baskets * sizes.weight, "basket"),
      xLabel: "products",
      title: "What a fuller basket is worth",
      subtitle: `${currency}, mean basket by how many different products it holds`,
      ariaLabel: "Mean value of a basket by number of products",
      empty,
      caption: filled.some((row) => row.baskets < least)
        ? prose`Where fewer than ${number("least_baskets", least)} baskets stand behind a mean, one of them can move it: the numbers are in the tips.`
        : "",
      sql: sizes
    })
  );
}

interface SizeClass {
  label: string;
  baskets: number;
  revenue: number;
}

/** Every class up to the fullest basket's, the empty ones with nothing in them. */
export function basketClasses(sizes: readonly SizeRow[]): SizeClass[] {
  const fullest = Math.max(0, ...sizes.map((row) => row.upto));
  return [...labels]
    .filter(([upto]) => upto <= fullest)
    .map(([upto, label]) => {
      const found = sizes.find((row) => row.upto === upto);
      return {label, baskets: found?.baskets ?? 0, revenue: found?.revenue ?? 0};
    });
}
