/** Milliseconds over which messages are counted. */
const span = 10_000;

/** Messages a second, over the last ten. */
export function createRate(): {add(messages: number, now: number): void; at(now: number): number} {
  const added: [time: number, messages: number][] = [];
  const forget = (now: number) => {
    while (added.length > 0 && added[0]![0] <= now - span) added.shift();
  };
  return {
    add(messages, now) {
      const last = added.at(-1);
      // as many as a tenth of a second has, whatever the number of batches
      if (last && now - last[0] < 100) last[1] += messages;
      else added.push([now, messages]);
      forget(now);
    },
    at(now) {
      forget(now);
      return added.reduce((sum, [, messages]) => sum + messages, 0) / (span / 1_000);
    }
  };
}
