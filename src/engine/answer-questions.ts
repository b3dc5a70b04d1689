import type {Kernel} from "../kernel/create-kernel.js";
import {namedTables} from "../kernel/named-tables.js";
import {Unsupported} from "../kernel/unsupported.js";
import type {FromKernel, Question} from "./messages.js";

/** Answers questions in turn. */
export interface Answering {
  ask(question: Question): void;
  /** A question is not wanted any more: what is not yet done for it is left. */
  drop(id: number): void;
}

export interface AnsweringOptions {
  readonly kernel: Promise<Kernel>;
  send(message: FromKernel): void;
  /** Does something after the messages that have arrived meanwhile were read. */
  later(step: () => void): void;
}

/**
 * Answers questions with a kernel. Each is two steps, its files being fetched between them, and between any two
 * steps messages are read, so that one that drops questions is heard before time is spent on them.
 */
export function createAnswering({kernel, send, later}: AnsweringOptions): Answering {
  const wanted = new Set<number>();
  const steps: {readonly id: number; readonly run: () => Promise<void> | void}[] = [];
  let isRunning = false;
  const next = () => {
    const step = steps.shift();
    isRunning = step !== undefined;
    if (!step) return;
    if (wanted.has(step.id)) void attempt(step.id, step.run);
    later(next);
  };
  const enqueue = (id: number, run: () => Promise<void> | void) => {
    steps.push({id, run});
    if (isRunning) return;
    isRunning = true;
    later(next);
  };
  const attempt = async (id: number, run: () => Promise<void> | void) => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Unsupported)) send({kind: "failed", reason: String(error)});
      else if (wanted.delete(id)) send({kind: "unsupported", id});
    }
  };
  const prepare = async ({id, query, relations}: Question) => {
    const names = namedTables(query);
    const own = relations.filter(({name}) => names.has(name));
    const reads = own.map(({name}) => name).sort();
    const answer = await (await kernel).prepare(query, own);
    enqueue(id, () => {
      send({kind: "answer", id, answer: {...answer(), reads}});
      wanted.delete(id);
    });
  };
  return {
    ask(question) {
      wanted.add(question.id);
      enqueue(question.id, () => prepare(question));
    },
    drop: (id) => void wanted.delete(id)
  };
}
