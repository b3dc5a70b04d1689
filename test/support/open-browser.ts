import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {inject} from "vitest";

/** Connects to the browser that all test files share; closing it ends what was opened through this connection. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject("browser"));
}
