import {existsSync} from "node:fs";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {browserArguments, findBrowser} from "../../test/support/find-browser.ts";
import {serveFolder} from "../../data-loaders/site/serve-folder.ts";

/** A browser that shows the chapter Live. */
export interface Painted {
  /** Messages of the file that was painted last. */
  received(): Promise<number>;
  close(): Promise<void>;
}

/** A text, as what compiles this file puts calls into functions that a page does not know. */
const noteEachFrame = `{
  const note = () => {
    const shown = document.querySelector("[data-live-received]")?.getAttribute("data-live-received");
    document.documentElement.dataset.painted = shown ?? "0";
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}`;

/** Opens the chapter Live of a report; undefined where it has none. */
export async function openPainted(dist: string): Promise<Painted | undefined> {
  if (!existsSync(join(dist, "live.html"))) return undefined;
  const site = await serveFolder(dist);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: browserArguments
  });
  const page = await browser.newPage();
  await page.goto(`${site.url}live.html`);
  await page.locator("[data-live-received]").waitFor({state: "attached"});
  // noted in the frame that paints it, so that a look from outside costs the page next to nothing
  await page.evaluate(noteEachFrame);
  return {
    received: async () => Number(await page.evaluate("document.documentElement.dataset.painted")),
    async close() {
      await browser.close();
      await site.close();
    }
  };
}
