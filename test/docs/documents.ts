import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {projectRoot} from "../support/project-root.ts";

/** Every page of documentation, by its path in the project. */
export const documents = [
  "README.md",
  "prerender/README.md",
  "data/README.md",
  ...readdirSync(join(projectRoot, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`)
];

/** The text of a document. */
export function readDocument(file: string): string {
  return readFileSync(join(projectRoot, file), "utf8");
}

/** Its fenced blocks of one language; a fence may hold shorter ones. */
export function readBlocks(file: string, language: string): string[] {
  const fences = readDocument(file).matchAll(/^(`{3,})(\S*)[^\n]*\n([\s\S]*?)^\1$/gm);
  return [...fences].filter(([, , name]) => name === language).map(([, , , text]) => text!);
}

/** An npm script as a document has its reader run it. */
export interface ScriptCall {
  readonly script: string;
  /** What follows the `--`. */
  readonly words: readonly string[];
}

/** Every `npm run …` a document names, in blocks and in sentences. */
export function readScriptCalls(file: string): ScriptCall[] {
  const calls = readDocument(file).matchAll(/npm run (?:-s )?([a-z:-]+)(?: -- ([^`\n#;]+))?/g);
  return [...calls].map(([, script, words = ""]) => ({
    script: script!,
    words: words.trim().split(/\s+/).filter(Boolean)
  }));
}
