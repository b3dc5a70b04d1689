import {timeSeries} from "../../../../src/charts/time-series.ts";
import type {GalleryItem} from "./gallery-item.ts";
import {days, wave} from "./shop.ts";

const counted = (label: string) => ({value: "value", label, kind: "count"}) as const;
const revenue = {value: "value", label: "Revenue", kind: "money"} as const;

/** The period of one period against another. */
const dayOf = (i: number) => days[i]!.day;
const orders = days.map(({day, value}) => ({day, orders: Math.round(value / 180)}));

export const items: readonly GalleryItem[] = [
  {
    name: "time-series-marks",
    title: "Two days fell out of step",
    subtitle: "interactions a day; dots are days that fell out of step",
    draw: (options) =>
      timeSeries(days, {
        ...options,
        x: "day",
        y: counted("Interactions"),
        mean: true,
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
        ["samsung", "apple", "sony"].flatMap((brand, s) =>
          days
            .filter((_, i) => i % 7 === 0)
            .map(({day, value}, i) => ({day, brand, revenue: value * (3 - s) + 900 * wave(i + s)}))
        ),
        {
          ...options,
          x: "day",
          y: "revenue",
          series: "brand",
          interval: "week",
          ariaLabel: "Revenue a week by brand"
        }
      )
  },
  {
    name: "time-series",
    title: "Sales climbed into November",
    subtitle: "revenue per day, with the mean of the last 7 days",
    draw: (options) =>
      timeSeries(days, {...options, x: "day", y: revenue, mean: true, ariaLabel: "Revenue per day"})
  },
  {
    name: "time-series-plain",
    title: "One series, no mean",
    subtitle: "events per day",
    draw: (options) => timeSeries(days.slice(0, 30), {...options, x: "day", y: counted("Events")})
  },
  {
    name: "time-series-comparison",
    title: "Against the period before",
    subtitle: "orders per day",
    draw: (options) =>
      timeSeries(orders.slice(0, 120), {
        ...options,
        x: "day",
        y: "orders",
        brush: {
          all: {from: dayOf(0), to: dayOf(119)},
          chosen: {from: dayOf(60), to: dayOf(119)},
          compared: {
            here: {from: dayOf(60), to: dayOf(119)},
            there: {from: dayOf(0), to: dayOf(59)},
            label: "the 60 days before"
          }
        }
      })
  },
  {
    name: "time-series-others",
    title: "Against other filters",
    subtitle: "orders per day",
    draw: (options) =>
      timeSeries(orders.slice(60, 120), {
        ...options,
        x: "day",
        y: "orders",
        comparison: {
          rows: orders.slice(60, 120).map((row) => ({...row, orders: row.orders * 0.6})),
          label: "brand acme"
        }
      })
  },
  {
    name: "time-series-several",
    title: "Several series",
    subtitle: "share of sessions with a purchase, by source",
    draw: (options) =>
      timeSeries(
        ["Organic", "Google", "Affiliate"].flatMap((source, s) =>
          days
            .slice(0, 90)
            .flatMap(({day}, i) =>
              i === 40 && s === 1
                ? []
                : [{day, source, session_conversion: 0.04 + s * 0.012 + 0.004 * wave(i + s * 9)}]
            )
        ),
        {...options, x: "day", y: "session_conversion", series: "source"}
      )
  },
  {
    name: "empty",
    title: "No rows",
    subtitle: "orders per day",
    draw: (options) =>
      timeSeries(orders.slice(0, 0), {
        ...options,
        x: "day",
        y: "orders",
        empty: "No orders match these filters."
      })
  }
];
