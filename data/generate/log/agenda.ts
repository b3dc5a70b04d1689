/** What is still to happen: a ring of seconds, each with its events in the order they came. */
export interface Agenda {
  /** Seconds ahead for which there is room. */
  readonly horizon: number;
  /** Notes an event less than the horizon after the second last taken. */
  add(second: number, visit: number, what: number): void;
  has(second: number): boolean;
  /** Hands over the events of one second and forgets them. */
  take(second: number, use: (visit: number, what: number) => void): void;
}

/** Takes room for the events noted at one time, and no more, however long the log. */
export function createAgenda(): Agenda {
  const horizon = 1 << 14;
  const heads = new Int32Array(horizon).fill(-1);
  const tails = new Int32Array(horizon).fill(-1);
  let visits = new Int32Array(1 << 16);
  let whats = new Int32Array(1 << 16);
  let nexts = new Int32Array(1 << 16);
  let free = -1;
  let used = 0;
  return {
    horizon,
    add(second, visit, what) {
      let node = free;
      if (node >= 0) free = nexts[node]!;
      else {
        node = used++;
        if (node === nexts.length) {
          visits = double(visits);
          whats = double(whats);
          nexts = double(nexts);
        }
      }
      visits[node] = visit;
      whats[node] = what;
      nexts[node] = -1;
      const place = second & (horizon - 1);
      if (heads[place]! < 0) heads[place] = node;
      else nexts[tails[place]!] = node;
      tails[place] = node;
    },
    has: (second) => heads[second & (horizon - 1)]! >= 0,
    take(second, use) {
      const place = second & (horizon - 1);
      let node = heads[place]!;
      heads[place] = -1;
      while (node >= 0) {
        use(visits[node]!, whats[node]!);
        const next = nexts[node]!;
        nexts[node] = free;
        free = node;
        node = next;
      }
    }
  };
}

function double(list: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}
