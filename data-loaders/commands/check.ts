import {rowPlace} from "../../src/model/row-place.ts";
import {mkdir, mkdtemp, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Command} from "commander";
import {findData} from "../read/find-data.ts";
import {checkInputs} from "../build/check-inputs.ts";
import {ingest} from "../build/ingest.ts";
import {progressReporter} from "../progress.ts";
import {loadConfig} from "../load-config.ts";
import type {Manifest} from "../manifest.ts";
import {project} from "../project.ts";
import {isAside} from "../sources/schema/reject.ts";
import {formatBytes} from "./format-bytes.ts";
import {formatTable} from "./format-table.ts";
import {headerPlace} from "./header-place.ts";
import {remedyOf} from "./remedy-of.ts";

/** `daybook check`: reads every row and says where it would go; builds nothing. */
export function register(program: Command): void {
  program
    .command("check")
    .description("read every row and list what was accepted and rejected; build nothing")
    .option("--data <path>", "a CSV file or a folder of them; repeatable", collect)
    .addHelpText(
      "after",
      "\nExit code: 0 when every row was accepted, a duplicate, left out on purpose, not sold or in another currency, 1 when rows were rejected for a fault or a file was skipped, 2 on an error."
    )
    .action(async ({data = []}: {data?: string[]}) => {
      process.exitCode = await check(data);
    });
}

async function check(data: readonly string[]): Promise<number> {
  const config = await loadConfig();
  const paths = await findData(data, config);
  await mkdir(project.cache, {recursive: true});
  const scratch = await mkdtemp(join(project.cache, "check-"));
  const reporter = progressReporter();
  try {
    const store = join(scratch, "store");
    const onProgress = reporter.update;
    const manifest = await ingest({
      paths,
      store,
      config,
      onProgress,
      allowNothing: true,
      accountsOnly: true
    }).finally(reporter.stop);
    console.log(describe(manifest));
    const rows = manifest.inputs.reduce((sum, input) => sum + input.rows, 0);
    if (rows === 0) checkInputs(manifest);
    return manifest.rejects.every(isAside) && manifest.skipped.length === 0 ? 0 : 1;
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
}

function describe({inputs, skipped, rejects, orphans, tables, unmatched}: Manifest): string {
  const parts = [
    formatTable(
      ["file", "size", "schema", "rows", "accepted", "rejected", "duplicates"],
      inputs.map((input) => [
        input.file,
        formatBytes(input.bytes),
        input.schema,
        input.rows,
        input.accepted,
        input.rejected,
        input.duplicates
      ])
    ),
    ...inputs.flatMap(({file, headerLine}) =>
      headerLine === undefined ? [] : [`${file}: header ${headerPlace(headerLine)}`]
    ),
    ...inputs.flatMap(({file, unused}) =>
      unused === undefined
        ? []
        : [`${file}: counted and checked, but not used in the report: ${unused}`]
    ),
    ...inputs.flatMap(({file, duplicatesKept: kept}) =>
      kept === 0
        ? []
        : [`${file}: exact duplicates kept, counted as accepted: ${formatCount(kept)}`]
    ),
    ...unmatched.map((text) => `${text}.`),
    ...orphans.map(({what, rows}) => `${what}: ${formatCount(rows)}`),
    ...skipped.map(({reason}) => `Skipped: ${reason}`)
  ];
  const decisions = inputs.flatMap(({file, decisions}) =>
    decisions.map(({column, text}) => [file, column, text])
  );
  if (decisions.length > 0)
    parts.push(formatTable(["file", "column", "how it is read"], decisions, {maxWidth: 110}));
  if (rejects.length > 0) {
    parts.push(
      formatTable(
        ["file", "reason", "rows", "for example"],
        rejects.map(({file, reason, rows, examples}) => [
          file,
          reason,
          rows,
          examples
            .map(({line, value}) => `${rowPlace(file, line).place}: ${JSON.stringify(value)}`)
            .join(", ")
        ]),
        {maxWidth: 90}
      )
    );
    const remedies = new Set(rejects.flatMap((reject) => remedyOf(reject) ?? []));
    if (remedies.size > 0) parts.push([...remedies].join("\n"));
  }
  const made = tables.filter(({rows}) => rows > 0);
  parts.push(
    `Tables: ${made.map(({name, rows}) => `${name} ${formatCount(rows)}`).join(", ") || "none"}`
  );
  return parts.join("\n\n");
}

function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

function collect(value: string, all: string[] = []): string[] {
  return [...all, value];
}
