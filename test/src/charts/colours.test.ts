import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";

const css = readFileSync(new URL("../../../src/style/colours.css", import.meta.url), "utf8");
const [lightCss, darkCss] = css.split("@media screen and (prefers-color-scheme: dark)");
const themes = {
  light: readColours(lightCss!),
  dark: readColours(darkCss!.split("/* The names")[0]!)
};

function readColours(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!])
  );
}

/** sRGB channels as linear light, 0 to 1. */
function linear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, bl] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

// Full dichromacy after Machado, Oliveira and Fernandes (2009), on linear RGB.
const visions = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039
  ]
};

/** Distance in OKLab (Ottosson 2020) × 100, as another eye sees the two. */
function distance(a: string, b: string, m: readonly number[]): number {
  const lab = (hex: string) => {
    const rgb = linear(hex);
    const see = (i: number) =>
      Math.max(0, m[i]! * rgb[0] + m[i + 1]! * rgb[1] + m[i + 2]! * rgb[2]);
    const [r, g, bl] = [see(0), see(3), see(6)];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
    const mm = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
    return [
      0.2104542553 * l + 0.793617785 * mm - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * mm + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * mm - 0.808675766 * s
    ];
  };
  const [x, y] = [lab(a), lab(b)];
  return 100 * Math.hypot(...x.map((value, i) => value - y[i]!));
}

for (const [name, colour] of Object.entries(themes)) {
  describe(`colours, ${name}`, () => {
    test("text reads at 4.5:1 or more on every ground it stands on", () => {
      for (const ground of ["paper", "wash", "raised"])
        for (const ink of ["ink", "ink-2", "ink-3", "accent"])
          expect(contrast(colour[ink]!, colour[ground]!), `${ink} on ${ground}`).toBeGreaterThan(
            4.5
          );
      expect(contrast(colour["accent"]!, colour["accent-wash"]!)).toBeGreaterThan(4.5);
      expect(contrast(colour["ink"]!, colour["error-wash"]!)).toBeGreaterThan(4.5);
      for (const tone of ["good", "bad"])
        expect(contrast(colour[tone]!, colour["paper"]!)).toBeGreaterThan(4.5);
    });

    test("text reads at 4.5:1 or more on each step of the sequential ramp", () => {
      for (let i = 1; i <= 7; i++)
        expect(contrast(colour[`seq-ink-${i}`]!, colour[`seq-${i}`]!), `step ${i}`).toBeGreaterThan(
          4.5
        );
    });

    test("each step of the ramp is further from the paper than the one before", () => {
      const steps = [1, 2, 3, 4, 5, 6, 7].map((i) =>
        contrast(colour[`seq-${i}`]!, colour["paper"]!)
      );
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    });

    test("categories stand out from the paper at 3:1 or more", () => {
      for (let i = 1; i <= 6; i++)
        expect(contrast(colour[`c${i}`]!, colour["paper"]!), `c${i}`).toBeGreaterThan(3);
    });

    test("the first five categories can be told apart with any colour vision", () => {
      for (const [vision, matrix] of Object.entries(visions))
        for (let i = 1; i <= 5; i++)
          for (let j = i + 1; j <= 5; j++)
            expect(
              distance(colour[`c${i}`]!, colour[`c${j}`]!, matrix),
              `c${i} and c${j} in ${vision}`
            ).toBeGreaterThan(8);
    });
  });
}
