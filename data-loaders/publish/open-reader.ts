import type {Answer} from "../../src/model/answer.ts";
import {openEngine} from "../engine/open-engine.ts";
import {literal} from "../engine/literal.ts";
import {answer} from "./run-model.ts";

/** The reader's database in the native engine: the same queries as in a browser, the same answers. */
export interface Reader {
  ask(query: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens what writeReaderDatabase wrote; one thread, so that sums of doubles never vary. */
export async function openReader(file: string): Promise<Reader> {
  const engine = await openEngine({threads: 1});
  await engine.run(`ATTACH ${literal(file)} AS reader (READ_ONLY); USE reader`);
  return {ask: (query) => answer(engine, query), close: () => engine.close()};
}
