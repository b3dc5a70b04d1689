import {expect, test} from "vitest";
import {markdownChapter} from "../../../../src/model/explore/markdown-chapter.ts";

test("a query becomes a page with its block, its chart and a place for prose", () => {
  const page = markdownChapter("SELECT 1 AS a", {x: "a"});
  expect(page).toMatch(/^---\ntitle: .+\nchapter: [\d.]+\n---\n/);
  expect(page).toContain("```sql id=answer\nSELECT 1 AS a\n```");
  expect(page).toContain('display(chart(autoChart, answer, {"title":"The answer","x":"a"}));');
});

test("without a chart it imports none", () => {
  expect(markdownChapter("SELECT 'a' AS a", undefined)).not.toMatch(/chart\(|auto-chart/);
});

test("a query cannot end its block or become code", () => {
  expect(markdownChapter("SELECT '```' AS a", undefined)).toContain("````sql id=answer\n");
  expect(() => markdownChapter("SELECT '${alert(1)}'", undefined)).toThrow("unsupported query");
});
