import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {formatRelationsDoc} from "../../data-loaders/publish/relations-doc.ts";
import {projectRoot} from "../support/project-root.ts";

test("docs/relations.md is what npm run docs writes", async () => {
  const text = await readFile(join(projectRoot, "docs/relations.md"), "utf8");
  expect(text, "docs/relations.md is stale: npm run docs").toBe(await formatRelationsDoc());
});
