import {liveMinutes, liveNone, liveOther} from "../../../src/model/live.ts";
import {createFrequentNames} from "./frequent-names.ts";

/** Numbers of the groups that are always there. */
export const otherId = 0;
export const noneId = 1;

/** Names of a field that are counted by themselves, at most so many: all others are one group. */
export interface NamedValues {
  /** The number of a name's group, for an event of a time. */
  idOf(name: string, time: number): number;
  nameOf(id: number): string;
  /** The most frequent names of the last minutes that were counted by themselves since a time, and the group without one. */
  top(most: number, since: number): number[];
  /**
   * Gives names that have become frequent a number, from a time on that no event has reached; once a second is often
   * enough.
   *
   * @returns numbers that are other names' from now on: what was counted under them belongs to the others
   */
  promote(from: number): number[];
}

interface Named {
  readonly id: number;
  /** Milliseconds since 1970 from which on all its events are counted under it. */
  readonly from: number;
}

/** Promoted in one go, at most. */
const mostPromoted = 8;

const minuteOf = (time: number) => Math.floor(time / 60_000);

/**
 * @param limit names that are counted by themselves. Up to so many, each is counted from its first event on, exactly.
 * Beyond, those among them that are least frequent make place for ones that have become more frequent; a name that
 * got its place later says since when its counts are whole.
 */
export function createNamedValues(limit: number): NamedValues {
  const known = new Map<string, Named>([
    [liveOther, {id: otherId, from: -Infinity}],
    [liveNone, {id: noneId, from: -Infinity}]
  ]);
  const names = [liveOther, liveNone];
  const others = createFrequentNames(4 * limit);
  /** Events of each name, by minute of event time. */
  const minutes = new Map<number, Map<number, number>>();
  let halved = -Infinity;

  const count = (id: number, time: number) => {
    const minute = minuteOf(time);
    let counts = minutes.get(minute);
    if (!counts) {
      minutes.set(minute, (counts = new Map<number, number>()));
      const newest = Math.max(...minutes.keys());
      for (const old of minutes.keys()) if (old <= newest - liveMinutes) minutes.delete(old);
    }
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  const totals = () => {
    const sums = new Map<number, number>();
    for (const counts of minutes.values())
      for (const [id, events] of counts) sums.set(id, (sums.get(id) ?? 0) + events);
    return sums;
  };
  const place = (name: string, id: number, from: number) => {
    known.set(name, {id, from});
    names[id] = name;
    others.delete(name);
  };

  return {
    idOf(name, time) {
      let named = known.get(name);
      if (!named && names.length < limit + 2) {
        place(name, names.length, -Infinity);
        named = known.get(name);
      }
      if (!named) others.add(name);
      const id = named && time >= named.from ? named.id : otherId;
      count(id, time);
      return id;
    },
    nameOf: (id) => names[id]!,
    top(most, since) {
      const sums = totals();
      return [...known.values()]
        .filter(({id, from}) => id > noneId && from <= since && sums.has(id))
        .sort((a, b) => sums.get(b.id)! - sums.get(a.id)! || a.id - b.id)
        .slice(0, most)
        .map(({id}) => id)
        .concat(noneId);
    },
    promote(from) {
      const free: number[] = [];
      const candidates = others.top(mostPromoted);
      if (candidates.length > 0 && names.length >= limit + 2) {
        const sums = totals();
        const least = [...known.entries()]
          .filter(([, {id}]) => id > noneId)
          .sort(([, a], [, b]) => (sums.get(a.id) ?? 0) - (sums.get(b.id) ?? 0));
        for (const [name, atLeast] of candidates) {
          const [old, {id}] = least[free.length]!;
          // a good deal more, or two that are equally frequent would take turns
          if (atLeast <= 2 * (sums.get(id) ?? 0) + 1) break;
          known.delete(old);
          for (const counts of minutes.values()) {
            const moved = counts.get(id);
            if (moved === undefined) continue;
            counts.delete(id);
            counts.set(otherId, (counts.get(otherId) ?? 0) + moved);
          }
          place(name, id, from);
          free.push(id);
        }
      }
      if (from - halved > 5 * 60_000) {
        if (halved > 0) others.halve();
        halved = from;
      }
      return free;
    }
  };
}
