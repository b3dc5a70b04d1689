/** Numbers for the visits under way; one is free again when all its visit's events are written. */
export interface Slots {
  readonly size: number;
  /** A free number, held for this many releases. */
  take(events: number): number;
  release(slot: number): void;
}

export function createSlots(size: number): Slots {
  const held = new Int32Array(size);
  const free = Int32Array.from({length: size}, (_, i) => size - 1 - i);
  let count = size;
  return {
    size,
    take(events) {
      if (count === 0) throw new Error(`invalid number of visits: more than ${size} under way`);
      const slot = free[--count]!;
      held[slot] = events;
      return slot;
    },
    release(slot) {
      if (--held[slot]! === 0) free[count++] = slot;
    }
  };
}
