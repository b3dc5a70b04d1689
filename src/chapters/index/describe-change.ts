import {name} from "../../components/name.js";
import {number} from "../../components/number.js";
import type {ProsePart} from "../../components/prose.js";
import {prose} from "../../components/prose.js";
import {sentences} from "../../components/sentences.js";
import {formatChange} from "../../format/format-change.js";
import {formats} from "../../format/formats.js";
import {lowerFirst} from "../../format/lower-first.js";
import {sharedDigits} from "../../format/shared-digits.js";
import type {ReportContext} from "../../model/report-context.js";
import {contributorName} from "./contributor-name.js";
import {mostOfChange, movement} from "./most-of-change.js";
import {periodWords} from "./period-words.js";
import type {Change} from "./read-change.js";

/** Smaller changes are called none. */
const leastShown = 0.0005;
/** Part of the larger of two changes by which one differs from the other, so that both are said. */
const leastApart = 0.25;

type Words = Pick<ReportContext, "has" | "choices" | "locale" | "currency"> &
  Partial<Pick<ReportContext, "categoryNames">>;

/** What changed in the last complete period, by which parts, and who made most of it. */
export function describeChange(change: Change, context: Words): DocumentFragment {
  return sentences(
    describeWhole(change, context),
    describePerDay(change, context),
    describeMost(change, context)
  );
}

/** "In February 2021, revenue rose 20.9% on January, to $573,480: orders +14.0%, order value +6.1%." */
function describeWhole(change: Change, context: Words): ProsePart {
  const {measure, earlier, later, parts, estimated, periods} = change;
  const {count, money} = formats(context);
  const {when, before} = periodWords(periods, context);
  const moved = later / earlier - 1;
  const small = Math.abs(moved) < leastShown;
  const size = number("changed_by", moved, (n) => sizeOf(n, context));
  const digits = sharedDigits(
    moved,
    parts.map((part) => part.change)
  );
  const made = list(
    parts.map(
      (part) =>
        prose`${lowerFirst(part.label)} ${number(`changed_by_${part.id}`, part.change, (n) => (n === 0 ? "unchanged" : formatChange(n, {...context, digits})), {estimated})}`
    ),
    ", "
  );
  const end = parts.length > 0 ? prose`: ${made}.` : ".";
  if (measure === "revenue") {
    const to = number("changed_to", later, money);
    if (later === earlier && parts.every((part) => part.change === 0))
      return prose`${when}, revenue was the same as ${periods.grain === "day" ? "on" : "in"} ${before}: ${to}.`;
    return small
      ? prose`${when}, revenue hardly changed from ${before}, at ${to}${end}`
      : prose`${when}, revenue ${moved > 0 ? "rose" : "fell"} ${size} on ${before}, to ${to}${end}`;
  }
  const views = number("changed_to", later, count);
  const on = periods.grain === "day" ? "on" : "in";
  return small
    ? prose`${when}, products were viewed ${views} times, hardly more or less often than ${on} ${before}${end}`
    : prose`${when}, products were viewed ${views} times, ${size} ${moved > 0 ? "more" : "less"} often than ${on} ${before}${end}`;
}

/** Where the periods differ in length so much that it turns the sign or the size: the change per day. */
function describePerDay(change: Change, context: Words): ProsePart {
  const {earlier, later, periods, measure} = change;
  const fewer = periods.earlier.days - periods.later.days;
  const moved = later / earlier - 1;
  const daily = ((later / earlier) * periods.earlier.days) / periods.later.days - 1;
  const apart = Math.abs(daily - moved) >= leastApart * Math.max(Math.abs(daily), Math.abs(moved));
  if (!fewer || !apart || moved === 0) return undefined;
  const {plural} = formats(context);
  const days = number("changed_days", Math.abs(fewer), (n) =>
    plural(n, `${fewer > 0 ? "fewer" : "more"} day`, `${fewer > 0 ? "fewer" : "more"} days`)
  );
  const what = measure === "revenue" ? "revenue per day" : "views per day";
  const size = number("changed_per_day", daily, (n) => sizeOf(n, context));
  const verb =
    Math.abs(daily) < leastShown ? "hardly changed" : prose`${daily > 0 ? "rose" : "fell"} ${size}`;
  return prose`${Math.sign(daily) === Math.sign(moved) ? "With" : "But with"} ${days}, ${what} ${verb}.`;
}

/** "By category, electronics made most of the rise (+$12,300); by state, California (+$3,100)." */
function describeMost(change: Change, context: Words): ProsePart {
  const moved = change.later - change.earlier;
  if (Math.abs(moved / change.earlier) < leastShown) return undefined;
  const {count, money} = formats(context);
  const shown = change.measure === "revenue" ? money : count;
  const signed = (value: number) => `${value < 0 ? "−" : "+"}${shown(Math.abs(value))}`;
  const clauses = change.contributions.dimensions.flatMap(({dimension, rows}) => {
    const named = mostOfChange(rows, moved);
    const sum = named.reduce((total, row) => total + movement(row), 0);
    return named.length > 0 ? [{dimension, named, sum}] : [];
  });
  const extents = clauses.map(({sum}) => Math.abs(sum) > Math.abs(moved) * (1 + 1e-9));
  const whole = moved > 0 ? "the rise" : "the fall";
  const parts = clauses.map(({dimension, named, sum}, i) => {
    const names = list(
      named.map((row) => name(contributorName(row, context))),
      " and "
    );
    const extent =
      extents[i] === extents[i - 1]
        ? named.length > 1 && " together"
        : prose`${named.length > 1 && " together"} made ${extents[i] ? "more than all" : "most"} of ${i === 0 ? whole : "it"}`;
    return prose`${i === 0 ? "By" : "by"} ${dimension}, ${names}${extent} (${number(`changed_by_${dimension}`, sum, signed)})`;
  });
  return parts.length > 0 && prose`${list(parts, "; ")}.`;
}

/** The size of a change, without its sign. */
function sizeOf(change: number, look: Words): string {
  return formatChange(Math.abs(change), look).replace(/^(<?)\+/, "$1");
}

function list(
  parts: readonly (DocumentFragment | HTMLElement)[],
  between: string
): DocumentFragment {
  const whole = prose``;
  parts.forEach((part, i) => whole.append(...(i > 0 ? [between, part] : [part])));
  return whole;
}
