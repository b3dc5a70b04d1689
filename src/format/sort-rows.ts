/** Rows in the order of one column: numbers and dates by size, texts as the locale sorts them; what is absent comes last either way. `named` is what a value is sorted by. */
export function sortRows<T extends Record<string, unknown>>(
  rows: readonly T[],
  {
    key,
    descending = false,
    named = (value) => value
  }: {key: string; descending?: boolean; named?: (value: unknown) => unknown},
  locale = "en-US"
): T[] {
  const collator = new Intl.Collator(locale, {numeric: true});
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [sortable(named(a[key])), sortable(named(b[key]))];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "string" || typeof y === "string")
      return sign * collator.compare(String(x), String(y));
    return sign * (x < y ? -1 : x > y ? 1 : 0);
  });
}

function sortable(value: unknown): string | number | bigint | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "bigint") return value;
  return value instanceof Date ? value.getTime() : String(value);
}
