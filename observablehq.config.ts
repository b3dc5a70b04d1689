import {existsSync, readFileSync} from "node:fs";
import {readChapters, stands} from "./data-loaders/build/chapters.ts";
import type {ReportContext} from "./src/query/context.ts";

const contextFile = "src/.observablehq/cache/models/context.json";
const context = existsSync(contextFile)
  ? (JSON.parse(readFileSync(contextFile, "utf8")) as ReportContext)
  : undefined;
const chapters = readChapters("src").filter((c) => !context || stands(c, context.has));
const title = context?.title ?? "Daybook";

export default {
  root: "src",
  output: process.env.DAYBOOK_OUTPUT ?? "dist",
  title,
  home: title,
  pages: chapters
    .filter(({path}) => path !== "index")
    .map(({path, title}) => ({name: title, path: `/${path}`})),
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
  interpreters: {".sql": ["tsx", "data-loaders/sql.ts"]}
};
