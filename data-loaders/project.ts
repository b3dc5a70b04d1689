import {fileURLToPath} from "node:url";
import {join} from "node:path";

const root = fileURLToPath(new URL("../", import.meta.url));
const cache = join(root, ".cache");

/** Where things are in the project; every command derives its paths from this. */
export const project = {
  root,
  cache,
  store: join(cache, "store"),
  rollups: join(cache, "rollups"),
  answers: join(cache, "answers"),
  columns: join(cache, "columns"),
  published: join(cache, "published"),
  src: join(root, "src"),
  frameworkCache: join(root, "src", ".observablehq", "cache"),
  data: join(root, "data"),
  sample: join(root, "data", "sample"),
  config: join(root, "report.config.ts")
};
