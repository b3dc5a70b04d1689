import {readFile, writeFile} from "node:fs/promises";
import {cpus, totalmem} from "node:os";
import {join} from "node:path";
import {Argument, Command, InvalidArgumentError} from "commander";
import {project} from "../data-loaders/project.ts";
import {benchBrush} from "./brush.ts";
import {benchBuild} from "./build.ts";
import {benchIngest} from "./ingest.ts";
import {benchLive} from "./live.ts";
import {benchPeers} from "./peers.ts";
import {benchPlain} from "./plain.ts";
import {benchFilters, benchSite} from "./site.ts";
import {benchStream} from "./stream.ts";
import {benchWatch} from "./watch.ts";
import type {Table} from "./table.ts";
import {formatTable} from "./table.ts";

interface Options {
  runs: number;
  rows?: number;
  full?: boolean;
}

/** Events that make a million sessions: a generated session has 4.78 of them. */
const millionSessions = 4_783_000;

const benches: Record<string, (options: Options) => Promise<Table>> = {
  build: ({runs}) => benchBuild({runs}),
  site: ({runs}) => benchSite({views: runs}),
  plain: () => benchPlain(),
  filters: () => benchFilters({changes: 20}),
  "filters-large": ({rows = millionSessions}) => benchFilters({rows, changes: 20}),
  brush: ({rows}) => benchBrush({rows}),
  peers: ({rows = millionSessions}) => benchPeers({rows}),
  live: ({rows}) => benchLive({rows}),
  ingest: ({runs, rows}) => benchIngest({runs, rows}),
  watch: ({runs}) => benchWatch({runs}),
  stream: ({rows, full = false}) => benchStream({rows, full})
};

const program = new Command("bench")
  .description("Measures what docs/benchmarks.md says, and writes it there.")
  .addArgument(new Argument("[names...]", "which; default: all").choices(Object.keys(benches)))
  .option("--runs <n>", "runs of each command, of which the median is taken", wholeNumber, 3)
  .option(
    "--rows <n>",
    "events of a generated log, instead of the sizes that a benchmark has",
    wholeNumber
  )
  .option("--full", "follow streams for as long as their bars are about: 10, 3 and 30 minutes")
  .parse();

for (const name of program.args.length ? program.args : Object.keys(benches)) {
  const text = formatTable(await benches[name]!(program.opts<Options>()));
  console.log(`\n${name}\n${text}`);
  await record(name, text);
}

/** Replaces one benchmark's part of docs/benchmarks.md. */
async function record(name: string, result: string): Promise<void> {
  const file = join(project.root, "docs/benchmarks.md");
  const text = await readFile(file, "utf8");
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < 0) throw new Error(`missing marker: ${start} (docs/benchmarks.md)`);
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${cpus().length} cores (${cpus()[0]!.model.trim()}), ${memory} GB, Node ${process.version}, ${process.platform}.`;
  await writeFile(
    file,
    `${text.slice(0, from)}${start}\n\n${machine}\n\n${result}\n\n${text.slice(to)}`
  );
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,9}$/.test(text)) throw new InvalidArgumentError("It must be a whole number.");
  return Number(text);
}
