import {describe, expect, it} from "vitest";
import type {Cell} from "../../../prerender/page/cells.ts";
import {cellOutcomes} from "../../../prerender/page/outcome.ts";

const cell = (place: number, given: Partial<Cell>): Cell => ({
  id: String(place),
  place,
  inputs: [],
  outputs: [],
  isReact: false,
  source: "",
  states: ["fulfilled"],
  ...given
});

const outcomesOf = (...cells: Cell[]) => {
  const outcomes = cellOutcomes(cells, 2000);
  return cells.map((c) => outcomes.get(c));
};

const browserOnly = Object.assign(new Error("calls getContext()"), {name: "BrowserOnlyError"});

describe("cellOutcomes(cells, timeout)", () => {
  it("says nothing of cells that came to a value", () => {
    expect(outcomesOf(cell(1, {}))).toEqual([undefined]);
  });

  it("tells what needs a browser from what is wrong", () => {
    expect(
      outcomesOf(
        cell(1, {states: ["rejected"], error: browserOnly}),
        cell(2, {states: ["rejected"], error: new ReferenceError("Worker is not defined")}),
        cell(3, {states: ["rejected"], error: new ReferenceError("wroker is not defined")}),
        cell(4, {states: ["rejected"], error: "a text"})
      )
    ).toEqual([
      {kind: "left", reason: "calls getContext()"},
      {kind: "left", reason: "Worker is not defined"},
      {kind: "error", reason: "wroker is not defined"},
      {kind: "error", reason: "a text"}
    ]);
  });

  it("follows a reason to every cell that needs the value", () => {
    const failed = new Error("calls getContext()");
    expect(
      outcomesOf(
        cell(1, {inputs: ["b"], states: ["rejected"], error: failed}),
        cell(2, {inputs: ["a"], outputs: ["b"], states: ["rejected"], error: failed}),
        cell(3, {outputs: ["a"], states: ["rejected"], error: browserOnly})
      )
    ).toEqual([
      {kind: "left", reason: "needs b, which needs a, which calls getContext()"},
      {kind: "left", reason: "needs a, which calls getContext()"},
      {kind: "left", reason: "calls getContext()"}
    ]);
  });

  it("leaves what read the clock, though it came to a value, and what that value went into", () => {
    expect(
      outcomesOf(cell(1, {outputs: ["today"], readsClock: true}), cell(2, {inputs: ["today"]}))
    ).toEqual([
      {kind: "left", reason: "reads the clock"},
      {kind: "left", reason: "needs today, which reads the clock"}
    ]);
  });

  it("leaves what is not ready in time", () => {
    expect(outcomesOf(cell(1, {states: ["fulfilled", "pending"]}))).toEqual([
      {kind: "left", reason: "is not ready after 2 s"}
    ]);
  });

  it("ends on circular definitions", () => {
    const circular = new Error("circular definition");
    expect(
      outcomesOf(
        cell(1, {inputs: ["b"], outputs: ["a"], states: ["rejected"], error: circular}),
        cell(2, {inputs: ["a"], outputs: ["b"], states: ["rejected"], error: circular})
      ).map((outcome) => outcome?.kind)
    ).toContain("error");
  });
});
