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
/** Fewer baskets make an unreliable average. */
const least = 30;

const labels = new Map([
  ...[1, 2, 3, 4, 5].map((n) => [n, String(n)] as const),
  [10, "6–10"],
  [20, "11–20"],
  [50, "21–50"],
  [51, "over 50"]
]);

/** Baskets by number of products, and their average value. */
export async function basketCharts(sql: SqlTag): Promise<DocumentFragment> {
  const {currency, has} = sql.reader.context;
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
      title: "Products per basket",
      subtitle: "baskets by number of different products",
      ariaLabel: "Baskets by number of products",
      empty,
      sql: sizes
    }),
    has.revenue &&
      chart(columns, filled, {
        x: "label",
        y: {value: (row: SizeClass) => row.revenue / row.baskets, kind: "money"},
        n: "baskets",
        note: (row: SizeClass) => plural(row.baskets * sizes.weight, "basket"),
        xLabel: "products",
        title: "Basket value by number of products",
        subtitle: `${currency}, average value of a basket by number of different products`,
        ariaLabel: "Average basket value by number of products",
        empty,
        caption: filled.some((row) => row.baskets < least)
          ? prose`A single basket can change an average of fewer than ${number("least_baskets", least)} baskets: these columns are paler and say how many there are.`
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

/** Every class up to that of the largest basket, including empty ones. */
export function basketClasses(sizes: readonly SizeRow[]): SizeClass[] {
  const largest = Math.max(0, ...sizes.map((row) => row.upto));
  return [...labels]
    .filter(([upto]) => upto <= largest)
    .map(([upto, label]) => {
      const found = sizes.find((row) => row.upto === upto);
      return {label, baskets: found?.baskets ?? 0, revenue: found?.revenue ?? 0};
    });
}
