import {stat} from "node:fs/promises";
import {Command, InvalidArgumentError} from "commander";
import {sampleSeed, writeSample} from "./sample/write-sample.ts";

const program = new Command("sample")
  .description("Writes the sample shop's files: events, orders, customers and products.")
  .option("--out <folder>", "where to write", "data/sample")
  .option("--seed <number>", "another shop of the same totals", wholeNumber, sampleSeed)
  .parse();

const {out, seed} = program.opts<{out: string; seed: number}>();
for (const path of await writeSample(out, seed)) {
  const {size} = await stat(path);
  console.error(`${path}: ${size.toLocaleString("en-US")} bytes`);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
