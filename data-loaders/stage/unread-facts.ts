import {headerKey} from "../sources/schema/header-key.ts";
import type {Known} from "./open-partitions.ts";

/** Columns of orders that change what counts, by how a header that has them ends: what happens without them, and what reads them. */
const facts: readonly {readonly ends: RegExp; readonly say: (name: string) => string}[] = [
  {
    ends: /(order|financial|payment)status$|^status$/,
    say: (name) =>
      `orders that were cancelled or refunded count as sold; status: {column: ${name}, sold: […]} leaves them out`
  },
  {
    ends: /currency(code)?$/,
    say: (name) =>
      `amounts of several currencies would be added up; currency: ${name} keeps them apart`
  }
];

/** What there is to say of mappings of report.config.ts that do not read a column by which orders are told that do not count. */
export function unreadFacts(files: readonly Pick<Known, "file" | "sniff" | "match">[]): string[] {
  return files.flatMap(({file, sniff, match}) => {
    const {schema, parts} = match;
    if (!schema.isMapped || schema.duplicates !== "order_lines") return [];
    const read = new Set(parts.flat());
    const unread = sniff.header.filter((_, at) => !read.has(at));
    const isRead = (ends: RegExp) =>
      sniff.header.some((name, at) => read.has(at) && ends.test(headerKey(name)));
    return facts.flatMap(({ends, say}) => {
      const name = unread.find((one) => ends.test(headerKey(one)));
      if (name === undefined || isRead(ends)) return [];
      const shown = JSON.stringify(name);
      return `${JSON.stringify(schema.title)} in report.config.ts does not read ${shown} of ${file.name}: ${say(shown)}`;
    });
  });
}
