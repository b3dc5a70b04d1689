import {createHash} from "node:crypto";
import {posix} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {clientImport, pageScript} from "../document/page-script.ts";

/** The module through which a prerendered site's pages define their cells. */
export interface ClientModule {
  /** Framework's client, which it wraps, relative to the site. */
  readonly client: string;
  /** Its own file, relative to the site, named by its content. */
  readonly file: string;
  readonly text: string;
}

/**
 * Writes the module that wraps a site's copy of Framework's client (see live-define.ts).
 *
 * @param html the pages as built, by file
 * @returns undefined for a site without cells
 */
export async function clientModule(
  html: ReadonlyMap<string, string>
): Promise<ClientModule | undefined> {
  const client = siteClient(html);
  if (client === undefined) return undefined;
  const {outputFiles} = await build({
    stdin: {
      contents: `import {define as defineCell} from "client";
import {liveDefine} from "./live-define.ts";
export const define = liveDefine(defineCell);
`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts"
    },
    plugins: [
      {
        name: "client",
        setup: ({onResolve}) =>
          onResolve({filter: /^client$/}, () => ({path: `../${client}`, external: true}))
      }
    ],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    target: "esnext",
    tsconfigRaw: "{}",
    write: false
  });
  const {text} = outputFiles[0]!;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return {client, file: `_modules/define.${hash}.js`, text};
}

/** The client that pages import; a site has one. */
function siteClient(html: ReadonlyMap<string, string>): string | undefined {
  for (const [page, text] of html) {
    const [, address] = clientImport.exec(pageScript(text) ?? "") ?? [];
    if (address !== undefined) return posix.join(posix.dirname(page), address);
  }
}
