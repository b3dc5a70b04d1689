import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";

const src = join(projectRoot, "src");
const pages = readdirSync(src).filter((file) => file.endsWith(".md"));

// what authors copy: prose and short cells, the logic is in src/chapters
describe.each(pages)("%s", (page) => {
  const lines = readFileSync(join(src, page), "utf8").split("\n");

  test("has no line over 120 characters", () => {
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
  });

  test("has only cells of a few lines", () => {
    const cells = lines.join("\n").match(/^```js\n[\s\S]*?^```/gm) ?? [];
    expect(cells.length).toBeGreaterThan(2);
    const statements = cells.map((cell) =>
      cell.split("\n").filter((line) => !/^(import|[ }])/.test(line))
    );
    for (const cell of statements) expect(cell.length - 2).toBeLessThanOrEqual(5);
  });
});
