import {join} from "node:path";
import {readCsv} from "../read-csv.ts";

/** One sold line, read from a CSV by other code than the report's. */
export interface Sale {
  order: string;
  /** "" where nobody is known. */
  customer: string;
  product: string;
  /** As the file has it: "2020-09-24 07:42:04". */
  time: string;
  amount: number;
}

/** The sample's order lines; a row whose total, time or product cannot be read is not one. */
export function readSampleSales(folder: string): Sale[] {
  return records(join(folder, "orders.csv")).flatMap((row) => {
    const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(row.CREATED_AT!);
    if (!time || !/^-?[\d.]+$/.test(row.TOTAL!) || !row.PRODUCT_ID) return [];
    return {
      order: row.ID!,
      customer: row.USER_ID!,
      product: row.PRODUCT_ID,
      time: row.CREATED_AT!,
      amount: Number(row.TOTAL)
    };
  });
}

/** What UCI Online Retail sold; returns and cancellations are not among it. */
export function readUciSales(folder: string): Sale[] {
  return records(join(folder, "online-retail.csv.gz")).flatMap((row) => {
    const quantity = Number(row.Quantity);
    if (quantity < 0 || row.InvoiceNo!.startsWith("C")) return [];
    return {
      order: row.InvoiceNo!,
      customer: row.CustomerID!.replace(/\.0$/, ""),
      product: row.StockCode!,
      time: row.InvoiceDate!,
      amount: quantity * Number(row.UnitPrice)
    };
  });
}

function records(path: string): Record<string, string>[] {
  const {header, rows} = readCsv(path);
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}
