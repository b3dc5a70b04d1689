import {existsSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {join, resolve} from "node:path";
import type {Command} from "commander";
import sirv from "sirv";
import {UserError} from "../user-error.ts";

/** `daybook preview`: serves a built report on this machine, with range requests. */
export function register(program: Command): void {
  program
    .command("preview")
    .description("serve a built report on this machine")
    .option("--out <dir>", "the report's folder", "dist")
    .option("--port <number>", "port; 0 takes a free one", "4000")
    .action(async ({out, port}: {out: string; port: string}) => {
      const folder = resolve(out);
      if (!existsSync(join(folder, "index.html"))) {
        throw new UserError(`missing report: "${out}" holds none; run npm run build first`);
      }
      const serve = sirv(folder, {dev: true, etag: true});
      const server = createServer((request, response) => serve(request, response));
      await new Promise<void>((listening, fail) => {
        server.once("error", (cause) =>
          fail(new UserError(`invalid port: "${port}" cannot be had; name another`, {cause}))
        );
        server.listen(Number(port), "127.0.0.1", listening);
      });
      console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    });
}
