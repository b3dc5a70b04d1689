import {completeness} from "../../../../src/charts/completeness.ts";
import {concentrationCurve} from "../../../../src/charts/concentration-curve.ts";
import {divergingBars} from "../../../../src/charts/diverging-bars.ts";
import {eventMix} from "../../../../src/charts/event-mix.ts";
import {funnel} from "../../../../src/charts/funnel.ts";
import {pairBars} from "../../../../src/charts/pair-bars.ts";
import {treemap} from "../../../../src/charts/treemap.ts";
import type {GalleryItem} from "./gallery-item.ts";

const steps = [
  ["By event", "View", 97500],
  ["By event", "Cart", 22750],
  ["By event", "Purchase", 9750],
  ["By session", "View", 68450],
  ["By session", "Cart", 19812],
  ["By session", "Purchase", 9012]
] as const;

const mix = [
  ["view", 97500],
  ["cart", 22750],
  ["purchase", 9750],
  ["remove_from_cart", 31]
] as const;

const gaps: Readonly<Record<string, number>> = {
  event_time: 0,
  event_type: 0,
  product_id: 0,
  category_id: 0,
  category_code: 6240,
  brand: 12,
  price: 0
};

const curve = Array.from({length: 25}, (_, i) => ({
  share: (i + 1) / 25,
  upto: 1 - (1 - (i + 1) / 25) ** 5.6
}));

const categories = [
  {path: ["electronics", "smartphone"], events: 32100},
  {path: ["electronics", "audio.headphone"], events: 14100},
  {path: ["electronics", "clocks"], events: 5200},
  {path: ["electronics"], events: 820},
  {path: ["computers", "notebook"], events: 18900},
  {path: ["computers", "components.videocards"], events: 12300},
  {path: ["computers", "peripherals.printer"], events: 4100},
  {path: ["appliances", "kitchen.refrigerators"], events: 7600},
  {path: ["appliances", "environment.vacuum"], events: 5300},
  {path: ["stationery", "cartrige"], events: 3900},
  {path: ["furniture", "living_room.cabinet"], events: 900},
  {path: ["(none)"], events: 6240}
];

const moved = [
  ["Category", "electronics", 18_942, "+12.5%"],
  ["Category", "computers", 11_131, "+10.1%"],
  ["Category", "appliances", -1324, "−4.2%"],
  ["Customer", "Ordered before", 26_811, null],
  ["Customer", "New", -656.4, null]
] as const;

const pairs = [
  ["notebook", "mouse", 158, 62.8, "2.5×"],
  ["headphones", "smartphone", 135, 80.7, "1.7×"],
  ["camera", "lens", 32, 2.6, "12×"],
  [
    "A reproduction of the first portable computer, in its own case",
    "an ink cartridge set for printers of the Alivodia family",
    7,
    0.2,
    "35×"
  ]
] as const;

export const items: readonly GalleryItem[] = [
  {
    name: "funnel",
    title: "One view in ten ends in a purchase",
    subtitle: "events, and sessions that reached each step",
    draw: (options) =>
      funnel(
        steps.map(([way, step, n]) => ({way, step, n})),
        {...options, x: "n", y: "step", series: "way", ariaLabel: "Funnel by event and by session"}
      )
  },
  {
    name: "event-mix",
    title: "Three events in four are views",
    subtitle: "share of events",
    draw: (options) =>
      eventMix(
        mix.map(([event_type, events]) => ({event_type, events})),
        {...options, x: "events", fill: "event_type"}
      )
  },
  {
    name: "completeness",
    title: "One column has gaps",
    subtitle: "share of rows with a value",
    draw: (options) =>
      completeness(
        Object.entries(gaps).map(([column, nulls]) => ({column, rows: 130000, nulls})),
        {...options, y: "column", rows: "rows", nulls: "nulls"}
      )
  },
  {
    name: "concentration-curve",
    title: "A quarter of the products makes four fifths",
    subtitle: "products from the one that earns most, and the share that they make together",
    draw: (options) =>
      concentrationCurve(curve, {
        ...options,
        x: "share",
        y: "upto",
        mark: {share: 0.25, upto: 0.8},
        ariaLabel: "Concentration of revenue"
      })
  },
  {
    name: "treemap",
    title: "Where the interactions are",
    subtitle: "events by category",
    draw: (options) => treemap(categories, {...options, path: "path", value: "events"})
  },
  {
    name: "diverging-bars",
    title: "Electronics rose, appliances fell",
    subtitle: "USD, February compared with January",
    draw: (options) =>
      divergingBars(
        moved.map(([group, name, change, note]) => ({group, name, change, note})),
        {
          ...options,
          x: {value: "change", label: "Revenue", kind: "money"},
          y: "name",
          group: "group",
          note: "note",
          ariaLabel: "Changes of revenue"
        }
      )
  },
  {
    name: "pair-bars",
    title: "A mouse comes with the notebook",
    subtitle: "baskets that hold both, and how many times as often as by chance",
    draw: (options) =>
      pairBars(
        pairs.map(([first, second, baskets, expected, lift]) => ({
          first,
          second,
          baskets,
          expected,
          lift
        })),
        {
          ...options,
          first: "first",
          second: "second",
          x: "baskets",
          expected: "expected",
          note: "lift",
          ariaLabel: "Pairs by baskets"
        }
      )
  }
];
