import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {ReportContext} from "../../src/model/report-context.ts";
import {readChapters} from "./chapters.ts";
import {openBuiltReader} from "./open-built-reader.ts";
import type {OpenShop} from "./open-small-shop.ts";
import {loadFindings} from "./open-small-shop.ts";

/** The files that pages read of a report, beside its database. */
const published = [
  "columns.json",
  "context.json",
  "end-of-log.json",
  "strongest.json",
  "methods.json"
];

/** What the pages of a built report are made from. */
export async function openBuiltShop(report: string): Promise<OpenShop> {
  const models = join(report, "_file/models");
  const files = Object.fromEntries(
    published.flatMap((name) => {
      const [stem, ending] = name.split(".");
      const file = readdirSync(models).find(
        (file) => file.startsWith(`${stem}.`) && file.endsWith(`.${ending}`)
      );
      return file ? [[name, JSON.parse(readFileSync(join(models, file), "utf8")) as object]] : [];
    })
  );
  const chapters = readChapters(report).map(({file}) => file.replace(/\.html$/, ""));
  const findings = (await loadFindings()).filter(({chapter}) => chapters.includes(chapter));
  const reader = await openBuiltReader(report);
  return {
    context: files["context.json"] as ReportContext,
    chapters,
    findings,
    published: files,
    reader,
    close: () => reader.close()
  };
}
