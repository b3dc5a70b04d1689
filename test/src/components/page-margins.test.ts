import {parseHTML} from "linkedom";
import {expect, test} from "vitest";
import {pageMargins} from "../../../src/components/page-margins.ts";

test("gives the texts of each printed page, and while it is printed the day", () => {
  const {document, window} = parseHTML("<!DOCTYPE html><html><body></body></html>");
  const margins = pageMargins({document: document as unknown as Document, locale: "en-US"});
  document.body.append(margins as unknown as Node & string);
  margins.show({left: "Sales", right: 'only brand "hp"'});
  const foot = () => /--page-foot: (".*?");/.exec(margins.textContent)?.[1];
  expect(margins.textContent).toContain('--page-left: "Sales";');
  expect(margins.textContent).toContain('--page-right: "only brand \\22 hp\\22 ";');
  expect(foot()).toBe('""');
  const happen = (type: string) => window.dispatchEvent(new window.Event(type));
  happen("beforeprint");
  expect(foot()).toMatch(/^"Printed [A-Z][a-z]{2} \d{1,2}, 20\d\d"$/);
  happen("afterprint");
  expect(foot()).toBe('""');
});
