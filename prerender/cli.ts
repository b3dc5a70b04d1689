import {Command} from "commander";
import {prerender} from "./prerender.ts";
import {PrerenderError} from "./prerender-error.ts";
import {formatReport} from "./format-report.ts";

const program = new Command("prerender")
  .description("Write what a built Observable Framework site displays into its HTML.")
  .argument("<dist>", "folder of the built site; rewritten in place")
  .option("--lang <tag>", "language of the pages", "en")
  .option("--origin <address>", "address the site will have")
  .option("--setup <module>", "module that prepares each page's realm")
  .option("--image <file>", "picture for previews: a file of the site")
  .option("--width <pixels>", "width that elements are taken to have", Number, 640)
  .option("--now <time>", "what the clock says while pages run", (text) => new Date(text))
  .option("--timeout <seconds>", "time a page may take", Number, 30)
  .option("--bundle", "pack the modules of all pages into few files", false)
  .option("--packages <folder>", "node_modules folder that tells what has side effects")
  .option("--allow-errors", "leave cells that fail to the browser", false)
  .action(async (dist: string, options: object) => {
    process.stdout.write(formatReport(await prerender({dist, ...options})));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof PrerenderError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
