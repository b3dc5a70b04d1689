import {join} from "node:path";
import {createVitest} from "vitest/node";

/** Runs tests in a folder that changes. */
export interface Runner {
  /** Whether all tests pass of the files whose paths begin so; an error outside of tests is a failure, too. */
  passes(path: string): Promise<boolean>;
  /** Tells that a file has been written. */
  changed(path: string): void;
  close(): Promise<void>;
}

/** Opens a runner that stays in one process, as starting one takes longer than most tests. */
export async function openRunner(folder: string): Promise<Runner> {
  const vitest = await createVitest(
    "test",
    {
      root: folder,
      config: join(folder, "vitest.config.ts"),
      project: ["code"],
      watch: false,
      bail: 1,
      maxWorkers: 1,
      // what hangs is noticed as well
      testTimeout: 30_000,
      reporters: [{}]
    },
    {clearScreen: false, logLevel: "silent"}
  );
  const all = await vitest.globTestSpecifications();
  return {
    async passes(path) {
      const own = all.filter(({moduleId}) => moduleId.startsWith(join(folder, path)));
      if (own.length === 0) return true;
      const {testModules, unhandledErrors} = await vitest.runTestSpecifications(own);
      // modules of earlier runs are among those that are handed back
      const ids = new Set(own.map(({moduleId}) => moduleId));
      const met = testModules.filter(({moduleId}) => ids.has(moduleId));
      return unhandledErrors.length === 0 && met.every((module) => module.ok());
    },
    changed(path) {
      vitest.invalidateFile(join(folder, path));
    },
    close: () => vitest.close()
  };
}
