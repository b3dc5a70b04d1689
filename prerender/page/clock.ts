/** The clock and the dice of a page at build. */
export interface PageClock {
  readonly Date: DateConstructor;
  readonly random: () => number;
}

/**
 * A `Date` that tells when the page asks for the present, and a `Math.random` with a fixed seed:
 * the same page must come out the same on any day.
 *
 * @param now what the clock says, in milliseconds; absent, the true time, and `onRead` is called
 * @param base start of the addresses of the page's own code; others may read the clock freely
 */
export function pageClock(now: number | undefined, base: string, onRead: () => void): PageClock {
  const TrueDate = Date;
  const read = (callee: Callee) => {
    if (now !== undefined) return now;
    if (isCalledFrom(base, callee)) onRead();
    return TrueDate.now();
  };
  const readNow = () => read(readNow);
  const construct = (_: object, values: unknown[], newTarget: Callee) =>
    Reflect.construct(
      TrueDate,
      values.length === 0 ? [read(construct)] : values,
      newTarget
    ) as Date;
  const call = () => new TrueDate(read(call)).toString();
  const traps: ProxyHandler<DateConstructor> = {
    apply: call,
    construct,
    get: (target, key) => (key === "now" ? readNow : (Reflect.get(target, key) as unknown))
  };
  return {Date: new Proxy(TrueDate, traps), random: mulberry32(1)};
}

type Callee = (...values: never[]) => unknown;

/** Whether the function that called `callee` stands in a module under `base`. */
function isCalledFrom(base: string, callee: Callee): boolean {
  const at: {stack?: string} = {};
  Error.captureStackTrace(at, callee);
  return at.stack!.split("\n")[1]?.includes(base) ?? false;
}

/** Tommy Ettinger's Mulberry32, public domain: 32 bits of state are enough for a page's ids. */
function mulberry32(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
