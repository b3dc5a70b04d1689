import type {Page} from "playwright-core";

/**
 * Texts of charts that are hard to read, as axe looks at none within a drawing: those with a contrast below 4.5 to
 * what lies under them at their left, middle or right, or below 3 where they are large (WCAG 2.2, 1.4.3).
 *
 * @returns `Where revenue rose: "$4,000" 3.1`, at most ten
 */
export async function chartContrast(page: Page): Promise<{texts: number; faint: string[]}> {
  return page.evaluate(() => {
    const context = document.createElement("canvas").getContext("2d", {willReadFrequently: true})!;
    type Colour = readonly [number, number, number, number];
    const known = new Map<string, Colour>();
    const colour = (css: string): Colour => {
      let found = known.get(css);
      if (!found) {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = css;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
        known.set(css, (found = [r!, g!, b!, a! / 255]));
      }
      return found;
    };
    const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
      r * a + R * (1 - a),
      g * a + G * (1 - a),
      b * a + B * (1 - a),
      1
    ];
    const opacity = (element: Element): number => {
      let product = 1;
      for (let at: Element | null = element; at && at.localName !== "svg"; at = at.parentElement)
        product *= Number(getComputedStyle(at).opacity);
      return product;
    };
    /** What an element paints, were it alone. */
    const paint = (element: Element): Colour => {
      const style = getComputedStyle(element);
      if (!(element instanceof SVGElement)) return colour(style.backgroundColor);
      if (style.fill === "none" || element instanceof SVGSVGElement) return [0, 0, 0, 0];
      const [r, g, b, a] = colour(style.fill);
      return [r, g, b, a * Number(style.fillOpacity) * opacity(element)];
    };
    const light = ([r, g, b]: Colour): number => {
      const [x, y, z] = [r, g, b].map((n) =>
        n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4
      ) as [number, number, number];
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const contrast = (one: Colour, other: Colour) => {
      const [a, b] = [light(one) + 0.05, light(other) + 0.05];
      return Math.max(a, b) / Math.min(a, b);
    };
    const all = document.head.appendChild(document.createElement("style"));
    all.textContent = "figure svg * { pointer-events: all !important; }";
    const faint: string[] = [];
    let texts = 0;
    for (const svg of document.querySelectorAll("figure svg")) {
      if (!svg.checkVisibility()) continue;
      for (const text of svg.querySelectorAll("text")) {
        const style = getComputedStyle(text);
        if (text.textContent.trim() === "" || style.fill === "none") continue;
        text.scrollIntoView({block: "center"});
        const box = text.getBoundingClientRect();
        const halo = style.stroke !== "none" && style.paintOrder.startsWith("stroke");
        texts += 1;
        for (const share of [0.1, 0.5, 0.9]) {
          const stack = document.elementsFromPoint(
            box.left + box.width * share,
            box.top + box.height / 2
          );
          const at = stack.findLastIndex((element) => text.contains(element));
          if (at < 0) continue;
          const under = stack.slice(at + 1).map(paint);
          const ground = under.reduceRight((below, one) => over(one, below), [255, 255, 255, 1]);
          const behind = halo ? over(colour(style.stroke), ground) : ground;
          const [r, g, b, a] = colour(style.fill);
          const ink = over([r, g, b, a * Number(style.fillOpacity) * opacity(text)], behind);
          const size = parseFloat(style.fontSize);
          const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
          const found = contrast(ink, behind);
          if (found >= (isLarge ? 3 : 4.5)) continue;
          faint.push(
            `${svg.getAttribute("aria-label") ?? ""}: "${text.textContent}" ${found.toFixed(1)}`
          );
          break;
        }
      }
    }
    all.remove();
    return {texts, faint: faint.slice(0, 10)};
  });
}
