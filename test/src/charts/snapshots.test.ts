import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {galleryItems} from "./gallery-items.ts";
import {stateShapes} from "./state-shapes.ts";

const newDocument = () =>
  parseHTML("<!DOCTYPE html><html><body></body></html>").document as unknown as Document;

// The snapshots double as a gallery of files: each opens in a browser, with plain colours.
const paper =
  "<style>:root{--ink:#1c1b19;--ink-2:#4c4943;--ink-3:#6b675f;--rule:#e3dfd7;--rule-2:#bcb6ab;--paper:#fcfbf8;--c1:#2a5d8f;--c2:#b2502f;--c3:#34988e;--c4:#b28a00;--c5:#6a2456;--c6:#75726b;--c-rest:#b9b3a8;--c1-wash:#dfe8f0;--no-data:none;--seq-1:#e4ecf3;--seq-2:#c5d6e6;--seq-3:#9dbad5;--seq-4:#729dc2;--seq-5:#44749f;--seq-6:#295a88;--seq-7:#123a61;--seq-ink-1:#1c1b19;--seq-ink-2:#1c1b19;--seq-ink-3:#1c1b19;--seq-ink-4:#1c1b19;--seq-ink-5:#fff;--seq-ink-6:#fff;--seq-ink-7:#fff;--sans:sans-serif}</style>";

describe("every chart, drawn without a browser", () => {
  for (const {name, draw} of galleryItems) {
    test(`${name} is drawn as in its snapshot, the same each time`, async () => {
      const element = draw({width: 720, document: newDocument(), shapes: stateShapes});
      const again = draw({width: 720, document: newDocument(), shapes: stateShapes});
      expect(again.outerHTML).toBe(element.outerHTML);
      const svg = element.matches("svg") ? element : element.querySelector("svg");
      if (svg) {
        svg.insertAdjacentHTML("afterbegin", paper);
        await expect(`${svg.outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`);
      } else await expect(`${element.outerHTML}\n`).toMatchFileSnapshot(`snapshots/${name}.html`);
    });

    test(`${name} has neither NaN nor undefined in it, wide or narrow, and no ids`, () => {
      for (const width of [342, 720]) {
        const html = draw({width, document: newDocument(), shapes: stateShapes}).outerHTML;
        expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
        expect(html).not.toMatch(/\sid="|clip-path="url/);
      }
    });
  }
});
