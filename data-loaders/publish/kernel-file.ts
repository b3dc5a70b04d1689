import {join} from "node:path";
import {build} from "esbuild";
import {project} from "../project.ts";

/** Name of the kernel's worker. */
export const kernelFile = "kernel.worker.js";

/** Packs the kernel's worker and all that it imports into one script. */
export async function packKernel(): Promise<Uint8Array> {
  const {outputFiles} = await build({
    entryPoints: [join(project.src, "engine/run-kernel.ts")],
    bundle: true,
    minify: true,
    charset: "utf8",
    target: "es2022",
    // a script, as not every browser runs modules in workers
    format: "iife",
    write: false
  });
  return outputFiles[0]!.contents;
}
