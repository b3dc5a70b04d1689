import {describe, expect, test} from "vitest";
import type {Preview} from "../../../../data-loaders/site/preview/draw-preview.ts";
import {drawPreview} from "../../../../data-loaders/site/preview/draw-preview.ts";
import {openCanvas} from "../../../../data-loaders/site/preview/open-canvas.ts";

const preview: Preview = {
  title: "A year of the shop",
  period: "Jan 1 – Dec 31, 2020",
  figures: [
    {label: "Revenue", value: "$2,192,268"},
    {label: "Orders", value: "9,750"},
    {label: "Average order value", value: "$224.85"}
  ],
  series: {
    label: "Revenue a day, USD",
    days: Array.from({length: 60}, (_, i) => ({
      day: new Date(Date.UTC(2020, 0, i + 1)),
      value: 100 + ((i * 37) % 50)
    }))
  }
};

const canvas = await openCanvas();
const textsOf = (svg: string) => Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, t]) => t);

describe("drawPreview(preview)", () => {
  test("says title, period, figures and what the line is", () => {
    expect(textsOf(drawPreview(preview, canvas))).toEqual([
      "Jan 1 – Dec 31, 2020",
      "A year of the shop",
      "$2,192,268",
      "9,750",
      "$224.85",
      "Revenue",
      "Orders",
      "Average order value",
      "Revenue a day, USD"
    ]);
  });

  test("keeps within its edges, whatever the title and the figures", () => {
    const wide = {label: "Revenue", value: "€1,234,567,890,123.00"};
    const svg = drawPreview(
      {...preview, title: "W".repeat(400), figures: [wide, wide, wide]},
      canvas
    );
    const texts = svg.matchAll(
      /<text[^>]*? x="([\d.]+)"[^>]*font-family="'([^']+)'" font-size="([\d.]+)"[^>]*>([^<]*)</g
    );
    let count = 0;
    for (const [, x, family, size, text] of texts) {
      const wide = canvas.measure(text!, family as "Inter") * Number(size);
      expect(Number(x) + wide, text).toBeLessThan(1200 - 40);
      ++count;
    }
    expect(count).toBe(9);
  });

  test("takes text as text", () => {
    const title = `<script>alert(1)</script> & "${"\u0000\ud800"}`;
    const svg = drawPreview({...preview, title}, canvas);
    expect(svg).not.toContain("<script");
    expect(textsOf(svg)).toContain('&lt;script>alert(1)&lt;/script> &amp; "');
    expect(canvas.png(svg).length).toBeGreaterThan(10_000);
  });

  test("has neither line nor label where there is one day or none", () => {
    for (const days of [[], preview.series.days.slice(0, 1)]) {
      const svg = drawPreview({...preview, figures: [], series: {...preview.series, days}}, canvas);
      expect(svg).not.toContain("<path");
      expect(textsOf(svg)).toHaveLength(2);
    }
  });
});

describe("canvas.png(svg)", () => {
  test("is 1200 × 630 and the same bytes each time, also from faces loaded anew", async () => {
    const png = canvas.png(drawPreview(preview, canvas));
    const view = new DataView(png.buffer, png.byteOffset);
    expect([view.getUint32(0), view.getUint32(16), view.getUint32(20)]).toEqual([
      0x89504e47, 1200, 630
    ]);
    const other = await openCanvas();
    expect(Buffer.compare(other.png(drawPreview(preview, other)), png)).toBe(0);
  });

  test("draws letters that are in the second file of a face", () => {
    const drawn = (title: string) =>
      Buffer.from(canvas.png(drawPreview({...preview, title}, canvas)));
    expect(drawn("Łódź").equals(drawn("Łódz"))).toBe(false);
    expect(canvas.measure("Ł", "Source Serif 4")).toBeGreaterThan(0.4);
  });
});
