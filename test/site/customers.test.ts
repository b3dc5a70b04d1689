import {join} from "node:path";
import {describe, inject} from "vitest";
import {readSampleSales} from "../support/oracle/customers/sale.ts";
import {projectRoot} from "../support/project-root.ts";
import {compareCustomers} from "./compare-customers.ts";

describe("the sample's customers, worked out from its CSV by other code", () =>
  compareCustomers(
    async () => inject("report"),
    () => readSampleSales(join(projectRoot, "data/sample")),
    true
  ));
