import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {chromium} from "playwright-core";
import {projectRoot} from "./project-root.ts";

const run = promisify(execFile);

/** What a browser is started with: no calls home, and as root in a container. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run"
];

/**
 * Finds a Chrome, Chromium or Edge: CHROME_PATH, else an installed one, else one fetched the ordinary way.
 *
 * @returns path of the executable
 * @throws Error with a sentence that says what to install
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`missing browser: CHROME_PATH names "${named}", which does not exist`);
  }
  return installed() ?? (await fetched()) ?? stop();
}

function installed(): string | undefined {
  return [...usualPaths(), chromium.executablePath()].find((path) => path && existsSync(path));
}

function usualPaths(): string[] {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`
    );
  if (process.platform === "win32")
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, "Google/Chrome/Application/chrome.exe"),
        join(folder, "Chromium/Application/chrome.exe"),
        join(folder, "Microsoft/Edge/Application/msedge.exe")
      ]);
  // first the one without windows: a page of it costs a third of the work
  const names = ["chromium-headless-shell", "google-chrome-stable", "google-chrome", "chromium"];
  const folders = (process.env.PATH ?? "").split(":").concat("/usr/bin", "/snap/bin");
  return [...names, "chromium-browser", "microsoft-edge-stable", "microsoft-edge"].flatMap((name) =>
    folders.map((folder) => join(folder, name))
  );
}

/** Playwright's own download, and where that is closed, Debian's package. */
async function fetched(): Promise<string | undefined> {
  const playwright = join(projectRoot, "node_modules/playwright-core/cli.js");
  await attempt(process.execPath, [playwright, "install", "chromium"]);
  if (!installed() && existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    await attempt("apt-get", ["update"]);
    for (const name of ["chromium-headless-shell", "chromium"])
      if (!installed())
        await attempt("apt-get", ["install", "-y", "--no-install-recommends", name]);
  }
  return installed();
}

/** Runs a command that may fail: what counts is whether a browser is there afterwards. */
async function attempt(command: string, words: readonly string[]): Promise<void> {
  console.log(`No browser found; trying: ${command} ${words.join(" ")}`);
  await run(command, [...words], {timeout: 300_000}).catch((error: Error) =>
    console.log(error.message.split("\n")[0])
  );
}

function stop(): never {
  throw new Error(
    "missing browser: install Chrome, Chromium or Edge, or name one in CHROME_PATH; the tests of the built report run in it"
  );
}
