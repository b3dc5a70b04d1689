import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";
import type {ScriptCall} from "./documents.ts";
import {documents, readDocument, readScriptCalls} from "./documents.ts";

const {scripts} = JSON.parse(readDocument("package.json")) as {scripts: Record<string, string>};

describe.each(documents)("%s", (file) => {
  test("names only scripts that exist", () => {
    const named = readScriptCalls(file).map(({script}) => script);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("links only to files and headings that exist", () => {
    const links = [...readDocument(file).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(
      ([, to]) => to!
    );
    const missing = links.filter((link) => {
      const [path, heading] = link.split("#");
      const target = path ? join(file, "..", path) : file;
      if (!existsSync(join(projectRoot, target))) return true;
      return heading !== undefined && !headings(target).includes(heading);
    });
    expect(missing).toEqual([]);
  });
});

const calls = documents.flatMap(readScriptCalls).filter(({words}) => words.length > 0);
const commands = new Map(calls.map((call) => [commandOf(call), calls.filter(isLike(call))]));

describe.each([...commands])("%s --help", (command, all) => {
  test("exists and knows every option the documents give it", async () => {
    const [script, ...words] = command.split(" ");
    const {stdout} = await npmRun(script!, ...words, "--help");
    const options = all.flatMap(({words}) => words.filter((word) => /^--[a-z]/.test(word)));
    expect(options.filter((option) => !stdout.includes(option))).toEqual([]);
    expect(stdout).toContain("Usage:");
  });
});

describe("the commands that build nothing", () => {
  const file = join(projectRoot, "test/data/plain.csv");

  test("npm run daybook -- inspect FILE says what it is", async () => {
    const {stdout} = await npmRun("daybook", "inspect", file);
    expect(stdout).toContain("schema    REES46");
  });

  test("npm run daybook -- check --data PATH accounts for every row", async () => {
    const {stdout} = await npmRun("daybook", "check", "--data", file);
    expect(stdout).toMatch(/file +size +schema +rows +accepted +rejected +duplicates/);
  });

  test("npm run daybook -- inspect of a file that is not there ends with 2 and one sentence", async () => {
    const failure = await npmRun("daybook", "inspect", "not-there.csv").catch(
      (error: unknown) => error
    );
    expect(failure).toMatchObject({code: 2, stderr: expect.stringContaining("not-there.csv")});
    expect((failure as {stderr: string}).stderr).not.toContain("    at ");
  });
});

/** A script, and of the daybook script also its command: what can be asked for help. */
function commandOf({script, words}: ScriptCall): string {
  return script === "daybook" && !words[0]!.startsWith("-") ? `${script} ${words[0]}` : script;
}

function isLike(call: ScriptCall): (other: ScriptCall) => boolean {
  return (other) => commandOf(other) === commandOf(call);
}

/** Runs a script as npm would, without npm's half second. */
async function npmRun(script: string, ...words: string[]) {
  const [runner, ...rest] = scripts[script]!.split(" ");
  expect(runner).toBe("tsx");
  return promisify(execFile)(process.execPath, ["--import", "tsx", ...rest, ...words], {
    cwd: projectRoot
  });
}

/** The anchors of a document, as GitHub names them. */
function headings(file: string): string[] {
  const titles = readDocument(file).matchAll(/^#+ +(.+)$/gm);
  return [...titles].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-")
  );
}
