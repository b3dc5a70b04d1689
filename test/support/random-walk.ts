import type {Page} from "playwright-core";
import {settled} from "./settled.ts";

/** What readers do, by how often they do it; another kind of step is one more here and one more below. */
const kinds = {filter: 6, brush: 4, click: 6, back: 3, forward: 2, chapter: 1};

/** A kind of step. */
export type StepKind = keyof typeof kinds;

/** A walk through a report in one page of a browser. */
export interface RandomWalk {
  /**
   * Does something that a reader can do, and waits until the page has come to rest.
   *
   * @returns what was done
   */
  step(): Promise<string>;
}

export interface RandomWalkOptions {
  /** Numbers from 0 to 1. */
  readonly random: () => number;
  /** Files of the chapters that can be walked to; with one, the walk stays there. */
  readonly files: readonly string[];
}

/** Browsers keep so many entries of their history. */
const mostEntries = 50;

/** More values than this are taken back at once, or a walk would soon see nothing but empty pages. */
const mostValues = 4;

/** Begins a walk on a page that is open and at rest. */
export function randomWalk(page: Page, {random, files}: RandomWalkOptions): RandomWalk {
  const entries = [page.url()];
  let at = 0;
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const fileNow = () => new URL(page.url()).pathname.split("/").at(-1)!;
  const move = async (by: 1 | -1) => {
    if (entries[at + by] === undefined) return undefined;
    at += by;
    await (by > 0 ? page.goForward() : page.goBack());
    await settled(page);
    if (page.url() !== entries[at]) throw new Error(`${page.url()} is not ${entries[at]}`);
    return by > 0 ? "forward" : "back";
  };
  /** Each does one kind of step, if there is something to do it with. */
  const steps: Readonly<Record<StepKind, () => Promise<string | undefined>>> = {
    async filter() {
      if ([...new URL(page.url()).searchParams].length > mostValues) {
        await page.getByRole("button", {name: "Reset all"}).first().click();
        return "reset";
      }
      const boxes = page.locator("details[data-filter] input[type=checkbox]");
      const box = boxes.nth(Math.floor(random() * (await boxes.count())));
      return box.evaluate((one: HTMLInputElement) => {
        one.click();
        return `filter ${one.closest("[data-filter]")!.getAttribute("data-filter")} ${one.value}`;
      });
    },
    async brush() {
      const charts = page.locator("svg.brushable:visible");
      const n = await charts.count();
      const chart = charts.nth(Math.floor(random() * n));
      const [from, to] = [random(), random()];
      if (n === 0) return undefined;
      await chart.scrollIntoViewIfNeeded();
      const box = (await chart.boundingBox())!;
      const x = (share: number) => box.x + box.width * (0.1 + 0.85 * share);
      const y = box.y + box.height / 2;
      await page.mouse.move(x(from), y);
      await page.mouse.down();
      await page.mouse.move(x(to), y, {steps: 4});
      await page.mouse.up();
      return `brush ${from.toFixed(2)} to ${to.toFixed(2)}`;
    },
    async click() {
      const marks = page.locator("[data-choose]:visible");
      const n = await marks.count();
      const place = Math.floor(random() * n);
      if (n === 0) return undefined;
      return marks.nth(place).evaluate((mark) => {
        const name = `click ${mark.getAttribute("data-choose")} ${mark.getAttribute("data-choice")}`;
        mark.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}));
        return name;
      });
    },
    back: () => move(-1),
    forward: () => move(1),
    async chapter() {
      const next = files[(files.indexOf(fileNow()) + 1) % files.length]!;
      if (next === fileNow()) return undefined;
      const link = page.locator(`#observablehq-sidebar a[href^="./${next}"]`);
      await link.first().evaluate((one: HTMLAnchorElement) => one.click());
      await page.waitForURL((url) => url.href !== entries[at]);
      return `chapter ${next}`;
    }
  };
  const all = (Object.keys(kinds) as StepKind[]).flatMap((kind) =>
    Array.from({length: kinds[kind]}, () => kind)
  );
  return {
    async step() {
      for (;;) {
        const done = await steps[pick(all)]();
        if (done === undefined) continue;
        // a tip under the pointer is no part of what is compared
        await page.mouse.move(1, 1);
        await settled(page);
        if (page.url() !== entries[at]) {
          entries.splice(++at, Infinity, page.url());
          if (entries.length > mostEntries) entries.shift();
          at = Math.min(at, mostEntries - 1);
        }
        return done;
      }
    }
  };
}
