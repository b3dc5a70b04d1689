import {createHash} from "node:crypto";
import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import {expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {expectBreakdowns} from "../support/oracle/expect-breakdowns.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import {select} from "../support/oracle/select.ts";
import {projectRoot} from "../support/project-root.ts";
import {breakdownRows, readReportJson} from "../support/read-report-json.ts";
import {sampleShop} from "../support/sample-shop.ts";

const folder = inject("report");
const sample = join(projectRoot, "data/sample");
const report = readReportJson(folder);
const shop = sampleShop();
const value = (id: string) => report.metrics[id]?.value;

test("report.json shows the figures that the sample was made for", () => {
  const figures = {
    events: 130_000,
    views: 97_500,
    carts: 22_750,
    purchases: 9_750,
    users: 45_230,
    sessions: 68_450,
    products: 8_750,
    nulls_category_code: 6_240,
    price_band_0_50: 18_200,
    price_band_50_100: 24_700,
    price_band_100_200: 31_200,
    price_band_200_500: 36_400,
    price_band_500_1000: 15_600,
    price_band_1000_up: 3_900,
    first_day: "2020-09-24",
    last_day: "2021-02-28",
    view_to_cart: 22_750 / 97_500,
    view_to_purchase: 9_750 / 97_500,
    cart_to_purchase: 9_750 / 22_750
  };
  expect(Object.fromEntries(Object.keys(figures).map((id) => [id, value(id)]))).toEqual(figures);
});

test("report.json shows each brand as the sample was made", () => {
  const rows = breakdownRows(report, "brand");
  const brand = (name: string) => {
    const row = rows.find((row) => row.brand === name)!;
    return [row.events, row.views, row.carts, row.purchases, row.revenue];
  };
  expect(brand("samsung")).toEqual([31_200, 23_400, 5_460, 2_340, 573_480]);
  expect(brand("apple")).toEqual([26_000, 19_500, 4_550, 1_950, 565_500]);
  expect(brand("sony")).toEqual([19_500, 14_625, 3_413, 1_462, 285_780]);
  expect(brand("hp")).toEqual([13_000, 9_750, 2_275, 975, 107_250]);
  expect(brand("dell")).toEqual([11_700, 8_775, 2_048, 877, 158_520]);
  const rest = rows.map((row) => row.brand).slice(5);
  expect(rest.sort()).toEqual(["asus", "gigabyte", "intel", "lenovo", "msi"]);
});

test("every metric is what the rows of the files give", () => {
  const {metrics} = expectView(shop, {sets: {}});
  for (const [id, wanted] of Object.entries(metrics)) {
    if (wanted === null) expect({id, value: value(id)}).toEqual({id, value: null});
    else expect(value(id), id).toBeCloseTo(wanted, 9 - Math.ceil(Math.log10(wanted + 1)));
    expect(report.metrics[id]?.exact, id).toBe(true);
  }
});

test("every column of the log is accounted for", () => {
  for (const {name, nulls, distinct} of shop.columns)
    expect({name, nulls: value(`nulls_${name}`), distinct: value(`distinct_${name}`)}).toEqual({
      name,
      nulls,
      distinct
    });
});

test("no metric is there that was not computed by other code", () => {
  const known = [
    ...Object.keys(expectView(shop, {sets: {}}).metrics),
    ...shop.columns.flatMap(({name}) => [`nulls_${name}`, `distinct_${name}`]),
    "first_day",
    "last_day"
  ];
  expect(Object.keys(report.metrics).filter((id) => !known.includes(id))).toEqual([]);
});

test.each(["brand", "category", "price_band", "day", "state_source"])(
  "breakdown %s adds up as the rows of the files do",
  (name) => {
    const wanted = expectBreakdowns(select(shop, {sets: {}}))[name]!;
    const rows = breakdownRows(report, name);
    expect(rows.length).toBe(wanted.size);
    for (const row of rows) {
      const key = [row.brand, row.category_code, row.price_band, row.day, row.state, row.source];
      const expected = wanted.get(key.filter((part) => part !== undefined).join(" · "))!;
      const {revenue, events, ...counts} = expected;
      expect(row).toMatchObject(counts);
      if (row.events !== undefined) expect(row.events).toBe(events);
      expect(row.revenue).toBeCloseTo(revenue!, 6);
    }
  }
);

test("every row read ends in one place, and each file is named with its bytes", () => {
  const accounts = report.inputs.map(({file, rows, accepted, rejected, duplicates}) => {
    expect(rows).toBe(accepted + rejected + duplicates);
    return {file, rows, accepted, rejected, duplicates};
  });
  expect(accounts).toEqual(shop.accounts);
  for (const {file, bytes, sha256} of report.inputs) {
    const content = readFileSync(join(sample, file));
    expect({file, bytes, sha256}).toEqual({
      file,
      bytes: content.byteLength,
      sha256: createHash("sha256").update(content).digest("hex")
    });
  }
});

test("every metric's query gives its value", async () => {
  const reader = await openBuiltReader(folder);
  const wrong: string[] = [];
  try {
    for (const [id, {value, sql}] of Object.entries(report.metrics)) {
      const answer = await reader.ask(sql).catch((error: Error) => error.message.split("\n")[0]!);
      if (typeof answer === "string") wrong.push(`${id}: ${answer}`);
      else if (answer.columns[0]?.[0] !== value || answer.columns[0].length > 1)
        wrong.push(`${id}: ${JSON.stringify(answer.columns)} for ${value}`);
    }
  } finally {
    await reader.close();
  }
  expect(wrong).toEqual([]);
});

test("every table's file lies in the report, as long as it says", () => {
  expect(report.tables.length).toBeGreaterThan(0);
  for (const {file, bytes} of report.tables)
    expect({file, bytes}).toEqual({file, bytes: statSync(join(folder, file)).size});
});

test.each(readChapters(folder))(
  "$file says what report.json says, before any script runs",
  ({file}) => {
    const {document} = parseHTML(readFileSync(join(folder, file), "utf8"));
    const figures = Array.from(document.querySelectorAll("[data-metric]"));
    // live numbers are no metrics of the report
    if (!["methods.html", "live.html"].includes(file)) expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const id = figure.getAttribute("data-metric")!;
      expect({id, value: figure.getAttribute("data-value")}).toEqual({
        id,
        value: String(value(id) ?? "")
      });
    }
  }
);
