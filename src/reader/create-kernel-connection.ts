import type {Answered} from "../model/answer.js";
import type {Filters} from "../model/filters.js";
import type {KernelOptions, RunningKernel} from "./start-kernel.js";

/** What starts the kernel, in a module of its own that no first view waits for. */
export type LoadKernel = () => Promise<{startKernel(options: KernelOptions): RunningKernel}>;

/** The kernel, which is fetched when something is first asked of it. */
export interface KernelConnection {
  /** Starts it unless it runs; undefined where it cannot run. */
  start(): Promise<RunningKernel | undefined>;
  /** Undefined where a database has to answer. */
  ask(query: string, filters: Filters, signal?: AbortSignal): Promise<Answered | undefined>;
  /** After a failure, the next question starts it again. */
  forgetFailure(): void;
  /** Ends it, whatever it is busy with; the next question starts another. */
  end(): void;
}

/** Makes the connection to the kernel; once that has failed, it is left alone and this is said once. */
export function createKernelConnection(
  load: LoadKernel,
  options: Omit<KernelOptions, "onFailure">
): KernelConnection {
  let started: Promise<RunningKernel | undefined> | undefined;
  let hasFailed = false;
  let isSaid = false;
  const onFailure = (reason: string) => {
    hasFailed = true;
    if (!isSaid) console.warn(`The kernel cannot answer, DuckDB-WASM does: ${reason}`);
    isSaid = true;
  };
  const start = async () => {
    if (hasFailed) return undefined;
    started ??= load()
      .then(({startKernel}) => startKernel({...options, onFailure}))
      .catch((error: unknown) => {
        onFailure(String(error));
        return undefined;
      });
    return started;
  };
  return {
    start,
    ask: async (query, filters, signal) => (await start())?.ask(query, filters, signal),
    end() {
      void started?.then((kernel) => kernel?.end());
      started = undefined;
    },
    forgetFailure() {
      if (!hasFailed) return;
      hasFailed = false;
      started = undefined;
    }
  };
}
