import type {Manifest, StageAccount} from "../manifest.ts";

/** Times the parts of a run. */
export interface Stages {
  time<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** @param read what the run read, and not an earlier one */
  list(read: Manifest["read"]): StageAccount[];
}

export function createStages(): Stages {
  const timed: {name: string; seconds: number; peakBytes: number}[] = [];
  return {
    async time(name, work) {
      const began = performance.now();
      const result = await work();
      const seconds = (performance.now() - began) / 1000;
      timed.push({name, seconds, peakBytes: process.resourceUsage().maxRSS * 1024});
      return result;
    },
    list: ({bytes, rows}) =>
      timed.map(({name, seconds, peakBytes}) => ({
        name,
        seconds: Number(seconds.toFixed(2)),
        rowsPerSecond: Math.round(rows / seconds),
        megabytesPerSecond: Number((bytes / 1e6 / seconds).toFixed(1)),
        peakBytes
      }))
  };
}
