import {expect, test} from "vitest";
import {describeFindings, findingsNote} from "../../../../src/chapters/methods/findings-note.ts";
import {format} from "../formats.ts";
import {textOf} from "../text-of.ts";

const start = "A sentence under “What stands out” is shown only where the data supports it.";
const end =
  "Under a filter, they are tried again. Claims are ranked by the share of revenue they concern (of events, if they are not about sales), multiplied by their distance from the neutral value.";

test.each([
  [0, 0, "0 findings were tried over the whole report, and 0 are shown."],
  [1, 0, "1 finding was tried over the whole report, and 0 are shown."],
  [1, 1, "1 finding was tried over the whole report, and 1 is shown."],
  [50, 1, "50 findings were tried over the whole report, and 1 is shown."],
  [1200, 1200, "1,200 findings were tried over the whole report, and 1,200 are shown."]
])("%i findings, of which %i are shown", (tried, shown, text) => {
  expect(textOf(describeFindings(tried, shown, format))).toBe(`${start} ${text} ${end}`);
});

test("findings that speak are those shown", () => {
  const finding = (id: string, speaks: boolean) => {
    return {id, chapter: "Sales", method: "Always.", speaks};
  };
  const findings = [finding("a", true), finding("b", false), finding("c", true)];
  expect(textOf(findingsNote(findings, {locale: "en-US", currency: "USD"}))).toContain(
    "3 findings were tried over the whole report, and 2 are shown."
  );
});
