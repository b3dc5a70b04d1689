import {spawn} from "node:child_process";
import {join} from "node:path";
import type {Command} from "commander";
import {dataFolders} from "../read/find-data.ts";
import {prepare} from "../build/prepare.ts";
import {prepareFindings} from "../build/prepare-findings.ts";
import {watchData} from "../build/watch-data.ts";
import {watchFindings} from "../build/watch-findings.ts";
import {touchLoader, watchModels} from "../build/watch-models.ts";
import {withLock} from "../store/with-lock.ts";
import {writeFindingLists} from "../publish/write-finding-lists.ts";
import {project} from "../project.ts";

/** `daybook dev`: a live preview; an edited page, chart or model shows at once. */
export function register(program: Command): void {
  program
    .command("dev")
    .description("live preview: edit a page, a chart or a model and see it at once")
    .option("--data <path>", "a CSV file or a folder of them; repeatable", collect, [])
    .option("--watch-data", "keep reading exports that are added, changed or removed")
    .option("--port <number>", "port to serve on", "3000")
    .action(async ({data, port, watchData: follows}: DevOptions) => {
      const refresh = () =>
        withLock(async () => {
          const made = await prepare({data});
          await writeFindingLists(project.src);
          await prepareFindings(made);
          return made;
        });
      const {config, ...prepared} = await refresh();
      if (follows) {
        void watchData(await dataFolders(data), async () => {
          await refresh();
          await touchLoader();
          console.log("Data read again.");
        });
      }
      const log = (done: string) => (error?: unknown) =>
        console.log(error ? `daybook: ${String(error)}` : done);
      const stops = await Promise.all([
        watchModels(config, log("Models published again.")),
        watchFindings(prepared, log("Findings tested again."))
      ]);
      const bin = join(project.root, "node_modules/@observablehq/framework/dist/bin/observable.js");
      const child = spawn(process.execPath, [bin, "preview", "--no-open", "--port", port], {
        cwd: project.root,
        env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"},
        stdio: "inherit"
      });
      process.exitCode = await new Promise<number>((done) =>
        child.on("close", (code) => done(code ?? 0))
      );
      await Promise.all(stops.map((stop) => stop()));
    });
}

interface DevOptions {
  data: string[];
  port: string;
  watchData?: boolean;
}

function collect(value: string, all: string[]): string[] {
  return [...all, value];
}
