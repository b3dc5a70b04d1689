import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {readChapters} from "../support/chapters.ts";
import {choose, reset} from "../support/choose.ts";
import type {Site, Visit} from "../support/open-site.ts";
import {openSite} from "../support/open-site.ts";
import type {ExpectedView} from "../support/oracle/expect-view.ts";
import {expectView} from "../support/oracle/expect-view.ts";
import type {Choice} from "../support/oracle/select.ts";
import type {Shop} from "../support/oracle/shop.ts";
import {sampleShop} from "../support/sample-shop.ts";
import {settle} from "../support/settle.ts";

/** A choice of filters, and what it is called. */
type Named = readonly [string, Choice];

/**
 * Tests that each chapter follows its filters: what it shows is held against the sample's exports,
 * summed up by other code.
 *
 * @param select which of the choices to test, in the nth chapter
 */
export function followFilters(select: (choices: readonly Named[], nth: number) => Named[]): void {
  const filtered = readChapters(inject("report")).filter(
    ({filters}) => Object.keys(filters).length > 0
  );
  let shop: Shop;
  const seen = new Map<string, ExpectedView>();
  const expectOnce = (choice: Choice) => {
    const key = JSON.stringify(choice);
    const expected = seen.get(key) ?? expectView(shop, choice);
    seen.set(key, expected);
    return expected;
  };
  let whole: ExpectedView;
  let site: Site;

  beforeAll(async () => {
    shop = sampleShop();
    whole = expectView(shop, {sets: {}});
    site = await openSite(inject("report"), inject("browser"));
  });

  afterAll(() => site.close());

  describe.each(filtered)("$file", ({file, filters}) => {
    // Other chapters try other values, in three turns.
    const nth = filtered.findIndex((chapter) => chapter.file === file);
    const turn = nth % 3;
    const pick = (id: string, also = 0) => filters[id]![(turn + also) % filters[id]!.length]!;
    const choices: Named[] = [
      ...Object.keys(filters).map((id): Named => [id, {sets: {[id]: [pick(id)]}}]),
      ["two brands", {sets: {brand: [pick("brand", 1), pick("brand", 3)]}}],
      ["from", {from: `2020-12-${String(turn + 1).padStart(2, "0")}`, sets: {}}],
      ["to", {to: `2020-11-${10 + turn}`, sets: {}}],
      [
        "from, to and brand",
        {from: "2020-11-20", to: "2020-12-24", sets: {brand: [pick("brand")]}}
      ],
      [
        "price_band and state",
        {sets: {price_band: [pick("price_band", 2)], state: [pick("state")]}}
      ],
      ["purchase and source", {sets: {event_type: ["purchase"], source: [pick("source", 1)]}}]
    ];
    let visit: Visit;

    beforeAll(async () => {
      visit = await site.visit(file);
    });

    afterAll(() => visit.close());

    test.each(select(choices, nth))("follows the filter %s", async (_, choice) => {
      const expected = expectOnce(choice);
      expect(expected.metrics).not.toEqual(whole.metrics);
      await reset(visit.page);
      await choose(visit.page, choice);
      expect(await settle(visit.page, expected)).toEqual([]);
    });

    test("shows the whole report again after a reset", async () => {
      await reset(visit.page);
      expect(await settle(visit.page, whole)).toEqual([]);
    });

    test("asks the kernel alone, each column once, logs no error and is blocked in nothing", () => {
      const asked = (name: RegExp) => visit.requests.filter((url) => name.test(url));
      expect(asked(/kernel\.worker/)).toHaveLength(1);
      // most filters mean nothing of the last minutes
      if (file !== "live.html") expect(asked(/_file\/columns\//).length).toBeGreaterThan(3);
      expect(asked(/_file\/columns\//)).toEqual([...new Set(asked(/_file\/columns\//))]);
      expect(asked(/duckdb|start-engine|apache-arrow/)).toEqual([]);
      expect(visit.problems).toEqual([]);
    });
  });
}
