import {h} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import {formats} from "../../format/formats.js";
import {describeFilters} from "../../model/describe-filters.js";
import {examples} from "../../model/explore/examples.js";
import {FailedQuery} from "../../model/explore/failed-query.js";
import {markdownChapter} from "../../model/explore/markdown-chapter.js";
import {type AskedStatement, readStatement} from "../../model/explore/read-statement.js";
import {type Filters} from "../../model/filters.js";
import {metrics} from "../../model/metrics/dictionary.js";
import type {ReportContext} from "../../model/report-context.js";
import {filteredRelations} from "../../model/relations.js";
import {browser, context} from "../../reader/page.js";
import {answerPart} from "./answer-part.js";
import {askQuery} from "./ask-query.js";
import type {Editor, EditorOptions} from "./editor.js";
import {knownChoice} from "./chart-columns.js";
import {errorPart} from "./error-part.js";
import {handText} from "./hand-text.js";
import {keepQuery} from "./own-queries.js";
import {ownList} from "./own-list.js";
import {plainEditor} from "./plain-editor.js";
import {
  type ChartChoice,
  type KeptQuery,
  readQuery,
  writeQuery
} from "../../components/query-address.js";
import {tellRunning} from "./tell-running.js";
import type {ToldTable} from "./tell-tables.js";

/** Where a reader writes a query and sees its answer. */
export interface QueryDesk {
  readonly element: HTMLElement;
  /** Puts a query in the place of what is written, and asks it. */
  open(query: KeptQuery): void;
  /** Puts a name where the reader is writing. */
  insert(words: string): void;
  /** The filters are others now; what was asked of relations that follow them is asked again. */
  follow(filters: Filters): void;
  /** Calls back whenever the filters are others. */
  onFollow(follower: () => void): void;
  readonly filters: Filters;
}

