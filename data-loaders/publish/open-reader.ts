import type {Answered} from "../../src/model/answer.ts";
import type {Filters} from "../../src/model/filters.ts";
import type {ReportShape} from "../../src/model/relations/relation.ts";
import {withFilters} from "../../src/model/with-filters.ts";
import {openEngine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {tablesIn} from "../engine/tables-in.ts";
import {answer} from "./run-model.ts";

/** The reader's database in the native engine: the same queries as in a browser, the same answers. */
export interface Reader {
  /** Answers a query, whose relations follow the filters. */
  ask(query: string, filters?: Filters): Promise<Answered>;
  /** The tables that a query names, whether they are there or not. */
  tablesIn(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** Opens what writeReaderDatabase wrote; one thread, so that sums of doubles never vary. */
export async function openReader(file: string, report: ReportShape): Promise<Reader> {
  const engine = await openEngine({threads: 1});
  await engine.run(`ATTACH ${literal(file)} AS reader (READ_ONLY); USE reader`);
  // a question is asked under many filters
  const known = new Map<string, Promise<string[]>>();
  const readsOf = (query: string) => {
    const reads = known.get(query) ?? tablesIn(engine, query);
    known.set(query, reads);
    return reads;
  };
  return {
    async ask(query, filters = {sets: {}}) {
      const reads = await readsOf(query);
      return {...(await answer(engine, withFilters(query, reads, filters, report))), reads};
    },
    tablesIn: readsOf,
    close: () => engine.close()
  };
}
