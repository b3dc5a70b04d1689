import {documentOf, h} from "../../components/h.js";
import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {liveOther} from "../../model/live.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import {findRising} from "./find-rising.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";
import {liveTable} from "./live-table.js";
import {tally} from "./tally.js";
import {windowsWithin} from "./windows-within.js";

const dimensions = [
  {key: "brands", title: "Brand", label: "Brands of the last five minutes"},
  {key: "categories", title: "Category", label: "Categories of the last five minutes"}
] as const;

type Dimension = (typeof dimensions)[number];

/** Minutes that are now, minutes before that they are compared with, and rows of a table. */
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

function leaderTable({key, title, label: ariaLabel}: Dimension, scene: LiveScene): HTMLElement {
  const {count, percent, category} = formats(scene.context);
  const label = (text: string) => (key === "categories" ? category(text) : text);
  const now = tally(windowsWithin(scene.view, recent * 60).windows);
  const earlier = tally(windowsWithin(scene.view, before * 60, recent * 60).windows);
  const rows = [...now[key]]
    .filter(([text]) => text !== liveOther)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, most);
  const share = (n: number | undefined, all: number) =>
    all < fewestShared ? "\u00a0" : percent((n ?? 0) / all);
  const nothing = scene.view.isKnown ? "No event" : "Not known";
  return liveTable({
    label: ariaLabel,
    heads: [title, "Events", "Share", "Share before"],
    rows: Array.from({length: most}, (_, i) => {
      const row = rows[i];
      if (!row) return [i === 0 ? nothing : "\u00a0", "\u00a0", "\u00a0", "\u00a0"];
      const [text, n] = row;
      return [
        label(text),
        count(n),
        share(n, now.count),
        share(earlier[key].get(text), earlier.count)
      ];
    })
  });
}

/** "Sony rises: 12% of the events of the last five minutes, 6% in the ten before." Nothing where chance explains it. */
function describeRising(own: readonly Dimension[], scene: LiveScene): DocumentFragment {
  const {percent, category} = formats(scene.context);
  const {seconds} = windowsWithin(scene.view, 60);
  const minutes = Array.from({length: recent + before}, (_, i) =>
    tally(windowsWithin(scene.view, seconds, (recent + before - 1 - i) * seconds).windows)
  );
  const totals = minutes.map(({count}) => count);
  const parts: ProsePart[] = own.flatMap(({key}) => {
    const names = [...new Set(minutes.flatMap((minute) => [...minute[key].keys()]))];
    // with one name there is no share to rise
    if (names.length < 2) return [];
    const courses = names
      .filter((text) => text !== liveOther)
      .map((text) => ({name: text, counts: minutes.map((minute) => minute[key].get(text) ?? 0)}));
    const [first] = findRising(courses, totals, recent);
    if (!first) return [];
    const label = key === "categories" ? category(first.name) : first.name;
    const figure = (id: string, value: number) => number(`rising_${key}_${id}`, value, percent);
    return [
      prose`${name(label)} rises: ${figure("share", first.share)} of the events of the last five minutes, ${figure("before", first.before)} in the ten before. `
    ];
  });
  return parts.length > 0 ? joined(parts) : prose`\u00a0`;
}

function joined(parts: readonly ProsePart[]): DocumentFragment {
  const whole = prose``;
  for (const part of parts) whole.append(prose`${part}`);
  return whole;
}
