import {columns} from "../../../../src/charts/columns.ts";
import {smallColumns} from "../../../../src/charts/small-columns.ts";
import {stackedColumns} from "../../../../src/charts/stacked-columns.ts";
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

const months = Array.from({length: 8}, (_, i) => new Date(Date.UTC(2020, 7 + i)));
const places = ["California", "Texas", "New York", "Florida", "Illinois"];

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
    name: "columns-few",
    title: "Basket value by number of products",
    subtitle: "few baskets are paler, and say how many they are",
    draw: (options) =>
      columns(
        [310, 42, 29, 1].map((baskets, i) => ({products: i + 1, baskets, value: 210 * (i + 1)})),
        {...options, x: "products", y: {value: "value", kind: "money"}, n: "baskets"}
      )
  },
  {
    name: "stacked-columns",
    title: "Revenue from new and returning customers",
    subtitle: "revenue by month",
    draw: (options) =>
      stackedColumns(
        months.map((month, i) => ({month, first: 40000 + 9000 * wave(i), later: 6000 * i})),
        {
          ...options,
          x: "month",
          y: [
            {value: "first", label: "New", kind: "money"},
            {value: "later", label: "Returning", kind: "money"}
          ]
        }
      )
  },
  {
    name: "small-columns",
    title: "Revenue by month and state",
    subtitle: "all panels have the same scale",
    draw: (options) =>
      smallColumns(
        places.flatMap((place, p) =>
          months.map((month, i) => ({
            month,
            place,
            revenue: (52000 + 9000 * wave(i + p)) / (p + 1)
          }))
        ),
        {...options, x: "month", y: "revenue", panel: "place"}
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
