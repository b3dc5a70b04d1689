import {liveFolder} from "../../src/model/live-folder.ts";
import {join, relative, resolve} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import type {Command} from "commander";
import {loadConfig} from "../load-config.ts";
import {project} from "../project.ts";
import {listExports} from "../read/list-exports.ts";
import {findTopics, isTopic} from "../stream/find-topics.ts";
import {follow} from "../stream/follow.ts";
import {createReportMaker} from "../stream/remake-report.ts";
import {readInterval} from "../stream/read-interval.ts";
import {UserError} from "../user-error.ts";

/** `daybook follow`: lands a Kafka topic as messages come, and keeps the live files and the report. */
export function register(program: Command): void {
  program
    .command("follow")
    .description("land a Kafka topic as messages come, and keep the report live")
    .option(
      "--data <source>",
      "the topic: kafka://host:port/topic, default: the one of report.config.ts; files and folders beside it are read into the report too",
      collect,
      []
    )
    .option("--into <folder>", "where the topic's files go", project.data)
    .option("--out <dir>", "where the report is, and the live files in its folder live/", "dist")
    .option("--every <time>", "how often the report is made anew: 10m, 1h, never", "1h")
    .addHelpText(
      "after",
      "\nSIGUSR2 makes the report anew at once; Ctrl-C ends it, and all that came is landed.\nExit code: 0 when it was ended, 2 on an error."
    )
    .action(run);
}

interface FollowOptions {
  readonly data: string[];
  readonly into: string;
  readonly out: string;
  readonly every: string;
}

/** Milliseconds between two looks whether there is something to make a first report of. */
const firstEvery = 5_000;

async function run({data, into, out, every}: FollowOptions): Promise<void> {
  const config = await loadConfig();
  const others =
    data.length > 0
      ? data.filter((source) => !isTopic(source))
      : config.data.map((path) => resolve(project.root, path));
  const sources = await findTopics(data, config);
  if (sources.length !== 1)
    throw new UserError(
      `invalid topics: ${sources.length} are named; follow one: --data kafka://host:port/topic`
    );
  const source = sources[0]!;
  const {topic} = source.address;
  const interval = readInterval(every);
  const end = new AbortController();
  const stop = () => end.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const makeNow = () => void make();
  process.on("SIGUSR2", makeNow);
  let roll = async () => {};
  const target = resolve(out);
  const reports = createReportMaker({data: [...others, into], out: target});
  /** False where there is nothing yet to make a report of. */
  const make = async (): Promise<boolean> => {
    try {
      await roll();
      if (others.length === 0 && (await listExports(into)).length === 0) return false;
      if (!(await reports.make()) && !end.signal.aborted)
        console.error("daybook: the report could not be made anew; the last one stays.");
    } catch (error) {
      // the disk may be full: what lands the messages ends for the same reason
      if (!end.signal.aborted) console.error(`daybook: ${String(error)}`);
    }
    return true;
  };
  const where = `${relative(process.cwd(), into) || "."}`;
  try {
    const count = await follow({
      source,
      folder: into,
      out: target,
      config,
      signal: end.signal,
      say: (text) => console.log(text),
      onCaughtUp(rollFiles) {
        console.log(
          `Following ${topic}: messages go to ${where}, live files to ${join(out, liveFolder)}. \`kill -USR2 ${process.pid}\` makes the report anew.`
        );
        roll = rollFiles;
        if (interval === undefined) return;
        void makeAll(interval);
      }
    });
    console.log(`Ended: ${count.toLocaleString("en")} messages of ${topic} landed.`);
  } finally {
    end.abort();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    process.off("SIGUSR2", makeNow);
    await reports.stop();
  }

  /** The report of what there is, or where there is nothing yet, of the first messages; then again and again. */
  async function makeAll(interval: number): Promise<void> {
    const pause = (milliseconds: number) =>
      sleep(milliseconds, undefined, {signal: end.signal}).catch(() => undefined);
    while (!end.signal.aborted && !(await make())) await pause(firstEvery);
    for (;;) {
      await pause(interval);
      if (end.signal.aborted) return;
      await make();
    }
  }
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
