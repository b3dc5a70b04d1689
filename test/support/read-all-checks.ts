import {expect} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import type {CheckRow} from "../../src/model/read-checks.ts";
import {readChecks} from "../../src/model/read-checks.ts";
import {answerRows} from "../../src/model/answer.ts";

/** The checks of a report's Data quality, by id; each must have its words. */
export async function readAllChecks(reader: Reader): Promise<Map<string, CheckRow>> {
  const rows = answerRows<CheckRow>(
    await reader.ask("SELECT check_id, unit, hit, total, example FROM checks")
  );
  expect(readChecks(rows).every(({name, means, done}) => name && means && done)).toBe(true);
  return new Map(rows.map((row) => [row.check_id, row]));
}
