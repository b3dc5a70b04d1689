import {Presets, SingleBar} from "cli-progress";

/** How far an ingest is; `bytes` of `totalBytes` is on the disk, packed files as they are. */
export interface Progress {
  readonly stage: "read" | "check" | "days" | "merge";
  readonly file?: string;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

export interface Reporter {
  update(progress: Progress): void;
  stop(): void;
}

export interface ReporterOptions {
  /** Default: standard error. */
  stream?: NodeJS.WriteStream;
  /** Milliseconds; default: the system's clock. */
  now?: () => number;
}

/** Shows progress: a bar with rows, MB/s and time left on a terminal, plain lines elsewhere. */
export function progressReporter({
  stream = process.stderr,
  now = Date.now
}: ReporterOptions = {}): Reporter {
  return stream.isTTY ? drawBar(stream, now) : writeLines(stream, now);
}

const words: Record<Progress["stage"], string> = {
  read: "Reading",
  check: "Checking",
  days: "Summarising",
  merge: "Combining"
};

/** What is over sooner needs no bar. */
const delay = 500;

function drawBar(stream: NodeJS.WriteStream, now: () => number): Reporter {
  const began = now();
  let bar: SingleBar | undefined;
  let stage: Progress["stage"] | undefined;
  let stageBegan = began;
  const stop = () => {
    bar?.stop();
    bar = undefined;
  };
  return {
    update(progress) {
      if (progress.stage !== stage) {
        stop();
        stage = progress.stage;
        stageBegan = now();
      }
      if (now() - began < delay) return;
      if (progress.totalBytes === 0) {
        stream.write(`${words[progress.stage]}: ${formatCount(progress.rows)} rows\n`);
        return;
      }
      if (bar === undefined) {
        bar = new SingleBar(
          {stream, clearOnComplete: false, hideCursor: true, format: barFormat},
          Presets.shades_classic
        );
        bar.start(progress.totalBytes, 0, payloadOf(progress, 0));
      }
      bar.update(Math.round(progress.bytes), payloadOf(progress, (now() - stageBegan) / 1000));
    },
    stop
  };
}

const barFormat = "{what} [{bar}] {percentage} % | {rows} rows | {speed} | {left} left";

function payloadOf(progress: Progress, seconds: number): Record<string, string> {
  const {bytes, totalBytes, rows, stage, file = ""} = progress;
  const rate = seconds > 0 ? bytes / seconds : 0;
  return {
    what: `${words[stage]} ${file}`,
    rows: formatCount(rows),
    speed: formatRate(rate),
    left: rate > 0 ? formatSeconds((totalBytes - bytes) / rate) : "…"
  };
}

/** A line when a file begins, and one every ten seconds while it lasts. */
function writeLines(stream: NodeJS.WritableStream, now: () => number): Reporter {
  // Two files are read at a time: each is announced once.
  const announced = new Set<string>();
  let last: Progress["stage"] | undefined;
  let [began, reported] = [now(), now()];
  return {
    update(progress) {
      const {stage, file, bytes, totalBytes, rows} = progress;
      const what = [words[stage], file].filter(Boolean).join(" ");
      const time = now();
      if (stage !== last) began = time;
      last = stage;
      if (!announced.has(what)) {
        announced.add(what);
        reported = time;
        stream.write(`${what}\n`);
      } else if (time - reported >= 10_000 && totalBytes > 0) {
        reported = time;
        const rate = bytes / ((time - began) / 1000);
        const share = Math.round((100 * bytes) / totalBytes);
        const left = formatSeconds((totalBytes - bytes) / rate);
        stream.write(
          `${what}: ${share} %, ${formatCount(rows)} rows, ${formatRate(rate)}, ${left} left\n`
        );
      }
    },
    stop() {}
  };
}

function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

function formatRate(bytesPerSecond: number): string {
  return `${Math.round(bytesPerSecond / 1e6)} MB/s`;
}

function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
