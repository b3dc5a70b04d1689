import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {outputFolder, withTestLock} from "../support/with-test-lock.ts";

/** A fixture project, built by Framework in a folder of its own. */
export interface FixtureSite {
  readonly folder: string;
  /** The built site, as Framework made it. */
  readonly dist: string;
  /** A fresh copy of the built site. */
  copy(name: string): Promise<string>;
  remove(): Promise<void>;
}

const modules = resolve("node_modules");
const framework = join(modules, "@observablehq/framework");
const fixture = fileURLToPath(new URL("fixture/", import.meta.url));

/** The fixture project, built; it is built once, for all test files and until it or Framework changes. */
export async function buildFixture(): Promise<FixtureSite> {
  const folder = await mkdtemp(join(tmpdir(), "prerender-"));
  await symlink(modules, join(folder, "node_modules"));
  await withTestLock(async () => {
    const key = await fixtureKey();
    const built = join(outputFolder, "fixture");
    const mark = join(built, "key");
    if (!existsSync(mark) || (await readFile(mark, "utf8")) !== key) {
      await rm(built, {recursive: true, force: true});
      await runFramework(built);
      await writeFile(mark, key);
    }
    await cp(join(built, "dist"), join(folder, "dist"), {recursive: true});
  });
  return {
    folder,
    dist: join(folder, "dist"),
    copy: async (name) => {
      await cp(join(folder, "dist"), join(folder, name), {recursive: true});
      return join(folder, name);
    },
    remove: () => rm(folder, {recursive: true, force: true})
  };
}

/** Builds the fixture project in a folder with Framework's own command, and no network. */
async function runFramework(folder: string): Promise<void> {
  await cp(fixture, folder, {recursive: true});
  await symlink(modules, join(folder, "node_modules"));
  await fillCache(join(folder, "src/.observablehq/cache/_npm"), modules);
  await promisify(execFile)(
    process.execPath,
    [join(framework, "dist/bin/observable.js"), "build"],
    {
      cwd: folder,
      env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "1"}
    }
  );
  // who looks for files below must not come upon every package
  await rm(join(folder, "node_modules"));
}

/** Digest of all that the built fixture depends on. */
async function fixtureKey(): Promise<string> {
  const hash = createHash("sha256");
  for (const [file, bytes] of [...(await readTree(fixture))].sort())
    hash.update(`${file}\n`).update(bytes, "latin1");
  for (const file of [join(framework, "package.json"), fileURLToPath(import.meta.url)])
    hash.update(await readFile(file));
  return hash.digest("hex");
}

/** Every file of a folder with its bytes, by path. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path, "latin1"));
  }
  return files;
}

/** Framework asks a registry for the version of what its client may import, unless a folder tells. */
async function fillCache(cache: string, modules: string): Promise<void> {
  const client = join(modules, "@observablehq/framework/dist/client");
  const names = new Set(["isoformat"]);
  for (const file of await readdir(client, {recursive: true})) {
    if (!file.endsWith(".js")) continue;
    const text = await readFile(join(client, file), "utf8");
    for (const [, name] of text.matchAll(/"npm:((?:@[\w-]+\/)?[\w.-]+)/g)) names.add(name!);
  }
  for (const name of names) await mkdir(join(cache, `${name}@0.0.0`), {recursive: true});
  // Two libraries as a content delivery network serves them, for the globals that pages may use.
  await copyBundle("htl", ["src/index.js"]);
  await copyBundle("isoformat", ["src/format.js", "src/parse.js"]);
  for (const [file, text] of Object.entries(react)) {
    await mkdir(dirname(join(cache, file)), {recursive: true});
    await writeFile(join(cache, file), text);
  }

  async function copyBundle(name: string, files: readonly string[]): Promise<void> {
    const texts = await Promise.all(files.map((f) => readFile(join(modules, name, f), "utf8")));
    const text = texts.join("\n").replaceAll("export default function", "export function");
    await writeFile(join(cache, `${name}@0.0.0/_esm.js`), text);
  }
}

/** What Framework asks of React, done as React does it: it draws later, in place of what its element held. */
const react = {
  "react@0.0.0/jsx-runtime._esm.js": `export const jsx = (name, {children, ...attributes}) => {
  const element = Object.assign(document.createElement(name), attributes);
  element.append(...[children].flat());
  return element;
};
export const jsxs = jsx;
`,
  "react-dom@0.0.0/client._esm.js": `export const createRoot = (node) => ({
  render: (value) => void setTimeout(() => node.replaceChildren(...(value === null ? [] : [value])), 5)
});
`
};
