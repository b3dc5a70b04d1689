import type {Table} from "./table.ts";

/** Who buys: where from and since when, and nothing that names a person. */
export const customers = {
  name: "customers",
  key: "customer_id",
  columns: [
    {name: "customer_id", type: "VARCHAR", required: true},
    {name: "source", type: "VARCHAR", required: false}, // the channel that brought the customer
    {name: "state", type: "VARCHAR", required: false}, // its code
    {name: "country", type: "VARCHAR", required: false}, // as the export writes it
    {name: "created_at", type: "TIMESTAMP", required: false} // in UTC
  ]
} as const satisfies Table;
