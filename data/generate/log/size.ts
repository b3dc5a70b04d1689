/** How much of everything a log of some length holds. */
export interface LogSize {
  readonly rows: number;
  readonly sessions: number;
  readonly users: number;
  readonly products: number;
  readonly brands: number;
}

/** A shop's log of 214 days at full size. */
const full: LogSize = {
  rows: 110_000_000,
  sessions: 23_000_000,
  users: 15_000_000,
  products: 200_000,
  brands: 4_300
};

/**
 * Sessions and users grow with the rows; products and brands with their square root, as kinds do in
 * any growing collection (Heaps' law): a short log is of the same shop, seen for fewer visits.
 */
export function sizeLog(rows: number): LogSize {
  const share = rows / full.rows;
  const kinds = Math.sqrt(share);
  const sessions = Math.max(1, Math.round(full.sessions * share));
  return {
    rows,
    sessions,
    users: Math.max(1, Math.round(full.users * share)),
    products: Math.max(50, Math.round(full.products * kinds)),
    brands: Math.max(10, Math.round(full.brands * kinds))
  };
}
