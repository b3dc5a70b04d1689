import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {packKernel} from "../../../data-loaders/publish/kernel-file.ts";

test("the kernel is one script that a strict policy allows, of 30 kB gzipped at most", async () => {
  const bytes = await packKernel();
  expect(gzipSync(bytes, {level: 9}).length).toBeLessThanOrEqual(30_000);
  const text = Buffer.from(bytes).toString("utf8");
  expect(text).not.toMatch(/\beval\(|\bFunction\(|\bimport\(|importScripts|https?:/);
  expect(text).toContain("postMessage");
  expect(await packKernel()).toEqual(bytes);
});
