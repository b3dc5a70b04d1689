import {readFile} from "node:fs/promises";
import {expect, test} from "vitest";
import {metricsDoc} from "../../data-loaders/metrics-doc.ts";
import {projectRoot} from "../support/project-root.ts";
import {join} from "node:path";

test("docs/metrics.md is what `npm run docs` writes", async () => {
  expect(await readFile(join(projectRoot, "docs/metrics.md"), "utf8")).toBe(metricsDoc());
});
