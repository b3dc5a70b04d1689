import {differences} from "./differences.ts";
import {duplicateFigures} from "./duplicate-figures.ts";
import {lintText} from "./lint-text.ts";
import type {ExpectedView} from "./oracle/expect-view.ts";
import {viewOf} from "./read-view.ts";
import {textsOf} from "./texts-of.ts";
import {unmarkedNumbers} from "./unmarked-numbers.ts";

/** What is wrong with a page under a choice: numbers that the exports do not give, and faults of its texts. */
export function faultsOfPage(main: Element, expected: ExpectedView): string[] {
  return [
    ...differences(viewOf(main), expected),
    ...duplicateFigures(main),
    ...unmarkedNumbers(main).map((text) => `a number from nowhere: ${text}`),
    ...textsOf(main).flatMap(({kind, text}) =>
      lintText(text, kind).map((fault) => `${fault} in: ${text.slice(0, 400)}`)
    )
  ];
}
