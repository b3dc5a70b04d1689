import type {StateShapes} from "../../../src/charts/choropleth.ts";
import {barRanking} from "../../../src/charts/bar-ranking.ts";
import {bars} from "../../../src/charts/bars.ts";
import {choropleth} from "../../../src/charts/choropleth.ts";
import {columns} from "../../../src/charts/columns.ts";
import {completeness} from "../../../src/charts/completeness.ts";
import {concentrationCurve} from "../../../src/charts/concentration-curve.ts";
import {eventMix} from "../../../src/charts/event-mix.ts";
import {funnel} from "../../../src/charts/funnel.ts";
import {heatmap} from "../../../src/charts/heatmap.ts";
import {histogram} from "../../../src/charts/histogram.ts";
import {pairBars} from "../../../src/charts/pair-bars.ts";
import {priceDistribution} from "../../../src/charts/price-distribution.ts";
import {scatter} from "../../../src/charts/scatter.ts";
import {timeSeries} from "../../../src/charts/time-series.ts";
import {treemap} from "../../../src/charts/treemap.ts";
import {windowCounts} from "../../../src/charts/window-counts.ts";

/** A chart to look at and to keep a snapshot of; `draw` gets the width and the document. */
export interface GalleryItem {
  name: string;
  title: string;
  subtitle: string;
  draw: (options: {width: number; document: Document}) => Element;
}

const brands = [
  ["samsung", 31200, 23400, 5460, 2340, 573480],
  ["apple", 26000, 19500, 4550, 1950, 565500],
  ["sony", 19500, 14625, 3413, 1462, 285780],
  ["hp", 13000, 9750, 2275, 975, 107250],
  ["dell", 11700, 8775, 2048, 877, 158520],
  ["asus", 9100, 6825, 1593, 683, 92205],
  ["lenovo", 7800, 5850, 1365, 585, 76050],
  ["intel", 6500, 4875, 1138, 487, 51135],
  ["(none)", 5200, 3900, 908, 391, 41000]
] as const;

const days = Array.from({length: 158}, (_, i) => {
  const day = new Date(Date.UTC(2020, 8, 24 + i)).toISOString().slice(0, 10);
  const season = 1 + 0.9 * Math.exp(-(((i - 62) / 12) ** 2));
  const week = 1 + 0.18 * Math.sin((i * 2 * Math.PI) / 7);
  return {day, value: Math.round(11000 * season * week + 1800 * wave(i))};
});

const bands = [
  ["$0–50", 18200],
  ["$50–100", 24700],
  ["$100–200", 31200],
  ["$200–500", 36400],
  ["$500–1,000", 15600],
  ["$1,000 and up", 3900]
] as const;

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const hours = Array.from({length: 24}, (_, i) => String(i).padStart(2, "0"));

const states =
  "CA TX NY FL IL PA OH GA NC MI NJ VA WA AZ MA TN IN MO MD WI CO MN SC AL LA KY OR".split(" ");

/** A wave without chance: tests and snapshots need the same rows each time. */
function wave(i: number): number {
  return Math.sin(i * 1.7) + Math.cos(i * 0.61 + 2) * 0.6;
}

