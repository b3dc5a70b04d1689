import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {readRecords} from "../support/oracle/read-records.ts";
import {projectRoot} from "../support/project-root.ts";
import {readReportJson} from "../support/read-report-json.ts";
import {shows} from "../support/shows.ts";
import {unmarkedNumbers} from "../support/unmarked-numbers.ts";

const folder = inject("report");
const report = readReportJson(folder);
const findings = new Map(report.findings.map((finding) => [finding.id, finding]));

describe.each(readChapters(folder))("$file", ({file}) => {
  const page = file.replace(/\.html$/, "");
  const {document} = parseHTML(readFileSync(join(folder, file), "utf8"));
  const main = document.querySelector("main")!;

  test("says no number that did not come from the data", () => {
    expect(unmarkedNumbers(main)).toEqual([]);
  });

  test("has each of its figures in report.json", () => {
    const figures = main.querySelectorAll("[data-figure]");
    expect(figures.length).toBeGreaterThan(0);
    for (const element of figures) {
      const id = element.getAttribute("data-figure")!;
      expect({id, value: element.getAttribute("data-value")}).toEqual({
        id,
        value: String(report.figures[page]?.[id] ?? "")
      });
    }
  });

  test("says what report.json says that its findings say", () => {
    for (const element of main.querySelectorAll("[data-claim]")) {
      const finding = findings.get(element.getAttribute("data-claim")!);
      expect(element.querySelector(".claim-text")?.textContent).toBe(finding?.text);
      expect(element.querySelector("code")?.textContent).toBe(finding?.sql);
      expect(element.getAttribute("data-n")).toBe(String(finding?.n));
    }
    const actions = main.querySelectorAll("[data-action]");
    expect(actions.length > 0).toBe(page === "index");
    for (const element of actions) {
      const {action} = findings.get(element.getAttribute("data-action")!)!;
      const said = (element.textContent ?? "").toLowerCase().replaceAll(/[.:]/g, "");
      expect(said).toContain(action!.toLowerCase().replaceAll(/[.:]/g, ""));
    }
  });

  test("makes every claim that the data carries in its chapter", () => {
    const own = report.findings.filter(({chapter}) => chapter === page && page !== "index");
    const said = Array.from(main.querySelectorAll("[data-claim]"), (element) =>
      element.getAttribute("data-claim")
    );
    if (page !== "index") expect(said).toEqual(own.map(({id}) => id));
    else expect(said).toEqual(report.findings.slice(0, 5).map(({id}) => id));
  });
});

test("findings are ranked by their effects, and their measures are numbers", () => {
  expect(report.findings.length).toBeGreaterThan(0);
  for (const {id, n, effect, metrics} of report.findings) {
    expect({id, n: n > 0, ranked: effect >= 0 && effect <= 1}).toEqual({id, n: true, ranked: true});
    expect(Object.values(metrics).filter((value) => !Number.isFinite(value))).toEqual([]);
  }
  const effects = report.findings.map(({effect}) => effect);
  expect(effects).toEqual([...effects].sort((a, b) => b - a));
});

/** Numbers that are names: of days and hours, of price bands, of products. */
const products = readRecords(join(projectRoot, "data/sample/products.csv")).flatMap(
  ({TITLE}) => TITLE || []
);
const names = /[A-Z][a-z]{2} \d+, \d{4}|\d\d:\d\d|\d+–\d+|1,000 and over/g;

test.each(report.findings)("every number that $id tells is a measure of it, rounded", (finding) => {
  const told = [finding.text, finding.action ?? ""].map((text) =>
    products
      .filter((title) => text.includes(title))
      .reduce((rest, title) => rest.replaceAll(title, "…"), text)
      .replaceAll(names, "…")
      .replaceAll(" percentage points", "%")
  );
  const numbers = told.flatMap((text) => text.match(/\$?\d+(?:,\d{3})*(?:\.\d+)?%?/g) ?? []);
  const measures = [finding.n, ...Object.values(finding.metrics)].map(Math.abs);
  expect(numbers.filter((text) => !measures.some((value) => shows(text, value)))).toEqual([]);
});
