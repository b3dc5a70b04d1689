import {expect, test} from "vitest";
import type {AnyFinding, Finding} from "../../../../src/findings/claims/finding.ts";
import {makeClaims} from "../../../../src/findings/claims/make-claims.ts";
import {keepStrongest} from "../../../../src/findings/claims/strongest.ts";
import {hasAll} from "../../chapters/has.ts";

const has = hasAll({returns: false});
const choices = {firstDay: "2020-09-01", lastDay: "2021-02-28", sets: {}};
const context = {has, locale: "en-US", currency: "USD", choices};
const all = {sets: {}};
const finding = (id: string, effect: number | undefined, more: Partial<Finding> = {}): AnyFinding =>
  ({
    id,
    chapter: "funnel",
    needs: ["events"],
    silentUnder: {},
    sql: `SELECT '${id}'`,
    method: "",
    claim: () =>
      effect === undefined ? undefined : {text: id, n: 1, nOf: "things", effect, numbers: {}},
    ...more
  }) as Finding;

const rows = Object.assign([], {sql: "", reads: ["session_products"], weight: 8});

test("ranks the claims that hold by effect, equal ones by name", async () => {
  const findings = [
    finding("b", 0.1),
    finding("c", 0.5),
    finding("a", 0.1),
    finding("d", undefined)
  ];
  const claims = await makeClaims(findings, context, all, async () => rows);
  expect(claims.map(({id}) => id)).toEqual(["c", "a", "b"]);
  // whether it is an estimate follows from what its rows' query reads
  expect(claims[0]).toMatchObject({reads: ["session_products"], weight: 8});
});

test("asks a query's text once, and none that the data cannot answer", async () => {
  const asked: string[] = [];
  const shared = {sql: "SELECT 1"};
  const findings = [
    finding("a", 0.1, shared),
    finding("b", 0.2, shared),
    finding("c", 0.3, {needs: ["sales", "returns"]})
  ];
  const claims = await makeClaims(findings, context, all, async (sql) => (asked.push(sql), rows));
  expect(asked).toEqual(["SELECT 1"]);
  expect(claims.map(({id}) => id)).toEqual(["b", "a"]);
});

test.each([
  [{sets: {brand: ["acer"]}}, ["b", "c"]],
  [{sets: {brand: []}}, ["a", "b", "c"]],
  [{sets: {}, from: "2021-02-01"}, ["a", "c"]],
  [{sets: {}, to: "2020-12-24"}, ["a", "c"]],
  [{sets: {state: ["CA"]}, to: "2020-12-24"}, ["a", "c"]],
  // a period as long as the report leaves nothing out
  [{sets: {}, from: "2020-09-01", to: "2021-02-28"}, ["a", "b", "c"]]
])("is silent under the filters that a finding names: %o", async (filters, ids) => {
  const asked: string[] = [];
  const findings = [
    finding("a", 0.3, {silentUnder: {brand: "it compares brands"}}),
    finding("b", 0.2, {silentUnder: {period: "the last days are missing"}}),
    finding("c", 0.1)
  ];
  const ask = async (sql: string) => (asked.push(sql), rows);
  const claims = await makeClaims(findings, context, filters, ask);
  expect(claims.map(({id}) => id)).toEqual(ids);
  expect(asked).toHaveLength(ids.length);
});

test("the Summary keeps the strongest, and more until enough of them say what to do", () => {
  const claims = Array.from({length: 20}, (_, i) => ({
    id: `f${i}`,
    chapter: "funnel",
    method: "",
    sql: "",
    reads: [],
    weight: 1,
    text: "",
    n: 1,
    nOf: "things",
    effect: 1 - i / 20,
    numbers: {},
    ...(i > 14 && {action: "Do it"})
  }));
  const ids = keepStrongest(claims).map(({id}) => id);
  expect(ids).toEqual([
    ...Array.from({length: 12}, (_, i) => `f${i}`),
    "f15",
    "f16",
    "f17",
    "f18",
    "f19"
  ]);
});
