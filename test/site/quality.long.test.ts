import {join, resolve} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Reader} from "../../data-loaders/publish/open-reader.ts";
import {buildReport} from "../support/build-report.ts";
import {expectNumbers} from "../support/expect-numbers.ts";
import {openBuiltReader} from "../support/open-built-reader.ts";
import {groupRows} from "../support/oracle/group-rows.ts";
import {readRecords} from "../support/oracle/read-records.ts";
import {readAllChecks} from "../support/read-all-checks.ts";

const real = process.env.DAYBOOK_REAL_DATA ? resolve(process.env.DAYBOOK_REAL_DATA) : "";

describe.skipIf(!real)(
  `UCI's quality, worked out from its CSV by other code${real ? "" : ": skipped, as DAYBOOK_REAL_DATA names no folder"}`,
  () => {
    const folder = join(real, "uci-online-retail");
    let reader: Reader;

    beforeAll(async () => {
      reader = await openBuiltReader(await buildReport("uci-online-retail", [folder]));
    });

    afterAll(() => reader.close());

    test("numbers and checks", async () => {
      const rows = readRecords(join(folder, "online-retail.csv.gz"));
      await expectNumbers(reader, {
        "order_lines.quantity": rows.map((row) => Number(row.Quantity)),
        "order_lines.unit_price": rows.map((row) => Number(row.UnitPrice))
      });
      const checks = await readAllChecks(reader);
      const sold = rows.filter((row) => Number(row.Quantity) >= 0 && !/^C/.test(row.InvoiceNo!));
      const hit = (id: string) => checks.get(id)?.hit;
      expect(hit("zero-price-lines")).toBe(
        sold.filter((row) => Number(row.UnitPrice) === 0).length
      );
      expect(hit("negative-price-lines")).toBe(
        rows.filter((row) => Number(row.UnitPrice) < 0).length
      );
      for (const id of ["zero-amount-lines", "zero-quantity-lines", "unexplained-amounts"])
        expect({id, hit: hit(id)}).toEqual({id, hit: 0});
      const days = new Set(rows.map((row) => row.InvoiceDate!.slice(0, 10)));
      const span = (Date.parse("2011-12-09") - Date.parse("2010-12-01")) / 86_400_000 + 1;
      expect(checks.get("silent-day")).toMatchObject({hit: span - days.size, total: span});
      expect(hit("price-jump")).toBe(
        [...groupRows(rows, (row) => row.StockCode!).values()].filter((own) => {
          const prices = own.map((row) => Number(row.UnitPrice)).filter((price) => price > 0);
          return prices.length > 0 && Math.max(...prices) / Math.min(...prices) >= 2;
        }).length
      );
    });
  }
);
