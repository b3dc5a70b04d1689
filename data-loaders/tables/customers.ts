import type {Table} from "./table.ts";

export const customers = {
  name: "customers",
  doc: "Who buys: where from and since when, and nothing that names a person.",
  key: "customer_id",
  columns: [
    {name: "customer_id", type: "VARCHAR", required: true, doc: "The customer."},
    {name: "source", type: "VARCHAR", required: false, doc: "Channel that brought the customer."},
    {name: "state", type: "VARCHAR", required: false, doc: "State or province code."},
    {name: "country", type: "VARCHAR", required: false, doc: "Country, as the source writes it."},
    {name: "created_at", type: "TIMESTAMP", required: false, doc: "When the account began, in UTC."}
  ]
} as const satisfies Table;
