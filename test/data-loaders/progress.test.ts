import {PassThrough} from "node:stream";
import {describe, expect, test} from "vitest";
import {progressReporter} from "../../data-loaders/progress.ts";

describe("progressReporter", () => {
  test("writes plain lines where there is no terminal: one per file, then one every ten seconds", () => {
    const stream = new PassThrough();
    let time = 0;
    const reporter = progressReporter({
      stream: stream as unknown as NodeJS.WriteStream,
      now: () => time
    });
    const file = {stage: "read", file: "2019-Oct.csv", totalBytes: 2_000_000_000} as const;
    reporter.update({...file, bytes: 0, rows: 0});
    time = 4_000;
    reporter.update({...file, bytes: 400_000_000, rows: 3_000_000});
    time = 10_000;
    reporter.update({...file, bytes: 1_000_000_000, rows: 7_500_000});
    reporter.update({stage: "check", bytes: 0, totalBytes: 0, rows: 15_000_000});
    reporter.stop();
    expect(String(stream.read())).toBe(
      "Reading 2019-Oct.csv\n" +
        "Reading 2019-Oct.csv: 50 %, 7,500,000 rows, 100 MB/s, 10 s left\n" +
        "Checking\n"
    );
  });

  test("announces each of two files that are read at a time once", () => {
    const stream = new PassThrough();
    const reporter = progressReporter({
      stream: stream as unknown as NodeJS.WriteStream,
      now: () => 0
    });
    for (const bytes of [0, 1, 2])
      for (const file of ["a.csv", "b.csv"])
        reporter.update({stage: "read", file, totalBytes: 10, bytes, rows: 0});
    reporter.stop();
    expect(String(stream.read())).toBe("Reading a.csv\nReading b.csv\n");
  });

  test("draws a bar with rows, speed and time left on a terminal", async () => {
    const stream = Object.assign(new PassThrough(), {
      isTTY: true,
      columns: 120,
      cursorTo: () => true,
      clearLine: () => true,
      moveCursor: () => true
    });
    let time = 0;
    const reporter = progressReporter({
      stream: stream as unknown as NodeJS.WriteStream,
      now: () => time
    });
    const file = {stage: "read", file: "2019-Oct.csv", totalBytes: 2_000_000_000} as const;
    reporter.update({...file, bytes: 0, rows: 0});
    time = 10_000;
    reporter.update({...file, bytes: 1_000_000_000, rows: 7_500_000});
    await new Promise((resolve) => setTimeout(resolve, 250));
    reporter.stop();
    const text = String(stream.read());
    expect(text).toMatch(
      /Reading 2019-Oct\.csv \[.*\] 50 % \| 7,500,000 rows \| 100 MB\/s \| 10 s left/
    );
  });
});
