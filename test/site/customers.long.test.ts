import {join, resolve} from "node:path";
import {describe} from "vitest";
import {buildReport} from "../support/build-report.ts";
import {readUciSales} from "../support/oracle/customers/sale.ts";
import {compareCustomers} from "./compare-customers.ts";

const real = process.env.DAYBOOK_REAL_DATA ? resolve(process.env.DAYBOOK_REAL_DATA) : "";
const uci = "uci-online-retail";

describe.skipIf(!real)(
  `UCI's customers, worked out from its CSV by other code${real ? "" : ": skipped, as DAYBOOK_REAL_DATA names no folder"}`,
  () =>
    compareCustomers(
      () => buildReport(uci, [join(real, uci)]),
      () => readUciSales(join(real, uci)),
      false
    )
);
