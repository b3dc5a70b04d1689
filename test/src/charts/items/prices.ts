import {priceDistribution} from "../../../../src/charts/price-distribution.ts";
import {scatter} from "../../../../src/charts/scatter.ts";
import type {GalleryItem} from "./gallery-item.ts";
import {brands, wave} from "./shop.ts";

const categories = [
  "electronics",
  "computers",
  "appliances",
  "stationery",
  "furniture.living_room"
].map((category, i) => ({
  category,
  min: 3 + i,
  q1: 80 - i * 12,
  median: 180 - i * 22,
  q3: 420 - i * 55,
  max: 1450 - i * 190,
  mean: 265 - i * 30,
  n: 31000 - i * 5200
}));

const all = [
  {of: "all", min: 0.79, q1: 76, median: 165.77, q3: 360, max: 64771, mean: 246, n: 130000}
];

export const items: readonly GalleryItem[] = [
  {
    name: "price-distribution",
    title: "Prices by category",
    subtitle: "price of products viewed",
    draw: (options) => priceDistribution(categories, {...options, y: "category"})
  },
  {
    name: "price-distribution-log",
    title: "The same, over decades",
    subtitle: "price of all events",
    draw: (options) => priceDistribution(all, {...options, y: "of", scale: "log"})
  },
  {
    name: "scatter",
    title: "Conversion does not follow size",
    subtitle: "views and view-to-purchase by brand, with 95 % intervals",
    draw: (options) =>
      scatter(
        brands.map(({brand, views, purchases}, i) => {
          const rate = (purchases / views) * (1 + 0.12 * wave(i));
          const half = 1.96 * Math.sqrt((rate * (1 - rate)) / views);
          return {brand, views, rate, low: rate - half, high: rate + half};
        }),
        {
          ...options,
          x: "views",
          y: {value: "rate", kind: "percent", label: "view to purchase"},
          text: "brand",
          low: "low",
          high: "high",
          reference: {value: 0.1, label: "all brands"}
        }
      )
  }
];
