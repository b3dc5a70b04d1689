import {expect, test} from "vitest";
import {subjects} from "../../src/model/subjects.ts";
import {readDocument} from "./documents.ts";

test("docs/add-a-chapter.md lists what chapters and findings can need", () => {
  const [, table] = readDocument("docs/add-a-chapter.md").split(
    "| `needs` | the data has |\n|---|---|\n"
  );
  const rows = table!.slice(0, table!.indexOf("\n\n")).split("\n");
  expect(rows).toEqual(Object.entries(subjects).map(([name, doc]) => `| \`${name}\` | ${doc} |`));
});
