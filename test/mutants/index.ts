import {spawn} from "node:child_process";
import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {Argument, Command} from "commander";
import {projectRoot} from "../support/project-root.ts";
import {folders} from "./folders.ts";
import {runQueries} from "./queries/run-queries.ts";

/** Where reports go. */
const output = join(projectRoot, "test/output/mutants");

/** The share of mutants, in percent, that tests have to notice in each folder. */
const least = 85;

const command = new Command("npm run test:mutants --")
  .description("Changes code and queries in many small ways and lists what no test notices.")
  .addArgument(
    new Argument("[folders...]", "all by default").choices(folders.map(({path}) => path))
  )
  .parse();
const wanted = command.args;
await mkdir(output, {recursive: true});
for (const {path} of folders.filter(({path}) => wanted.length === 0 || wanted.includes(path))) {
  console.log(`\n${path}: code`);
  if ((await runStryker(path)) !== 0) process.exitCode = 1;
  console.log(`\n${path}: queries and constants`);
  const met = await runQueries(path);
  await writeFile(
    join(output, `${path.replaceAll("/", "-")}.queries.json`),
    JSON.stringify(met, null, 2)
  );
  const alive = met.filter(({isKilled}) => !isKilled);
  for (const {path: file, line, from, to, text} of alive)
    console.log(`[Survived] ${file}:${line}  ${from} → ${to}\n  ${text}`);
  const score = 100 * (1 - alive.length / Math.max(1, met.length));
  console.log(`${met.length} mutants, ${alive.length} survived: ${score.toFixed(1)} %`);
  if (score < least) process.exitCode = 1;
}

/** Runs Stryker over one folder; its exit code is 1 where its score is too low. */
function runStryker(folder: string): Promise<number | null> {
  const child = spawn("npx", ["stryker", "run", "test/mutants/stryker.config.js"], {
    cwd: projectRoot,
    env: {...process.env, MUTANTS_OF: folder},
    stdio: "inherit"
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", resolve);
  });
}
