import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {makeReportClaims} from "../../../data-loaders/publish/make-report-claims.ts";
import type {Reader} from "../../../data-loaders/publish/open-reader.ts";
import type {ReportContext} from "../../../src/model/report-context.ts";
import {subjectNames} from "../../../src/model/subjects.ts";

let src: string;

beforeEach(async () => {
  src = await mkdtemp(join(tmpdir(), "daybook-src-"));
  await mkdir(join(src, "findings/funnel"), {recursive: true});
  await writeFile(join(src, "funnel.md"), "---\nchapter: 1\n---\n");
});

afterEach(() => rm(src, {recursive: true}));

const context = {
  has: Object.fromEntries(subjectNames.map((name) => [name, true])),
  locale: "en-US",
  currency: "USD",
  sampled: [],
  samplingFactor: 1,
  choices: {firstDay: "2020-09-01", lastDay: "2021-02-28", sets: {}}
} as unknown as ReportContext;

const reader = {
  ask: () => Promise.resolve({names: ["n"], types: ["number"], columns: [[3]], reads: []})
} as unknown as Reader;

const write = (fields: object) =>
  writeFile(
    join(src, "findings/funnel/loss.ts"),
    `export const finding = {...${JSON.stringify({
      id: "funnel-loss",
      chapter: "funnel",
      needs: ["events"],
      silentUnder: {},
      sql: "SELECT 3 AS n",
      method: "",
      thresholds: {},
      ...fields
    })}, claim: ([{n}]) => ({text: "Three.", n, nOf: "things", effect: 1, numbers: {}})};\n`
  );

test("a finding with known needs is tried", async () => {
  await write({});
  const {claims} = await makeReportClaims(src, reader, context);
  expect(claims).toMatchObject([{id: "funnel-loss", n: 3}]);
});

test.each([
  [
    {needs: ["sales", "event"]},
    'unknown need: "event" in src/findings/funnel/loss.ts; did you mean "events"? Known: events, '
  ],
  [
    {silentUnder: undefined},
    "missing silentUnder: src/findings/funnel/loss.ts has to list the filters under which it is silent"
  ],
  [
    {silentUnder: {brands: "it compares brands"}},
    'unknown filter: "brands" in silentUnder of src/findings/funnel/loss.ts; did you mean "brand"? Known: period, '
  ],
  [
    {chapter: "funel"},
    'invalid finding: funnel/loss.ts has the chapter "funel" instead of "funnel"'
  ],
  [{id: "funnel-los"}, 'invalid finding: funnel/loss.ts has the id "funnel-los" instead of ']
])("a finding with %j is an error instead of hidden", async (fields, message) => {
  await write(fields);
  await expect(makeReportClaims(src, reader, context)).rejects.toThrow(message);
});
