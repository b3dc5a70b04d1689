import {defineConfig} from "vitest/config";
import {code} from "../../vitest.config.ts";
import {folders} from "./folders.ts";

const folder = process.env.MUTANTS_OF;
const own = folders.find(({path}) => path === folder);
if (!own) throw new Error(`unknown folder: ${folder}`);

// The tests that concern the folder that is mutated.
export default defineConfig({
  ...code,
  test: {...code.test, name: "mutants", include: [...own.tests]}
});
