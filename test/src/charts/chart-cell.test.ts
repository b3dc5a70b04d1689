import {readdirSync} from "node:fs";
import {basename} from "node:path";
import {describe, expect, test} from "vitest";
import {chartCell} from "../../../src/charts/chart-cell.ts";
import type {Source} from "../../../src/model/source.ts";

const asked: Source = {
  sql: "\n  SELECT brand, views\n  FROM by_brand\n",
  reads: ["by_brand"],
  weight: 1
};

describe("chartCell", () => {
  test("is the query and the call of a chart of its rows", () => {
    const days = {from: "2021-01-01", to: "2021-01-31"};
    const look = {locale: "en-US", currency: "USD", brush: {all: days, chosen: days}};
    const options = {x: "views", y: "brand", ...look, empty: undefined};
    const cell = chartCell({
      title: "Views by brand",
      file: "bar-ranking",
      sources: [asked],
      isPlain: true,
      options
    });
    expect(cell).toBe(`\`\`\`sql id=views_by_brand
SELECT brand, views
FROM by_brand
\`\`\`

\`\`\`js
// Leave out what the page imports already.
import {chart} from "./daybook.js";
import {barRanking} from "./charts/bar-ranking.js";
\`\`\`

\`\`\`js
display(chart(barRanking, views_by_brand, {"x":"views","y":"brand"}));
\`\`\`
`);
  });

  test.each([
    ["its rows were worked on", {isPlain: false}],
    ["an option is code", {options: {x: (row: {views: number}) => row.views, y: "brand"}}],
    ["the drawing is the author's own", {file: undefined}]
  ])("shows the queries' rows as a table where %s", (_, other) => {
    const drawn = {title: "2 brands", file: "bars", sources: [asked, asked], isPlain: true};
    const cell = chartCell({...drawn, options: {x: "views", y: "brand"}, ...other});
    expect(cell).toContain("```sql id=rows_2_brands\nSELECT brand, views");
    expect(cell).toContain("display(dataTable(rows_2_brands, ");
    expect(cell).toContain("display(dataTable(rows_2_brands_2, ");
    expect(cell).not.toContain("chart(");
    // a name may be imported once
    expect(cell.split("import {dataTable}").length).toBe(2);
  });
});

const folder = new URL("../../../src/charts/", import.meta.url);

test.each(readdirSync(folder).map((file) => basename(file, ".ts")))(
  "a drawing in charts/%s.ts says its file",
  async (name) => {
    const module = (await import(new URL(`${name}.ts`, folder).href)) as Record<string, unknown>;
    for (const [key, value] of Object.entries(module)) {
      if (typeof value !== "function" || !("reading" in value)) continue;
      expect({key, file: (value as {file?: string}).file}).toEqual({key, file: name});
      expect(name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())).toBe(key);
    }
  }
);
