import {existsSync, readFileSync} from "node:fs";
import {isAvailable, readChapters} from "./data-loaders/publish/chapters.ts";
import {fontHead, fontPaths} from "./src/fonts/font-head.ts";
import type {ReportContext} from "./src/model/report-context.ts";

const contextFile = "src/.observablehq/cache/models/context.json";
const context = existsSync(contextFile)
  ? (JSON.parse(readFileSync(contextFile, "utf8")) as ReportContext)
  : undefined;
const chapters = readChapters("src").filter((c) => !context || isAvailable(c, context.has));
const preview = process.argv.includes("preview");
// an open book, drawn here so that no browser asks for /favicon.ico
const icon = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 3.5c3-1 5-.6 7 1 2-1.6 4-2 7-1v9c-3-1-5-.6-7 1-2-1.6-4-2-7-1z" fill="#2a5c8f"/><path d="M8 4.5v9" stroke="#fff"/></svg>`
)}">`;
const title = context?.title ?? "Daybook";

export default {
  root: "src",
  output: process.env.DAYBOOK_OUTPUT ?? "dist",
  title,
  home: title,
  pages: chapters.map(({path, title}) => ({name: title, path: `/${path}`})),
  head: ({path}: {path: string}) => fontHead(path, {preview}) + icon,
  dynamicPaths: fontPaths,
  style: "style.css",
  globalStylesheets: [],
  search: false,
  pager: true,
  toc: {label: "On this page", show: true},
  preserveExtension: true,
  preserveIndex: true,
  typographer: true,
  footer:
    "Made by Daybook from the shop’s own exports. Nothing on this page is fetched from anywhere else.",
  interpreters: {
    ".sql": ["tsx", "data-loaders/sql.ts"],
    ".published": ["tsx", "data-loaders/site/hand-on.ts"]
  }
};
