/** Rows of the kind that queries of the sample give; the same each time. */
export const brands = (
  [
    ["samsung", 23400, 5460, 2340, 573480],
    ["apple", 19500, 4550, 1950, 565500],
    ["sony", 14625, 3413, 1462, 285780],
    ["hp", 9750, 2275, 975, 107250],
    ["dell", 8775, 2048, 877, 158520],
    ["asus", 6825, 1593, 683, 92205],
    ["lenovo", 5850, 1365, 585, 76050],
    ["intel", 4875, 1138, 487, 51135],
    ["(none)", 3900, 908, 391, 41000]
  ] as const
).map(([brand, views, carts, purchases, revenue]) => ({brand, views, carts, purchases, revenue}));

export const days = Array.from({length: 158}, (_, i) => {
  const day = new Date(Date.UTC(2020, 8, 24 + i)).toISOString().slice(0, 10);
  const season = 1 + 0.9 * Math.exp(-(((i - 62) / 12) ** 2));
  const week = 1 + 0.18 * Math.sin((i * 2 * Math.PI) / 7);
  return {day, value: Math.round(11000 * season * week + 1800 * wave(i))};
});

export const hours = Array.from({length: 24}, (_, hour) => hour);

/** A wave without chance: tests and snapshots need the same rows each time. */
export function wave(i: number): number {
  return Math.sin(i * 1.7) + Math.cos(i * 0.61 + 2) * 0.6;
}
