import {execFile} from "node:child_process";
import {cp, mkdir, mkdtemp, rm, symlink, writeFile} from "node:fs/promises";
import {readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import {parseHTML} from "linkedom";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {projectRoot} from "../support/project-root.ts";
import {markdownChapter} from "../../src/model/explore/markdown-chapter.ts";
import {readBlocks} from "./documents.ts";

const run = promisify(execFile);
const doc = "docs/add-a-chapter.md";
const question =
  "SELECT brand, CAST(sum(amount) AS DOUBLE) AS revenue\nFROM sales_cube\nGROUP BY brand\nORDER BY revenue DESC, brand";
let folder: string;
let page: Document;
let asked: Document;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-chapter-"));
  const project = join(folder, "daybook");
  await copyProject(project);
  const [written] = readBlocks(doc, "md");
  const [own] = readBlocks(doc, "js");
  const [lead, sections, finding] = readBlocks(doc, "ts");
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(project, path)), {recursive: true});
    await writeFile(join(project, path), text);
  };
  await write("src/weekdays.md", `${written}\n## In orders\n\n\`\`\`js\n${own}\`\`\`\n`);
  await write("src/models/by-weekday.arrow.sql", readBlocks(doc, "sql")[0]!);
  await write("src/chapters/weekdays/weekday-lead.ts", lead!);
  await write("src/chapters/weekdays.ts", sections!);
  await write("src/findings/weekdays/strongest.ts", finding!);
  await write(
    "src/question.md",
    markdownChapter(question, {x: "revenue", y: "brand", mark: "bar"})
  );
  const out = join(folder, "out");
  await run(process.execPath, ["--import", "tsx", "data-loaders/cli.ts", "build", "--out", out], {
    cwd: project,
    maxBuffer: 1e8
  });
  page = parseHTML(readFileSync(join(out, "weekdays.html"), "utf8"))
    .document as unknown as Document;
  asked = parseHTML(readFileSync(join(out, "question.html"), "utf8"))
    .document as unknown as Document;
});

afterAll(() => rm(folder, {recursive: true, force: true}));

/** What is under version control, or about to be, as it is now; the packages are shared. */
async function copyProject(to: string): Promise<void> {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  const {stdout} = await run("git", list, {cwd: projectRoot, maxBuffer: 1e8});
  for (const file of stdout.split("\n").filter(Boolean)) {
    await mkdir(dirname(join(to, file)), {recursive: true});
    await cp(join(projectRoot, file), join(to, file));
  }
  await symlink(join(projectRoot, "node_modules"), join(to, "node_modules"));
}

const texts = (selector: string) =>
  [...page.querySelectorAll(selector)].map((element) => (element.textContent ?? "").trim());

describe("the chapter that docs/add-a-chapter.md has its reader write", () => {
  test("says its lead and its finding", () => {
    expect(texts(".lead")[0]).toMatch(
      /^[\d,]+ orders earned \$[\d,]+\. In the whole report, [A-Z][a-z]+day is the best day, with \$/
    );
    expect(texts("[data-claim]")).toHaveLength(1);
  });

  test("has a chart of one query and one line with all its words", () => {
    expect(texts(".figure-title")[0]).toBe("Revenue by weekday");
    expect(texts(".figure-subtitle")[0]).toBe("USD, sales before returns");
    const [chart] = page.querySelectorAll("figure svg");
    expect(chart!.getAttribute("aria-label")).toBe("Revenue by weekday");
    expect(texts(".figure .how code")[0]).toMatch(/^SELECT isodow\(day\) AS weekday/);
  });

  test("has the chart whose author said more", () => {
    expect(texts(".figure-title")[1]).toBe("Revenue per order by weekday");
    expect(texts(".figure-subtitle")[1]).toBe("mean of all orders, without filters");
  });
});

test("the page that Explore hands on builds, with the answer as a chart and a table", () => {
  expect(asked.querySelector(".observablehq--error")).toBeNull();
  expect(asked.querySelectorAll('.figure svg [aria-label="bar"] rect').length).toBeGreaterThan(5);
  expect(asked.querySelectorAll(".data-table tbody tr").length).toBeGreaterThan(5);
});
