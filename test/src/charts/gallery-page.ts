import type {StateShapes} from "../../../src/charts/choropleth.ts";
import {filterBar} from "../../../src/components/filter-bar.ts";
import {figure} from "../../../src/components/figure.ts";
import {plainTable} from "../../../src/components/plain-table.ts";
import {formatMoney} from "../../../src/format/format-money.ts";
import {formatPercent} from "../../../src/format/format-percent.ts";
import {h} from "../../../src/components/h.ts";
import {metric} from "../../../src/components/metric.ts";
import {notice} from "../../../src/components/notice.ts";
import {tile} from "../../../src/components/tile.ts";
import {tiles} from "../../../src/components/tiles.ts";
import type {FilterChoices} from "../../../src/model/filters.ts";
import {galleryItems} from "./gallery-items.ts";

const option = (value: string, rows: number) => ({value, rows});

export const choices: FilterChoices = {
  firstDay: "2020-09-24",
  lastDay: "2021-02-28",
  sets: {
    event_type: [option("view", 97500), option("cart", 22750), option("purchase", 9750)],
    category: Array.from({length: 140}, (_, i) =>
      option(`electronics.group_${i + 1}`, 9000 - i * 60)
    ),
    brand: "samsung apple sony hp dell asus lenovo intel msi gigabyte"
      .split(" ")
      .map((value, i) => option(value, 31200 - i * 2900)),
    price_band: ["0–50", "50–100", "100–200", "200–500", "500–1000", "1000 and up"].map(
      (value, i) => option(value, 18200 + i * 100)
    ),
    state: ["California", "Texas", "New York"].map((value, i) => option(value, 1200 - i * 200)),
    source: ["Organic", "Google", "Facebook", "Affiliate", "Twitter"].map((value, i) =>
      option(value, 2000 - i * 300)
    )
  }
};

/** Everything there is to look at, on one page that is built like the report's. */
export function galleryPage(document: Document, shapes: StateShapes): Element[] {
  const money = (value: number) => formatMoney(value);
  return [
    h(document, "h1", {}, "Autumn sold more, and sold it to the same people"),
    h(
      document,
      "p",
      {},
      "Between September 2020 and February 2021 the shop took ",
      metric("revenue", 1950920.55, {format: money, document}),
      " from 9,012 orders; two brands account for more than half of it."
    ),
    filterBar(choices, {
      document,
      value: {sets: {brand: ["samsung", "apple", "sony", "hp"], source: ["Organic"]}}
    }),
    tiles(
      [
        tile({
          label: "Revenue",
          value: metric("revenue", 1950920.55, {
            format: (value) => formatMoney(value, {compact: true}),
            document
          }),
          delta: {value: 0.1234, against: "the 79 days before"},
          document
        }),
        tile({
          label: "Orders",
          value: metric("orders", 9012, {document}),
          delta: {value: -0.0412, against: "the 79 days before"},
          document
        }),
        tile({
          label: "Conversion",
          value: metric("session_conversion", 0.1317, {
            format: (value) => formatPercent(value),
            low: 0.1291,
            high: 0.1343,
            document
          }),
          delta: {value: 0, against: "the 79 days before"},
          document
        }),
        tile({
          label: "Returns",
          value: metric("returns", null, {document}),
          delta: {value: null, against: "the 79 days before"},
          document
        })
      ],
      {document, label: "Headline figures"}
    ),
    h(
      document,
      "p",
      {},
      "Text set for reading: the measure holds about seventy letters, numbers in a sentence such as 130,000 events stand in the letters' own rhythm, and a ",
      h(document, "a", {href: "#figures"}, "link"),
      " is quiet until pointed at. What follows shows each chart with the rows it was made for."
    ),
    h(document, "h2", {id: "figures"}, h(document, "a", {href: "#figures"}, "Figures")),
    ...galleryItems.map(({name, title, subtitle, draw}) =>
      figure({
        title,
        subtitle,
        id: name,
        chart: (width) => draw({width, document, shapes}),
        caption:
          name === "funnel"
            ? "A session counts once at a step, however often it was there."
            : undefined,
        sql: {
          sql: "\n    select day, sum(amount) as revenue\n    from order_lines\n    where kind = 'sale' -- returns are counted apart\n    group by day",
          reads: ["order_lines"],
          weight: 1
        },
        method: "Amounts of sales, summed by day.",
        document
      })
    ),
    h(document, "h2", {id: "tables"}, h(document, "a", {href: "#tables"}, "Tables and notices")),
    plainTable(
      "samsung apple sony hp dell asus lenovo intel msi gigabyte <b>acme</b> =cmd()"
        .split(" ")
        .map((brand, i) => ({
          brand,
          views: Math.round(23400 / (i + 1)),
          purchases: Math.round(2340 / (i + 1)),
          revenue: 573480.5 / (i + 1),
          rate: i === 3 ? null : 0.1 + i / 300
        })),
      {
        document,
        sql: [],
        label: "Brands",
        filename: "brands",
        sort: {key: "revenue", descending: true},
        columns: [
          "brand",
          "views",
          "purchases",
          {key: "revenue", bar: true},
          {key: "rate", label: "View to purchase", kind: "percent"}
        ]
      }
    ),
    notice("Working out the answer…", {kind: "loading", height: 120, document}),
    notice("No orders match these filters.", {height: 120, document}),
    notice(
      "The filters need a program of 8 MB that could not be fetched. The figures above are those of the whole period.",
      {
        kind: "error",
        details: "TypeError: Failed to fetch",
        retry: () => undefined,
        document
      }
    )
  ];
}
