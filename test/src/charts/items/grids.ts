import {choropleth} from "../../../../src/charts/choropleth.ts";
import {heatmap} from "../../../../src/charts/heatmap.ts";
import {windowCounts} from "../../../../src/charts/window-counts.ts";
import type {GalleryItem} from "./gallery-item.ts";
import {hours, wave} from "./shop.ts";

const states =
  "CA TX NY FL IL PA OH GA NC MI NJ VA WA AZ MA TN IN MO MD WI CO MN SC AL LA KY OR".split(" ");

const week = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday, d) =>
  hours.map((hour) => ({
    weekday,
    hour,
    events: Math.round(420 + 320 * Math.sin((hour - 9) / 3.9) + d * 28 + 30 * wave(hour + d))
  }))
);

const cohorts = [8, 9, 10, 11, 12, 13].flatMap((month, c) =>
  Array.from({length: 6}, (_, age) => ({
    month: new Date(Date.UTC(2020, month)),
    age,
    kept: age > 5 - c ? null : age === 0 ? 1 : 0.21 / (age + c * 0.2)
  }))
);

const evening = Array.from({length: 48}, (_, i) =>
  ["view", "cart", "purchase"].map((event_type, s) => ({
    start: Date.UTC(2020, 10, 27, 18) / 1000 + i * 300,
    event_type,
    n: Math.max(0, Math.round((30 + 12 * wave(i + s)) / (1 + 3 * s)))
  }))
).flat();

export const items: readonly GalleryItem[] = [
  {
    name: "window-counts",
    title: "An evening in windows of five minutes",
    subtitle: "events by type, Nov 27, 18:00 to 22:00",
    draw: (options) =>
      windowCounts(evening, {
        ...options,
        x: "start",
        y: {value: "n", kind: "count"},
        series: "event_type",
        grain: 300,
        ariaLabel: "Events in windows of five minutes"
      })
  },
  {
    name: "choropleth",
    title: "Sales by state",
    subtitle: "revenue",
    draw: (options) =>
      choropleth(
        states.map((state, i) => ({state, revenue: 240000 / (i + 1.4) + 900 * wave(i)})),
        {...options, state: "state", fill: "revenue"}
      )
  },
  {
    name: "heatmap",
    title: "Evenings and Sundays",
    subtitle: "events by weekday and hour, UTC",
    draw: (options) =>
      heatmap(week, {
        ...options,
        x: "hour",
        y: "weekday",
        fill: "events",
        xLabel: "hour of the day"
      })
  },
  {
    name: "heatmap-cohorts",
    title: "Customers who came back",
    subtitle: "share of a month's new customers who bought again",
    draw: (options) =>
      heatmap(cohorts, {
        ...options,
        x: "age",
        y: "month",
        fill: {value: "kept", kind: "percent"},
        values: true,
        classes: "range",
        sizes: {
          label: "customers",
          of: new Map(
            ["Sep", "Oct", "Nov", "Dec"].map((name, i) => [`${name} 2020`, String(420 - 37 * i)])
          )
        },
        xLabel: "months since the first order"
      })
  }
];
