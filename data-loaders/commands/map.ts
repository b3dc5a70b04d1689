import {basename} from "node:path";
import type {Command} from "commander";
import {findFiles} from "../read/find-files.ts";
import {readFirstRows} from "../read/read-first-rows.ts";
import {guessMapping} from "../sources/guess/guess-mapping.ts";
import {writeMapping} from "../sources/guess/write-mapping.ts";

/** `daybook map`: a first mapping of a file for report.config.ts; builds nothing. */
export function register(program: Command): void {
  program
    .command("map")
    .description("print a first mapping of a file's columns for report.config.ts; build nothing")
    .argument("<file>", "a CSV file that no known schema fits")
    .addHelpText(
      "after",
      "\nExit code: 0 when all that its table needs was found, 1 when something is missing, 2 on an error."
    )
    .action(async (path: string) => {
      process.exitCode = await map(path);
    });
}

async function map(path: string): Promise<number> {
  const [file] = await findFiles([path]);
  const {header, rows} = await readFirstRows(file!);
  const mapping = guessMapping(header, rows);
  const name = basename(path).replace(/\.(csv|tsv)\b.*$/i, "");
  console.log(
    `  // a guess by the names and the first ${rows.length} rows of ${file!.name}: check each line, then run daybook check`
  );
  console.log(writeMapping(name, mapping));
  return mapping.missing.length > 0 ? 1 : 0;
}
