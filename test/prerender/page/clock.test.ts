import {describe, expect, it} from "vitest";
import {pageClock} from "../../../prerender/page/clock.ts";

// Any file counts as the page's own under this base, this test among them.
const here = "clock.test";

describe("pageClock(now, base, onRead)", () => {
  it("tells when the page's own code asks for the present, and only then", () => {
    let reads = 0;
    const {Date: PageDate} = pageClock(undefined, here, () => ++reads);
    new PageDate(2020, 1, 3);
    new PageDate(0);
    PageDate.UTC(2020, 1);
    expect(reads).toBe(0);
    PageDate.now();
    new PageDate();
    PageDate();
    expect(reads).toBe(3);
    pageClock(undefined, "https://elsewhere/", () => ++reads).Date.now();
    expect(reads).toBe(3);
  });

  it("says the time it is given, without telling", () => {
    const {Date: PageDate} = pageClock(86_400_000, here, () => {
      throw new Error("told");
    });
    expect(PageDate.now()).toBe(86_400_000);
    expect(new PageDate().toISOString()).toBe("1970-01-02T00:00:00.000Z");
    expect(PageDate()).toContain("1970");
  });

  it("makes dates that are dates", () => {
    const {Date: PageDate} = pageClock(0, here, () => undefined);
    expect(new PageDate(5)).toBeInstanceOf(Date);
    expect(new Date(5)).toBeInstanceOf(PageDate);
    expect(new PageDate(5).constructor).toBe(Date);
  });

  it("throws the same dice for every page", () => {
    const throws = () => {
      const {random} = pageClock(0, here, () => undefined);
      return Array.from({length: 100}, random);
    };
    expect(throws()).toEqual(throws());
    expect(new Set(throws()).size).toBe(100);
    expect(throws().every((x) => x >= 0 && x < 1)).toBe(true);
  });
});
