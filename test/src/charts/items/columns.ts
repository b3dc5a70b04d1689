import {columns} from "../../../../src/charts/columns.ts";
import {histogram} from "../../../../src/charts/histogram.ts";
import type {GalleryItem} from "./gallery-item.ts";
import {hours, wave} from "./shop.ts";

const bands = [
  ["$0–50", 18200],
  ["$50–100", 24700],
  ["$100–200", 31200],
  ["$200–500", 36400],
  ["$500–1,000", 15600],
  ["$1,000 and up", 3900]
] as const;

const orderValues = Array.from({length: 30}, (_, i) => ({
  from: i * 50,
  to: (i + 1) * 50,
  orders: Math.round(1400 * Math.exp(-(((i - 4) / 5) ** 2)) + 240 * Math.exp(-i / 9))
}));

export const items: readonly GalleryItem[] = [
  {
    name: "columns",
    title: "Events by price band",
    subtitle: "events; the lower bound of a band belongs to it",
    draw: (options) =>
      columns(
        bands.map(([price_band, events]) => ({price_band, events})),
        {...options, x: "price_band", y: "events"}
      )
  },
  {
    name: "columns-many",
    title: "Hour by hour",
    subtitle: "events by hour of the day, UTC",
    draw: (options) =>
      columns(
        hours.map((hour) => ({
          hour,
          events: Math.round(4000 + 2500 * Math.sin((hour - 8) / 3.8) + 200 * wave(hour))
        })),
        {...options, x: "hour", y: "events", xLabel: "hour of the day"}
      )
  },
  {
    name: "histogram",
    title: "Most orders are small",
    subtitle: "orders by value",
    draw: (options) =>
      histogram(orderValues, {
        ...options,
        x1: {value: "from", kind: "money", label: "Order value"},
        x2: "to",
        y: "orders",
        marks: [
          {value: 219, label: "median"},
          {value: 283.5, label: "mean"}
        ]
      })
  }
];
