import {openEngine} from "../../../data-loaders/engine/open-engine.ts";
import {tablesIn} from "../../../data-loaders/engine/tables-in.ts";
import {answer} from "../../../data-loaders/publish/run-model.ts";
import type {ReportContext} from "../../../src/model/report-context.ts";
import type {SqlTag} from "../../../src/reader/create-reader.ts";
import {createReader} from "../../../src/reader/create-reader.ts";
import {hasAll} from "./has.ts";
// what sections display is built with its document
import "./text-of.ts";

/** A page's tag over some tables, which stand for the relations and models that its queries name. */
export interface OpenTag {
  readonly sql: SqlTag;
  /** The queries that were asked. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Opens a tag without filters over the tables that a SQL text creates. */
export async function openTag(
  tables: string,
  context: Partial<ReportContext> = {}
): Promise<OpenTag> {
  const engine = await openEngine({threads: 1});
  await engine.run(tables);
  const asked: string[] = [];
  const reader = createReader({
    connection: {
      async ask(query) {
        asked.push(query);
        return {...(await answer(engine, query)), reads: await tablesIn(engine, query)};
      }
    },
    context: {
      locale: "en-US",
      currency: "USD",
      timeZone: "UTC",
      samplingFactor: 1,
      sampled: [],
      choices: {firstDay: "2020-01-01", lastDay: "2020-12-31", sets: {}},
      has: hasAll(),
      ...context
    } as ReportContext
  });
  return {sql: reader.filtered({sets: {}}), asked, close: () => engine.close()};
}
