import type {Kernel, Question as Asked} from "../kernel/create-kernel.js";
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
 * Answers questions with a kernel. What arrives together is looked at together, so that its files are fetched in
 * the fewest bytes; then each is answered in turn. Between any two steps messages are read, so that one that drops
 * questions is heard before time is spent on them.
 */
export function createAnswering({kernel, send, later}: AnsweringOptions): Answering {
  const wanted = new Set<number>();
  const steps: (() => void)[] = [];
  const arrived: Question[] = [];
  let isRunning = false;
  const next = () => {
    const step = steps.shift();
    isRunning = step !== undefined;
    if (!step) return;
    step();
    later(next);
  };
  const enqueue = (step: () => void) => {
    steps.push(step);
    if (isRunning) return;
    isRunning = true;
    later(next);
  };
  const attempt = (id: number, run: () => void) => {
    if (!wanted.has(id)) return;
    try {
      run();
    } catch (error) {
      // a fault in one question is no reason to answer none
      if (!(error instanceof Unsupported)) console.warn(error);
      if (wanted.delete(id)) send({kind: "unsupported", id});
    }
  };
  const fail = (error: unknown) => send({kind: "failed", reason: String(error)});
  const prepare = async () => {
    const {answer, check, prepare: fetch} = await kernel;
    const understood: {readonly id: number; readonly question: Asked}[] = [];
    for (const {id, query, relations} of arrived.splice(0))
      attempt(id, () => {
        const names = namedTables(query);
        const own = relations.filter(({name}) => names.has(name));
        const question = {query, relations: own};
        // a database that has to answer is fetched at the same time as the columns
        check(question);
        understood.push({id, question});
      });
    await fetch(understood.map(({question}) => question));
    for (const {id, question} of understood)
      enqueue(() =>
        attempt(id, () => {
          const reads = question.relations.map(({name}) => name).sort();
          send({kind: "answer", id, answer: {...answer(question), reads}});
          wanted.delete(id);
        })
      );
  };
  return {
    ask(question) {
      wanted.add(question.id);
      if (arrived.push(question) === 1) enqueue(() => void prepare().catch(fail));
    },
    drop: (id) => void wanted.delete(id)
  };
}
