type Point = readonly [x: number, y: number];

/**
 * A path of straight lines with its points on a grid, in pixels, and without those that then coincide
 * or lie on a straight line: borders fit for the screen at a fraction of the bytes. Both sides of a
 * border land on the same points, so neighbours still meet. Rings that vanish are left out.
 */
export function coarsenPath(d: string, grid = 0.5): string {
  const rings = d.split("M").filter(Boolean).map(readPoints);
  const coarse = rings.map((ring) => straighten(ring.map((point) => snap(point, grid))));
  const visible = coarse.filter((ring) => ring.length > 2);
  return visible.map((ring) => `M${ring.map((point) => point.join(",")).join("L")}Z`).join("");
}

function readPoints(ring: string): Point[] {
  return ring
    .replace("Z", "")
    .split("L")
    .map((text) => text.split(",").map(Number) as unknown as Point);
}

function snap([x, y]: Point, grid: number): Point {
  return [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
}

function straighten(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    if (kept.length && same(kept.at(-1)!, point)) continue;
    // The middle of three points in line says nothing.
    if (kept.length > 1 && inLine(kept.at(-2)!, kept.at(-1)!, point)) kept.pop();
    kept.push(point);
  }
  if (kept.length > 1 && same(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function inLine(a: Point, b: Point, c: Point): boolean {
  const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  const dot = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && dot > 0;
}
