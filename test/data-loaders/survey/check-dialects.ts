import {mkdtemp, rm, writeFile, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {expect} from "vitest";
import {literal} from "../../../data-loaders/engine/literal.ts";
import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {sniffFile} from "../../../data-loaders/read/sniff-file.ts";
import {surveyFile} from "../../../data-loaders/read/survey-file.ts";
import {customSource} from "../../../data-loaders/sources/schema/custom-source.ts";
import {matchSchema} from "../../../data-loaders/sources/schema/match-schema.ts";
import {stageFile} from "../../../data-loaders/stage/stage-file.ts";
import {
  dialects,
  encode,
  expectRefusal,
  lines,
  mappingOf,
  timeOf,
  told
} from "./random-dialects.ts";

/**
 * Writes random order lines in random dialects, and checks that they are read as they were meant or refused because
 * of what cannot be known; nothing else.
 */
export async function checkDialects(numRuns: number): Promise<void> {
  const engine = await openEngine();
  const folder = await mkdtemp(join(tmpdir(), "daybook-dialects-"));
  const schemasOf = (timeZone: string) => customSource(mappingOf("Till", timeZone)).schemas;
  const [path, stage] = [join(folder, "till.csv"), join(folder, "till.parquet")];
  let read = 0;
  try {
    await fc.assert(
      fc.asyncProperty(lines, dialects, async (written, dialect) => {
        const truth = written.map((line) => ({...line, minute: told(line.minute, dialect.zone)}));
        const schemas = schemasOf(dialect.zone);
        await writeFile(path, encode(truth, dialect));
        const file = {path, name: "till.csv", bytes: (await stat(path)).size};
        const sniff = await sniffFile(file, schemas);
        const match = matchSchema(sniff.header, schemas, file.name);
        const survey = surveyFile(file, sniff);
        const staging = stageFile(engine, {file, sniff, match, survey}, stage);
        const refusal = await staging.then(
          () => undefined,
          (error: unknown) => error
        );
        if (refusal !== undefined) {
          expectRefusal(refusal, truth, dialect);
          return;
        }
        ++read;
        const rows = await engine.rows<Record<string, unknown>>(
          `SELECT CAST("Receipt" AS VARCHAR) AS "order", CAST(epoch_ms("Time") AS DOUBLE) AS time, "Customer" AS customer,
            "Article" AS product, CAST(round("Paid" * 100) AS DOUBLE) AS cents, _reason AS reason FROM read_parquet(${literal(stage)})`
        );
        expect(rows).toEqual(
          truth.map(({order, minute, customer, product, cents}) => ({
            order: String(order),
            time: timeOf(minute).getTime(),
            customer: customer === undefined ? null : String(customer),
            product,
            cents: dialect.amount.startsWith("whole") ? Math.trunc(cents / 100) * 100 + 0 : cents,
            reason: null
          }))
        );
      }),
      {numRuns}
    );
    expect(read).toBeGreaterThan(numRuns / 4);
  } finally {
    await engine.close();
    await rm(folder, {recursive: true, force: true});
  }
}
