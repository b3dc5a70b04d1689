import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Command} from "commander";
import {project} from "./project.ts";
import {UserError} from "./user-error.ts";

const {version} = JSON.parse(readFileSync(join(project.root, "package.json"), "utf8")) as {
  version: string;
};

const program = new Command("daybook")
  .description("Turns a shop's CSV exports into a written, interactive, static report.")
  .version(version)
  .option("--debug", "print the stack of an error")
  .showHelpAfterError("(daybook --help lists the commands and options)");

const commands: Record<string, () => Promise<{register: (program: Command) => void}>> = {
  inspect: () => import("./commands/inspect.ts"),
  map: () => import("./commands/map.ts"),
  land: () => import("./commands/land.ts"),
  follow: () => import("./commands/follow.ts"),
  build: () => import("./commands/build.ts"),
  dev: () => import("./commands/dev.ts"),
  check: () => import("./commands/check.ts"),
  preview: () => import("./commands/preview.ts"),
  clean: () => import("./commands/clean.ts")
};

// Only the command that is named is loaded: what the build imports takes more than a second. The list of all is
// for people who name none, or one that does not exist.
const named = process.argv.slice(2).find((word) => !word.startsWith("-")) ?? "";
const wanted = Object.hasOwn(commands, named) ? [commands[named]!] : Object.values(commands);
for (const load of wanted) (await load()).register(program);

// who reads no further, as head does, has seen enough: what is left to do is done without words
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

program.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** One sentence for people; the stack only where it was asked for. */
function report(error: unknown): number {
  if (isCommanderError(error)) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    program.opts().debug && error instanceof Error ? error.stack : `daybook: ${message}`
  );
  if (!(error instanceof UserError) && !program.opts().debug) {
    console.error("This looks like a bug in Daybook; run again with --debug to see where.");
  }
  return 2;
}

function isCommanderError(error: unknown): error is {exitCode: number} {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}
