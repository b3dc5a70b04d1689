import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {metrics} from "../../../src/model/metrics/dictionary.ts";
import {projectRoot} from "../../support/project-root.ts";

const src = join(projectRoot, "src");
const files = ["chapters", "charts", "components", "findings"].flatMap((folder) =>
  readdirSync(join(src, folder), {recursive: true})
    .map(String)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
);
// one word is said of many things, and quartiles are of any numbers
const labels = metrics
  .map(({label}) => label)
  .filter((label) => label.includes(" ") && !/quartile|deviation/.test(label));

test("titles and methods take the labels of metrics from the dictionary", () => {
  expect(labels).toContain("Average order value");
  const typed = files.flatMap((file) => {
    const code = readFileSync(join(src, file), "utf8");
    return labels
      .filter((label) => new RegExp(`["\`]${label}\\b`).test(code))
      .map((label) => `${file}: ${label}`);
  });
  expect(typed).toEqual([]);
});
