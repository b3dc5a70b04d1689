import {type AutoMark, autoChart} from "../../charts/auto-chart.js";
import {h} from "../../components/h.js";
import {fieldOf} from "../../model/fields.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {type AnswerColumn, knownChoice} from "./chart-columns.js";
import type {ChartChoice} from "./query-address.js";

const marks: readonly AutoMark[] = ["bar", "dot", "line", "area"];

/** An answer's chart, and the menus that say which column is where; nothing where there is no number to draw. */
export function chartPart(
  rows: Rows,
  columns: readonly AnswerColumn[],
  asked: ChartChoice | undefined,
  onChoice: (choice: ChartChoice) => void
): HTMLElement | undefined {
  const first = knownChoice(asked, columns);
  if (!first || rows.length === 0) return undefined;
  let choice = first;
  const place = h(document, "div");
  const draw = () => {
    const {x, y, series, mark} = choice;
    const named = marks.find((one) => one === mark);
    place.replaceChildren(
      chart(autoChart, rows.slice(0, mostDrawn), {
        title: titleOf(choice),
        id: "figure-answer",
        sql: rows,
        ...(x && {x}),
        ...(y && {y}),
        ...(series && {series}),
        ...(named && {mark: named}),
        ...(rows.length > mostDrawn && {caption: `The first ${mostDrawn} rows.`})
      })
    );
  };
  const menu = (
    label: string,
    key: keyof ChartChoice,
    options: readonly string[],
    none: string
  ) => {
    const select = h(
      document,
      "select",
      {},
      [none, ...options].map((value, i) =>
        h(document, "option", {value: i === 0 ? "" : value, selected: value === choice[key]}, value)
      )
    );
    select.addEventListener("input", (event) => event.stopPropagation());
    select.addEventListener("change", () => {
      const {[key]: _, ...others} = choice;
      choice = select.value ? {...others, [key]: select.value} : others;
      onChoice(choice);
      draw();
    });
    return h(document, "label", {}, label, " ", select);
  };
  const names = columns.map(({name}) => name);
  draw();
  return h(
    document,
    "section",
    {class: "answer-chart", "aria-label": "Chart of the answer"},
    h(
      document,
      "div",
      {class: "answer-menus"},
      menu("Across", "x", names, "(none)"),
      menu("Up", "y", names, "(none)"),
      menu("Colour", "series", names, "(none)"),
      menu("Drawn as", "mark", marks, "(by the values)")
    ),
    place
  );
}

/** More marks than this are a blot, and stop the page. */
const mostDrawn = 5000;

function titleOf({x, y, series}: ChartChoice): string {
  const [what, by] = y === undefined ? [x, undefined] : [y, x];
  const words = [what, by, series].flatMap((name) => (name ? [fieldOf(name).label] : []));
  return words.join(" by ");
}
