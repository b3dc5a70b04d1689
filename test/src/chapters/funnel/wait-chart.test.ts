import {expect, test} from "vitest";
import {waitClasses} from "../../../../src/chapters/funnel/wait-chart.ts";
import {rows} from "../rows.ts";

test("every class of waits is there, of all visitors", () => {
  const waits = [
    {bin: 0, sessions: 3, median_seconds: 20},
    {bin: 7, sessions: 1, median_seconds: 4000},
    {bin: null, sessions: 4, median_seconds: 30}
  ];
  expect(waitClasses(rows(waits, {weight: 2}))).toEqual([
    {wait: "under 1 min", sessions: 6},
    {wait: "1–2 min", sessions: 0},
    {wait: "2–5 min", sessions: 0},
    {wait: "5–10 min", sessions: 0},
    {wait: "10–20 min", sessions: 0},
    {wait: "20–30 min", sessions: 0},
    {wait: "30–60 min", sessions: 0},
    {wait: "1 h and over", sessions: 2}
  ]);
});
