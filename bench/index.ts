import {readFile, writeFile} from "node:fs/promises";
import {cpus, totalmem} from "node:os";
import {join} from "node:path";
import {Command} from "commander";
import {project} from "../data-loaders/project.ts";
import {benchBuild} from "./build.ts";
import {benchIngest} from "./ingest.ts";
import {benchSite} from "./site.ts";
import type {Line} from "./table.ts";
import {table} from "./table.ts";

const titles = {build: "Build", site: "Site", ingest: "Ingest"};
type Name = keyof typeof titles;

const program = new Command("bench")
  .description("measures what docs/benchmarks.md says, and writes it there")
  .argument("[names...]", `which: ${Object.keys(titles).join(", ")}; default: all`)
  .option("--runs <n>", "runs of each, of which the median is taken", "3")
  .option("--rows <n>", "events of the ingest benchmark", "1000000");
program.parse();

const {runs, rows} = program.opts<{runs: string; rows: string}>();
const names = (program.args.length ? program.args : Object.keys(titles)) as Name[];
const benches: Record<Name, () => Promise<Line[]>> = {
  build: () => benchBuild({runs: Number(runs)}),
  site: () => benchSite(),
  ingest: () => benchIngest({rows: Number(rows), runs: Number(runs)})
};
for (const name of names) {
  const lines = await benches[name]();
  console.log(`\n${titles[name]}\n${table(lines)}`);
  await record(name, lines);
}

/** Replaces one benchmark's part of docs/benchmarks.md. */
async function record(name: Name, lines: readonly Line[]): Promise<void> {
  const file = join(project.root, "docs", "benchmarks.md");
  const text = await readFile(file, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`missing marker: ${start} (docs/benchmarks.md)`);
  const machine = `${cpus().length} cores (${cpus()[0]!.model.trim()}), ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}, ${process.platform}`;
  const part = `${start}\n\n${machine}.\n\n${table(lines)}\n\n`;
  await writeFile(file, text.slice(0, from) + part + text.slice(to));
}
