import {defineConfig} from "vitest/config";
import {code} from "../../vitest.config.ts";
import {folders} from "./folders.ts";

/** The folder that is mutated. */
const own = folders.find(({path}) => path === process.env.MUTANTS_OF);

// The tests that concern one folder, each file by itself.
export default defineConfig({
  ...code,
  test: {...code.test, name: "mutants", include: [...(own ?? folders[0]!).tests]}
});
