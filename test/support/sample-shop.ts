import {join} from "node:path";
import {readShop} from "./oracle/read-shop.ts";
import type {Shop} from "./oracle/shop.ts";
import {projectRoot} from "./project-root.ts";

let shop: Shop | undefined;

/** The sample's exports, read by other code than the report's; once for all test files of a process. */
export function sampleShop(): Shop {
  return (shop ??= readShop(join(projectRoot, "data/sample")));
}
