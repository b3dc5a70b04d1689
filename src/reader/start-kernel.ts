import {FileAttachment} from "observablehq:stdlib";
import type {FromKernel, ToKernel} from "../engine/messages.js";
import type {Answered} from "../model/answer.js";
import {answerKey} from "../model/answer-key.js";
import type {Filters} from "../model/filters.js";
import {filteredRelations} from "../model/relations.js";
import type {ReportShape} from "../model/relations/relation.js";

/** The kernel, running in a worker over the report's columns. */
export interface RunningKernel {
  /**
   * Answers a query.
   *
   * @param signal says that the answer is no longer wanted
   * @returns undefined where a database has to answer
   */
  ask(query: string, filters: Filters, signal?: AbortSignal): Promise<Answered | undefined>;
  /** Ends it, whatever it is busy with; what it was asked gets no answer from it. */
  end(): void;
}

export interface KernelOptions {
  readonly report: ReportShape;
  /** What a query that was asked at build names, by its text. */
  readonly reads: ReadonlyMap<string, readonly string[]>;
  /** The answers that travelled with the page, by answerKey. */
  readonly answers: ReadonlyMap<string, Answered>;
  /** Told once, when it cannot answer any more; what it was asked has to be asked elsewhere. */
  onFailure(reason: string): void;
}

/** Starts the kernel; it fetches a column when a question first needs it. */
export function startKernel({report, reads, answers, onFailure}: KernelOptions): RunningKernel {
  const waiting = new Map<number, (answered?: Answered) => void>();
  const worker = new Worker(FileAttachment("../engine/kernel.worker.js").href);
  const tell = (message: ToKernel) => worker.postMessage(message);
  let hasFailed = false;
  let asked = 0;
  const settle = (id: number, answered?: Answered) => {
    waiting.get(id)?.(answered);
    waiting.delete(id);
  };
  const fail = (reason: string) => {
    if (hasFailed) return;
    hasFailed = true;
    worker.terminate();
    onFailure(reason);
    for (const id of [...waiting.keys()]) settle(id);
  };
  worker.addEventListener("error", ({message}) => fail(message || "its worker was not loaded"));
  worker.addEventListener("messageerror", () => fail("an answer that cannot be read"));
  worker.addEventListener("message", ({data}: MessageEvent<FromKernel>) => {
    if (data.kind === "failed") fail(data.reason);
    else settle(data.id, data.kind === "answer" ? data.answer : undefined);
  });
  const index = new URL(FileAttachment("../models/columns.json").href, document.baseURI);
  const folder = new URL("../columns/", index);
  tell({kind: "start", files: {index: index.href, folder: folder.href}});
  return {
    end() {
      hasFailed = true;
      worker.terminate();
      for (const id of [...waiting.keys()]) settle(id);
    },
    async ask(query, filters, signal) {
      if (hasFailed) return undefined;
      const known = reads.get(query);
      const isFiltered = filteredRelations.some(({name}) => known?.includes(name) ?? true);
      const baked = answers.get(answerKey(query, {sets: {}}));
      // what follows no filter is the same under all
      if (baked && !isFiltered) return baked;
      const relations = filteredRelations
        .filter(({name}) => known?.includes(name) ?? true)
        .map(({name, sql}) => ({name, sql: sql(filters, report)}));
      // it may have been given up while the kernel was fetched
      signal?.throwIfAborted();
      const id = ++asked;
      const answered = await new Promise<Answered | undefined>((answer, reject) => {
        waiting.set(id, answer);
        tell({kind: "ask", id, query, relations});
        signal?.addEventListener("abort", () => {
          if (waiting.delete(id)) tell({kind: "drop", id});
          reject(signal.reason as Error);
        });
      });
      return answered && known ? {...answered, reads: known} : answered;
    }
  };
}
