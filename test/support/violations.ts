import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {AxeResults} from "axe-core";
import type {Page} from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of axe that look at colours. */
export const colourRules: readonly string[] = ["color-contrast", "link-in-text-block"];

/** What axe finds wrong, by all rules or by some, with the first places of each. */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const options = {
    resultTypes: ["violations"],
    iframes: false,
    ...(rules && {runOnly: {type: "rule", values: rules}})
  };
  const {violations} = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({id, nodes}) => {
    const places = nodes.slice(0, 3).map(({target, failureSummary}) => {
      return `${target.join(" ")} (${failureSummary?.split("\n")[1]?.trim() ?? ""})`;
    });
    return `${id}, ${nodes.length} ×: ${places.join("; ")}`;
  });
}