/** Every chart with rows of the kind the sample has. */
export function galleryItems(shapes: StateShapes): GalleryItem[] {
  return [
    {
      name: "time-series-marks",
      title: "Two days fell out of step",
      subtitle: "interactions a day; dots are days that fell out of step",
      draw: (options) =>
        timeSeries(days, {
          ...options,
          mean: true,
          label: "interactions",
          marks: [
            {day: "2020-11-27", label: "Nov 27"},
            {day: "2020-11-30", label: ""},
            {day: "2021-02-26", label: "Feb 26"}
          ],
          ariaLabel: "Interactions a day"
        })
    },
    {
      name: "time-series-weeks",
      title: "Three brands, week by week",
      subtitle: "revenue a week; weeks begin on Monday",
      draw: (options) =>
        timeSeries(
          ["samsung", "apple", "sony"].flatMap((series, s) =>
            days
              .filter((_, i) => i % 7 === 0)
              .map(({day, value}, i) => ({day, series, value: value * (3 - s) + 900 * wave(i + s)}))
          ),
          {...options, kind: "money", interval: "week", ariaLabel: "Revenue a week by brand"}
        )
    },
    {
      name: "concentration-curve",
      title: "A quarter of the products makes four fifths",
      subtitle: "products from the one that earns most, and the share that they make together",
      draw: (options) =>
        concentrationCurve(
          Array.from({length: 25}, (_, i) => ({
            share: (i + 1) / 25,
            upto: 1 - (1 - (i + 1) / 25) ** 5.6
          })),
          {...options, mark: {share: 0.25, upto: 0.8}, ariaLabel: "Concentration of revenue"}
        )
    },
    {
      name: "window-counts",
      title: "An evening in windows of five minutes",
      subtitle: "events by type, Nov 27, 18:00 to 22:00",
      draw: (options) =>
        windowCounts(
          Array.from({length: 48}, (_, i) =>
            ["view", "cart", "purchase"].map((series, s) => ({
              start: Date.UTC(2020, 10, 27, 18) / 1000 + i * 300,
              series,
              n: Math.max(0, Math.round((30 + 12 * wave(i + s)) / (1 + 3 * s)))
            }))
          ).flat(),
          {...options, grain: 300, ariaLabel: "Events in windows of five minutes"}
        )
    },
    {
      name: "time-series",
      title: "Sales climbed into November",
      subtitle: "revenue per day, with the mean of the last 7 days",
      draw: (options) =>
        timeSeries(days, {
          ...options,
          kind: "money",
          mean: true,
          label: "revenue",
          ariaLabel: "Revenue per day"
        })
    },
    {
      name: "time-series-plain",
      title: "One series, no mean",
      subtitle: "events per day",
      draw: (options) => timeSeries(days.slice(0, 30), {...options, label: "events"})
    },
    {
      name: "time-series-comparison",
      title: "Against the period before",
      subtitle: "orders per day",
      draw: (options) =>
        timeSeries(
          days.slice(60, 120).map((row) => ({...row, value: Math.round(row.value / 180)})),
          {
            ...options,
            label: "orders",
            comparison: days
              .slice(0, 60)
              .map((row) => ({...row, value: Math.round(row.value / 180)})),
            comparisonLabel: "the 60 days before"
          }
        )
    },
    {
      name: "time-series-several",
      title: "Several series",
      subtitle: "share of sessions with a purchase, by source",
      draw: (options) =>
        timeSeries(
          ["Organic", "Google", "Affiliate"].flatMap((series, s) =>
            days
              .slice(0, 90)
              .flatMap(({day}, i) =>
                i === 40 && s === 1
                  ? []
                  : [{day, series, value: 0.04 + s * 0.012 + 0.004 * wave(i + s * 9)}]
              )
          ),
          {...options, kind: "percent"}
        )
    },
    {
      name: "bar-ranking",
      title: "Two brands bring more than half the revenue",
      subtitle: "revenue by brand, and share of all",
      draw: (options) =>
        barRanking(
          brands.map(([label, , , , , value]) => ({
            label,
            value,
            note: `${((value / 1950920) * 100).toFixed(1)}%`
          })),
          {...options, kind: "money", ariaLabel: "Revenue by brand"}
        )
    },
    {
      name: "bar-ranking-long",
      title: "Long names, intervals, a reference",
      subtitle: "view to purchase, with 95 % intervals",
      draw: (options) =>
        barRanking(
          [
            {
              label: "electronics.audio.headphone.wireless.noise_cancelling",
              value: 0.142,
              low: 0.121,
              high: 0.165
            },
            {label: "computers.notebook", value: 0.113, low: 0.108, high: 0.118},
            {label: "appliances.kitchen.refrigerators", value: 0.0961, low: 0.081, high: 0.112},
            {label: "(none)", value: 0.034, low: 0.022, high: 0.049}
          ],
          {...options, kind: "percent", reference: {value: 0.1, label: "all"}}
        )
    },
    {
      name: "bars-grouped",
      title: "Views, carts and purchases by brand",
      subtitle: "events",
      draw: (options) =>
        bars(
          brands.slice(0, 5).flatMap(([group, , views, carts, purchases]) => [
            {group, series: "Views", value: views},
            {group, series: "Carts", value: carts},
            {group, series: "Purchases", value: purchases}
          ]),
          options
        )
    },
    {
      name: "bars-stacked",
      title: "Sales by state and source",
      subtitle: "revenue",
      draw: (options) => bars(byState(), {...options, kind: "money", layout: "stacked"})
    },
    {
      name: "bars-share",
      title: "The mix of sources, state by state",
      subtitle: "share of revenue",
      draw: (options) => bars(byState(), {...options, kind: "money", layout: "share"})
    },
    {
      name: "funnel",
      title: "One view in ten ends in a purchase",
      subtitle: "events, and sessions that reached each step",
      draw: (options) =>
        funnel(
          [
            {measure: "By event", step: "View", value: 97500},
            {measure: "By event", step: "Cart", value: 22750},
            {measure: "By event", step: "Purchase", value: 9750},
            {measure: "By session", step: "View", value: 68450},
            {measure: "By session", step: "Cart", value: 19812},
            {measure: "By session", step: "Purchase", value: 9012}
          ],
          {...options, ariaLabel: "Funnel by event and by session"}
        )
    },
    {
      name: "columns",
      title: "Events by price band",
      subtitle: "events; the lower bound of a band belongs to it",
      draw: (options) =>
        columns(
          bands.map(([label, value]) => ({label, value})),
          options
        )
    },
    {
      name: "columns-many",
      title: "Hour by hour",
      subtitle: "events by hour of the day, UTC",
      draw: (options) =>
        columns(
          hours.map((label, i) => ({
            label,
            value: Math.round(4000 + 2500 * Math.sin((i - 8) / 3.8) + 200 * wave(i))
          })),
          {...options, label: "hour of the day"}
        )
    },
    {
      name: "histogram",
      title: "Most orders are small",
      subtitle: "orders by value",
      draw: (options) =>
        histogram(
          Array.from({length: 30}, (_, i) => ({
            from: i * 50,
            to: (i + 1) * 50,
            count: Math.round(1400 * Math.exp(-(((i - 4) / 5) ** 2)) + 240 * Math.exp(-i / 9))
          })),
          {
            ...options,
            label: "order value",
            marks: [
              {value: 219, label: "median"},
              {value: 283.5, label: "mean"}
            ]
          }
        )
    },
    {
      name: "price-distribution",
      title: "Prices by category",
      subtitle: "price of products viewed",
      draw: (options) =>
        priceDistribution(
          ["electronics", "computers", "appliances", "stationery", "furniture.living_room"].map(
            (label, i) => ({
              label,
              min: 3 + i,
              q1: 80 - i * 12,
              median: 180 - i * 22,
              q3: 420 - i * 55,
              max: 1450 - i * 190,
              mean: 265 - i * 30,
              n: 31000 - i * 5200
            })
          ),
          options
        )
    },
    {
      name: "price-distribution-log",
      title: "The same, over decades",
      subtitle: "price of all events",
      draw: (options) =>
        priceDistribution(
          [
            {
              label: "all",
              min: 0.79,
              q1: 76,
              median: 165.77,
              q3: 360,
              max: 64771,
              mean: 246,
              n: 130000
            }
          ],
          {...options, scale: "log"}
        )
    },
    {
      name: "event-mix",
      title: "Three events in four are views",
      subtitle: "share of events",
      draw: (options) =>
        eventMix(
          [
            {label: "view", value: 97500},
            {label: "cart", value: 22750},
            {label: "purchase", value: 9750},
            {label: "remove_from_cart", value: 31}
          ],
          options
        )
    },
    {
      name: "completeness",
      title: "One column has gaps",
      subtitle: "share of rows with a value",
      draw: (options) =>
        completeness(
          [
            "event_time",
            "event_type",
            "product_id",
            "category_id",
            "category_code",
            "brand",
            "price"
          ].map((column) => ({
            column,
            rows: 130000,
            nulls: column === "category_code" ? 6240 : column === "brand" ? 12 : 0
          })),
          options
        )
    },
    {
      name: "scatter",
      title: "Conversion does not follow size",
      subtitle: "views and view-to-purchase by brand, with 95 % intervals",
      draw: (options) =>
        scatter(
          brands.map(([label, , views, , purchases], i) => {
            const y = (purchases / views) * (1 + 0.12 * wave(i));
            const half = 1.96 * Math.sqrt((y * (1 - y)) / views);
            return {label, x: views, y, low: y - half, high: y + half};
          }),
          {
            ...options,
            xLabel: "views",
            yLabel: "view to purchase",
            reference: {value: 0.1, label: "all brands"}
          }
        )
    },
    {
      name: "choropleth",
      title: "Sales by state",
      subtitle: "revenue",
      draw: (options) =>
        choropleth(
          states.map((state, i) => ({state, value: 240000 / (i + 1.4) + 900 * wave(i)})),
          {...options, shapes}
        )
    },
    {
      name: "heatmap",
      title: "Evenings and Sundays",
      subtitle: "events by weekday and hour, UTC",
      draw: (options) =>
        heatmap(
          weekdays.flatMap((y, d) =>
            hours.map((x, i) => ({
              x,
              y,
              value: Math.round(420 + 320 * Math.sin((i - 9) / 3.9) + d * 28 + 30 * wave(i + d))
            }))
          ),
          {...options, xLabel: "hour of the day"}
        )
    },
    {
      name: "heatmap-cohorts",
      title: "Customers who came back",
      subtitle: "share of a month's new customers who bought again",
      draw: (options) =>
        heatmap(
          ["Sep 2020", "Oct 2020", "Nov 2020", "Dec 2020", "Jan 2021", "Feb 2021"].flatMap((y, c) =>
            Array.from({length: 6}, (_, m) => ({
              x: String(m),
              y,
              value: m > 5 - c ? null : m === 0 ? 1 : 0.21 / (m + c * 0.2)
            }))
          ),
          {
            ...options,
            kind: "percent",
            values: true,
            classes: "quantile",
            xLabel: "months since the first order"
          }
        )
    },
    {
      name: "treemap",
      title: "Where the interactions are",
      subtitle: "events by category",
      draw: (options) =>
        treemap(
          [
            {path: ["electronics", "smartphone"], value: 32100},
            {path: ["electronics", "audio.headphone"], value: 14100},
            {path: ["electronics", "clocks"], value: 5200},
            {path: ["electronics"], value: 820},
            {path: ["computers", "notebook"], value: 18900},
            {path: ["computers", "components.videocards"], value: 12300},
            {path: ["computers", "peripherals.printer"], value: 4100},
            {path: ["appliances", "kitchen.refrigerators"], value: 7600},
            {path: ["appliances", "environment.vacuum"], value: 5300},
            {path: ["stationery", "cartrige"], value: 3900},
            {path: ["furniture", "living_room.cabinet"], value: 900},
            {path: ["(none)"], value: 6240}
          ],
          options
        )
    },
    {
      name: "pair-bars",
      title: "A mouse comes with the notebook",
      subtitle: "baskets that hold both, and how many times as often as by chance",
      draw: (options) =>
        pairBars(
          [
            {first: "notebook", second: "mouse", value: 158, expected: 62.8, note: "2.5×"},
            {first: "headphones", second: "smartphone", value: 135, expected: 80.7, note: "1.7×"},
            {first: "camera", second: "lens", value: 32, expected: 2.6, note: "12×"},
            {
              first: "A reproduction of the first portable computer, in its own case",
              second: "an ink cartridge set for printers of the Alivodia family",
              value: 7,
              expected: 0.2,
              note: "35×"
            }
          ],
          {...options, ariaLabel: "Pairs by baskets"}
        )
    },
    {
      name: "empty",
      title: "No rows",
      subtitle: "orders per day",
      draw: (options) => timeSeries([], {...options, empty: "No orders match these filters."})
    }
  ];
}

function byState() {
  return ["California", "Texas", "New York", "Florida"].flatMap((group, g) =>
    ["Organic", "Google", "Facebook", "Affiliate", "Twitter"].map((series, s) => ({
      group,
      series,
      value: Math.round((90000 - 14000 * g) / (s + 1.5 + 0.1 * wave(g + s)))
    }))
  );
}
