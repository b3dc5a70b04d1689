import {afterEach, expect, inject, test, vi} from "vitest";
import {findBrowser} from "../support/find-browser.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test("the browser that CHROME_PATH names is taken before any other", async () => {
  vi.stubEnv("CHROME_PATH", inject("browserPath"));
  expect(await findBrowser()).toBe(inject("browserPath"));
});

test("a CHROME_PATH that leads nowhere is said, not passed over", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  await expect(findBrowser()).rejects.toThrow('CHROME_PATH names "/nowhere/chrome"');
});

test("an installed browser is found without being named", async () => {
  vi.stubEnv("CHROME_PATH", "");
  expect(await findBrowser()).toMatch(/chrom|edge/i);
});
