/** A point in pixels and the text that would like to stand beside it. */
export interface LabelRequest<T> {
  row: T;
  x: number;
  y: number;
  text: string;
}

/** Where a label stands, as offsets from its point. */
export interface PlacedLabel<T> {
  row: T;
  dx: number;
  dy: number;
  anchor: "start" | "middle" | "end";
}

/** A rectangle in pixels, y downwards. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// Right, left, above, below: in the order they read best.
const places = [
  {dx: 8, dy: 0, anchor: "start"},
  {dx: -8, dy: 0, anchor: "end"},
  {dx: 0, dy: -12, anchor: "middle"},
  {dx: 0, dy: 13, anchor: "middle"}
] as const;

const dot = 5;
const lineHeight = 13;

/**
 * Labels that touch neither a point, one another, nor the frame: each in turn takes the first free of
 * four places, or is left out (its tip still tells); what is reserved is kept free. Letters are taken as 6.6 px wide, near 12 px Inter's mean.
 */
export function placeLabels<T>(
  requests: readonly LabelRequest<T>[],
  frame: Box,
  reserved: readonly Box[] = []
): PlacedLabel<T>[] {
  const points = requests.map(({x, y}) => ({
    left: x - dot,
    right: x + dot,
    top: y - dot,
    bottom: y + dot
  }));
  const taken: Box[] = [...reserved, ...points];
  const placed: PlacedLabel<T>[] = [];
  for (const {row, x, y, text} of requests) {
    const width = text.length * 6.6;
    for (const {dx, dy, anchor} of places) {
      const left = x + dx - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
      const top = y + dy - lineHeight / 2;
      const box = {left, right: left + width, top, bottom: top + lineHeight};
      if (!within(box, frame) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      placed.push({row, dx, dy, anchor});
      break;
    }
  }
  return placed;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function within(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left &&
    box.right <= frame.right &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}