/** Makes the desk over the tables of a report. */
export function queryDesk(
  tables: readonly ToldTable[],
  report: Pick<ReportContext, "has" | "choices">
): QueryDesk {
  const first = examples(report)[0]!.sql;
  let filters: Filters = {sets: {}};
  let chart: ChartChoice | undefined;
  /** The chart of the last answer, chosen or not. */
  let drawn: ChartChoice | undefined;
  let running: AbortController | undefined;
  /** The last query that was asked, as it was written; it may be written on while it runs. */
  let asked: string | undefined;
  let follows = false;
  const followers: (() => void)[] = [];
  const status = h(document, "p", {class: "query-status", role: "status"});
  const place = h(document, "div", {class: "query-answer"});
  const run = button("Run", "button button-run", () => void ask());
  run.title = "Ctrl + Enter, or Command + Enter";
  const stop = button("Stop", "button", () => running?.abort(new Error("stopped")));
  stop.hidden = true;
  const own = ownList((query) => desk.open(query));
  const options: Omit<EditorOptions, "text"> = {
    schema: Object.fromEntries(tables.map(({name, columns}) => [name, columns.map((c) => c.name)])),
    measures: metrics.filter(({helper}) => helper === undefined),
    label: "Query in SQL",
    onRun: () => void ask(),
    onChange: () => place.querySelector(".notice-error")?.remove()
  };
  let editor: Editor = plainEditor({...options, text: first});
  const holder = h(document, "div", {class: "query-editor"}, editor.element);
  if (isLive(document)) holder.addEventListener("focusin", () => void enrich(), {once: true});

  /** The editor with colours and completion takes the plain one's place, which stays where it cannot be had. */
  const enrich = async () => {
    void browser.start().catch(() => undefined);
    const field = editor.element as HTMLTextAreaElement;
    const {queryEditor} = await import("./query-editor.js").catch(() => ({queryEditor: undefined}));
    if (!queryEditor || editor.element !== field) return;
    const isFocused = document.activeElement === field;
    const selection = {anchor: field.selectionStart, head: field.selectionEnd};
    editor = queryEditor({...options, text: field.value, selection});
    field.replaceWith(editor.element);
    if (isFocused) editor.focus();
  };
  const current = (sql = editor.text()): KeptQuery => ({sql, ...(chart && {chart})});
  const writeAddress = async (query = current()) => {
    const hash = await writeQuery(query);
    // the filters may have written to the address meanwhile
    const {pathname, search} = location;
    history.replaceState(history.state, "", `${pathname}${search}${hash}`);
  };
  const refuse = (text: string) =>
    place.replaceChildren(h(document, "p", {class: "notice notice-error", role: "alert"}, text));
  const ask = async (text = editor.text()) => {
    const statement = readStatement(text);
    running?.abort(new Error("replaced"));
    editor.markFault(undefined);
    if ("refused" in statement) return refuse(statement.refused);
    asked = text;
    const own = (running = new AbortController());
    const telling = tellRunning(status, browser.state);
    stop.hidden = false;
    place.setAttribute("aria-busy", "true");
    try {
      await answer(text, statement, {signal: own.signal, onStep: telling.step});
    } catch (error) {
      if (running !== own) return;
      fail(error, statement);
    } finally {
      telling.end();
      if (running === own) {
        running = undefined;
        stop.hidden = true;
        place.removeAttribute("aria-busy");
      }
    }
  };
  const answer = async (
    text: string,
    statement: AskedStatement,
    options: Parameters<typeof askQuery>[2]
  ) => {
    const under = filters;
    const {rows, columns, by, isCut} = await askQuery(statement.query, under, options);
    options.signal.throwIfAborted();
    // of another query's columns, a choice is of no use
    if (chart && knownChoice(chart, columns) !== chart) chart = undefined;
    drawn = rows.length > 1 ? knownChoice(chart, columns) : undefined;
    follows = rows.reads.some((name) => filteredRelations.some((one) => one.name === name));
    const words = describeFilters(under, context.choices, {locale: context.locale, most: 3});
    place.replaceChildren(
      answerPart(rows, {
        columns,
        by,
        isCut,
        under: follows
          ? words
          : "Of the whole report: this query names nothing that follows the filters.",
        chart,
        onChoice(choice) {
          drawn = chart = choice;
          void writeAddress(current(text));
        }
      })
    );
    status.textContent = `${formats(context).plural(rows.length, "row")}.`;
    keepQuery(current(text));
    own.show();
    await writeAddress(current(text));
  };
  const fail = (error: unknown, statement: AskedStatement) => {
    const isStopped = error instanceof Error && error.message === "stopped";
    status.textContent = isStopped ? "Stopped. The query can be run again." : "";
    if (isStopped) return place.replaceChildren();
    if (error instanceof FailedQuery)
      return place.replaceChildren(
        errorPart(error.error, statement, {editor, tables: tables.map(({name}) => name)})
      );
    refuse(
      `The query could not be answered: ${error instanceof Error ? error.message : String(error)}`
    );
  };
  const handing = (label: string, done: string, text: () => string | Promise<string>) =>
    button(label, "button-quiet", () => {
      void Promise.resolve()
        .then(text)
        .then((words) => handText(status, words, done))
        .catch((error: unknown) => (status.textContent = String(error)));
    });
  const desk: QueryDesk = {
    element: h(
      document,
      "div",
      {class: "query-desk"},
      holder,
      h(
        document,
        "div",
        {class: "query-tools"},
        run,
        stop,
        handing("Copy link", "Link copied. It opens this query, and runs it.", async () => {
          await writeAddress();
          return location.href;
        }),
        handing(
          "Copy as chapter",
          "Copied: a page in Markdown. Save it in src/ as the page of a chapter.",
          () => markdownChapter(readOwn(editor.text()), editor.text() === asked ? drawn : chart)
        )
      ),
      status,
      place,
      own.element
    ),
    open({sql, chart: choice}) {
      chart = choice;
      editor.setText(sql);
      void ask();
    },
    insert: (words) => editor.insert(words),
    follow(next) {
      const before = filters;
      filters = next;
      if (before === next) return;
      // what is written may be another query by now, or half of one
      if (asked !== undefined && (running || follows)) void ask(asked);
      for (const follower of followers) follower();
    },
    onFollow(follower) {
      followers.push(follower);
    },
    get filters() {
      return filters;
    }
  };
  const openAddress = async () => {
    if (!isLive(document)) return;
    const query = await readQuery(location.hash);
    if (query === "damaged") refuse("The link to a query is damaged: the query cannot be read.");
    else if (query) desk.open(query);
  };
  void openAddress();
  if (isLive(document)) addEventListener("hashchange", () => void openAddress());
  return desk;
}

function readOwn(text: string): string {
  const statement = readStatement(text);
  if ("refused" in statement) throw new Error(statement.refused);
  return statement.query;
}

function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = h(document, "button", {type: "button", class: className}, label);
  element.addEventListener("click", act);
  return element;
}
