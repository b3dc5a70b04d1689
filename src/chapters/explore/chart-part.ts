import {type AutoMark, autoChart} from "../../charts/auto-chart.js";
import {h} from "../../components/h.js";
import {lowerFirst} from "../../format/lower-first.js";
import {fieldOf} from "../../model/fields.js";
import type {Rows} from "../../model/rows.js";
import {chart} from "../../reader/chart.js";
import {answerKind} from "./answer-kind.js";
import {type AnswerColumn, knownChoice} from "./chart-columns.js";
import type {ChartChoice} from "../../components/query-address.js";

const marks: readonly AutoMark[] = ["bar", "dot", "line", "area"];

/** An answer's chart, and the menus that say which column is where; nothing where there is no number to draw. */
export function chartPart(
  rows: Rows,
  columns: readonly AnswerColumn[],
  asked: ChartChoice | undefined,
  onChoice: (choice: ChartChoice) => void
): HTMLElement | undefined {
  const first = knownChoice(asked, columns);
  // one value is no chart
  if (!first || rows.length < 2) return undefined;
  let choice = first;
  const place = h(document, "div");
  const draw = () => {
    const {x, y, series, mark} = choice;
    const named = marks.find((one) => one === mark);
    place.replaceChildren(
      chart(autoChart, rows.slice(0, mostDrawn), {
        title: titleOf(choice, columns),
        id: "figure-answer",
        sql: rows,
        ...(x && {x: {value: x, kind: answerKind(x, rows)}}),
        ...(y && {y: {value: y, kind: answerKind(y, rows)}}),
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
      const others = Object.fromEntries(
        Object.entries(choice).filter(([channel]) => channel !== key)
      );
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

/** "Revenue by brand", whichever of the two is across. */
function titleOf({x, y, series}: ChartChoice, columns: readonly AnswerColumn[]): string {
  const isNumber = columns.some(({name, type}) => name === y && type === "number");
  const [what, by] = isNumber ? [y, x] : [x, y];
  const words = [what, by, series].flatMap((name) => (name ? [fieldOf(name).label] : []));
  return words.map((word, i) => (i ? lowerFirst(word) : word)).join(" by ");
}
