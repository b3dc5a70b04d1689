import {documentOf, h} from "../../components/h.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {noValue} from "../../format/intl.js";
import {liveOther} from "../../model/live.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import {isCounted} from "./is-counted.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";
import {liveTable} from "./live-table.js";
import {risingNow} from "./rising-now.js";
import {tally} from "./tally.js";
import {windowsWithin} from "./windows-within.js";

const dimensions = [
  {key: "brands", id: "brand", title: "Brand", label: "Brands of the last five minutes"},
  {
    key: "categories",
    id: "category",
    title: "Category",
    label: "Categories of the last five minutes"
  }
] as const;

type Dimension = (typeof dimensions)[number];

/** Minutes that are now, minutes before whose shares stand beside, and rows of a table. */
const recent = 5;
const before = 10;
const most = 5;
/** Of fewer events no shares are told. */
const fewestShared = 30;

/** The brands and categories with most events now, and whose share rises. */
export function leadersNow(sql: SqlTag, stream: LiveStream): HTMLElement {
  return liveSection(sql, stream, "live-leaders", drawLeaders);
}

/** A table for each dimension of the log, always of as many rows, and what rises. */
export function drawLeaders(scene: LiveScene): Node[] {
  const document = documentOf();
  const own = dimensions.filter(({key}) => scene.context.has[key]);
  return [
    h(
      document,
      "div",
      {class: "live-pair"},
      own.map((dimension) => leaderTable(dimension, scene))
    ),
    h(document, "p", {class: "live-rising"}, describeRising(own, scene))
  ];
}

function leaderTable(
  {key, id, title, label: ariaLabel}: Dimension,
  {view, context}: LiveScene
): HTMLElement {
  const {count, percent, category} = formats(context);
  const label = (text: string) => (key === "categories" ? category(text) : text);
  const spans = [
    windowsWithin(view, recent * 60),
    windowsWithin(view, before * 60, recent * 60)
  ] as const;
  const [now, earlier] = [tally(spans[0].windows), tally(spans[1].windows)];
  // in some minutes a name may have been among the rest
  const isAll = (i: 0 | 1, text: string) =>
    spans[i].isWhole && isCounted(view, id, text, spans[i].stretch);
  const isKnown = view.isKnown && spans[0].isWhole;
  const rows = (isKnown ? [...now[key]] : [])
    .filter(([text]) => text !== liveOther)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most);
  // what is chosen and not counted is missing in the whole
  const hasShares = view.hidden.length === 0;
  const share = (n: number, all: number, least = "") =>
    all < fewestShared ? "\u00a0" : hasShares ? `${least}${percent(n / all)}` : noValue;
  const nothing = isKnown ? "No event" : "Not known";
  return liveTable({
    label: ariaLabel,
    heads: [title, "Events", "Share", "Share before"],
    rows: Array.from({length: most}, (_, i) => {
      const row = rows[i];
      if (!row) return [i === 0 ? nothing : "\u00a0", "\u00a0", "\u00a0", "\u00a0"];
      const [text, n] = row;
      const least = isAll(0, text) ? "" : "≥ ";
      return [
        label(text),
        `${least}${count(n)}`,
        share(n, now.count, least),
        isAll(1, text) ? share(earlier[key].get(text) ?? 0, earlier.count) : noValue
      ];
    })
  });
}

/** "Sony rises: 12% of the events of the five minutes to 14:07:00, 6% in the nine before." Else nothing. */
function describeRising(
  own: readonly Dimension[],
  {view, context, clock}: LiveScene
): DocumentFragment {
  const {percent, category} = formats(context);
  const canRise = view.isKnown && view.hidden.length === 0 && view.loadedFrom === undefined;
  const parts: ProsePart[] = own.flatMap(({key}) => {
    const first = canRise ? risingNow(view, key) : undefined;
    if (!first) return [];
    const label = key === "categories" ? category(first.name) : first.name;
    const figure = (id: string, value: number) => number(`rising_${key}_${id}`, value, percent);
    return [
      prose`${name(label)} rises: ${figure("share", first.share)} of the events of the five minutes to ${name(clock.time(first.to))}, ${figure("before", first.before)} in the nine before. `
    ];
  });
  return parts.length > 0 ? joined(parts) : prose`\u00a0`;
}

function joined(parts: readonly ProsePart[]): DocumentFragment {
  const whole = prose``;
  for (const part of parts) whole.append(prose`${part}`);
  return whole;
}
