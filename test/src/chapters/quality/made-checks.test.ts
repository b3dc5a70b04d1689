import {expect, test} from "vitest";
import {madeChecks} from "../../../../src/chapters/quality/made-checks.ts";
import {openTag} from "../open-tag.ts";

test("checks are parted by whether they found something; those of nothing are left out", async () => {
  const {sql, close} = await openTag(`CREATE TABLE checks AS SELECT * FROM (VALUES
    ('duplicate', 'rows', 1, 20, NULL), ('rounded-id', 'rows', 0, 20, NULL),
    ('zero-price-events', 'events', 20, 20, NULL), ('silent-day', 'days', 0, 0, NULL)
  ) AS checks (check_id, unit, hit, total, example)`);
  const {failed, passed} = await madeChecks(sql);
  await close();
  expect(failed.map(({check_id}) => check_id)).toEqual(["zero-price-events", "duplicate"]);
  expect(passed.map(({check_id}) => check_id)).toEqual(["rounded-id"]);
});
