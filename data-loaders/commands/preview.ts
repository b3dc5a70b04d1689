import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import type {Command} from "commander";
import {serveFolder} from "../site/serve-folder.ts";
import {UserError} from "../user-error.ts";

/** `daybook preview`: serves a built report on this machine, with range requests. */
export function register(program: Command): void {
  program
    .command("preview")
    .description("serve a built report on this machine")
    .option("--out <dir>", "the report's folder", "dist")
    .option("--port <number>", "port; 0 picks a free one", "4000")
    .action(async ({out, port}: {out: string; port: string}) => {
      const folder = resolve(out);
      if (!existsSync(join(folder, "index.html"))) {
        throw new UserError(`missing report: "${out}" has none; run npm run build first`);
      }
      const {url} = await serveFolder(folder, Number(port)).catch((cause: unknown) => {
        throw new UserError(`invalid port: "${port}" cannot be used; choose another`, {cause});
      });
      console.log(url);
    });
}
