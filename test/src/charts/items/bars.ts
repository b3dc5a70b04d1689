import {barRanking} from "../../../../src/charts/bar-ranking.ts";
import {bars} from "../../../../src/charts/bars.ts";
import {waterfall} from "../../../../src/charts/waterfall.ts";
import type {GalleryItem} from "./gallery-item.ts";
import {brands, wave} from "./shop.ts";

const categories = [
  ["electronics.audio.headphone.wireless.noise_cancelling", 0.142, 0.121, 0.165],
  ["computers.notebook", 0.113, 0.108, 0.118],
  ["appliances.kitchen.refrigerators", 0.0961, 0.081, 0.112],
  ["(none)", 0.034, 0.022, 0.049]
] as const;

const byState = ["California", "Texas", "New York", "Florida"].flatMap((state, g) =>
  ["Organic", "Google", "Facebook", "Affiliate", "Twitter"].map((source, s) => ({
    state,
    source,
    revenue: Math.round((90000 - 14000 * g) / (s + 1.5 + 0.1 * wave(g + s)))
  }))
);

const stateChannels = {x: "revenue", y: "state", series: "source"} as const;

const money = [
  ["Gross sales", 2_100_000, true],
  ["Discounts", -122_963, false],
  ["Returned goods", -351_000, false],
  ["Net sales", 1_626_037, true],
  ["Tax", 119_592, false],
  ["Not explained", 12, false],
  ["Total paid", 1_745_641, true]
] as const;

export const items: readonly GalleryItem[] = [
  {
    name: "bar-ranking",
    title: "Two brands bring more than half the revenue",
    subtitle: "revenue by brand, and share of all",
    draw: (options) =>
      barRanking(brands, {
        ...options,
        x: "revenue",
        y: "brand",
        note: {value: ({revenue}) => revenue / 1950920, kind: "percent"},
        ariaLabel: "Revenue by brand"
      })
  },
  {
    name: "bar-ranking-long",
    title: "Long names, intervals, a reference",
    subtitle: "view to purchase, with 95 % intervals",
    draw: (options) =>
      barRanking(
        categories.map(([category, rate, low, high]) => ({category, rate, low, high})),
        {
          ...options,
          x: {value: "rate", kind: "percent"},
          y: ({category}: {category: string}) => category,
          low: "low",
          high: "high",
          reference: {value: 0.1, label: "all"}
        }
      )
  },
  {
    name: "bars-grouped",
    title: "Views, carts and purchases by brand",
    subtitle: "events",
    draw: (options) =>
      bars(brands.slice(0, 5), {...options, x: ["views", "carts", "purchases"], y: "brand"})
  },
  {
    name: "bars-stacked",
    title: "Sales by state and source",
    subtitle: "revenue",
    draw: (options) => bars(byState, {...options, ...stateChannels, layout: "stacked"})
  },
  {
    name: "bars-share",
    title: "The mix of sources, state by state",
    subtitle: "share of revenue",
    draw: (options) => bars(byState, {...options, ...stateChannels, layout: "share"})
  },
  {
    name: "waterfall",
    title: "From gross sales to what was paid",
    subtitle: "USD, and the changes in percent of gross sales",
    draw: (options) =>
      waterfall(
        money.map(([step, amount, isLevel]) => ({step, amount, isLevel})),
        {
          ...options,
          x: {value: "amount", kind: "money"},
          y: "step",
          level: "isLevel",
          note: ({amount, isLevel}) =>
            isLevel ? undefined : `${Math.round(Math.abs(amount) / 21000)}%`,
          ariaLabel: "From gross sales to what was paid"
        }
      )
  }
];
