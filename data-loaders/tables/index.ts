import {customers} from "./customers.ts";
import {events} from "./events.ts";
import {orderLines} from "./order-lines.ts";
import {products} from "./products.ts";
import type {Table} from "./table.ts";

export type {Column, Table, TableName} from "./table.ts";

/** The canonical tables of the store; types and checks are derived from this list. */
export const tables: readonly Table[] = [events, orderLines, customers, products];
