import {stat} from "node:fs/promises";
import {Command, InvalidArgumentError, Option} from "commander";
import {type Split, splits} from "./log/log-files.ts";
import {writeLog} from "./log/write-log.ts";
import {sampleSeed, writeSample} from "./write-sample.ts";
import {UserError} from "../../data-loaders/user-error.ts";

interface Options {
  out: string;
  seed: number;
  rows?: number;
  split: Split;
}

const program = new Command("sample")
  .description(
    "Writes the sample shop's files: events, orders, customers and products. With --rows, writes " +
      "an event log with that many rows instead, for a shop of matching size."
  )
  .option("--out <folder>", "where to write", "data/sample")
  .option("--seed <number>", "make another shop with the same totals", wholeNumber, sampleSeed)
  .option("--rows <number>", "rows of the event log; needs --out", wholeNumber)
  .addOption(
    new Option("--split <by>", "one file for the log, or for each month or day")
      .choices(splits)
      .default("none")
  )
  .exitOverride(({exitCode}) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();

try {
  await run(program.opts<Options>());
} catch (error) {
  const message = explain(error);
  if (message === undefined) throw error;
  console.error(message);
  process.exitCode = 2;
}

async function run({out, seed, rows, split}: Options): Promise<void> {
  if (rows === undefined) return report(await writeSample(out, seed));
  if (program.getOptionValueSource("out") === "default")
    throw new UserError("missing --out: a log is not written into data/sample");
  if (rows < 1) throw new UserError(`invalid --rows: ${rows}`);
  const started = performance.now();
  let bytes = 0;
  const onDay = (written: number, size: number): void => {
    bytes = size;
    if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor((100 * written) / rows)} %`);
  };
  const paths = await writeLog(out, {rows, seed, split, onDay});
  const seconds = (performance.now() - started) / 1000;
  if (process.stderr.isTTY) process.stderr.write("\r");
  await report(paths);
  const speed = bytes / 1e6 / seconds;
  console.error(
    `${rows.toLocaleString("en-US")} rows in ${seconds.toFixed(1)} s, ${speed.toFixed(0)} MB/s`
  );
}

async function report(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const {size} = await stat(path);
    console.error(`${path}: ${size.toLocaleString("en-US")} bytes`);
  }
}

function explain(error: unknown): string | undefined {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const {out} = program.opts<Options>();
  if (code === "ENOSPC") return `invalid --out: the disk is full (${out})`;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return `invalid --out: not writable (${out})`;
  if (code === "ENOTDIR" || code === "EEXIST") return `invalid --out: not a folder (${out})`;
  return undefined;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
