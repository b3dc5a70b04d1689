import {formatChange} from "../format/format-change.js";
import {lowerFirst} from "../format/lower-first.js";
import type {Change} from "../model/change.js";
import {isClear} from "../model/change.js";
import {number} from "./number.js";
import type {ProsePart} from "./prose.js";
import {prose} from "./prose.js";
import {sentences} from "./sentences.js";

/** A change and the metric that it is of. */
export interface NamedChange extends Change {
  readonly id: string;
  /** As a tile has it. */
  readonly label: string;
  /** Whether the label is of several things: orders were, revenue was. */
  readonly isMany: boolean;
}

/**
 * Says how figures differ from the other side: "Revenue was 12.3% higher than in the 28 days before (between 4% and
 * 21%). There was no clear difference in orders (between −3% and +8%)."
 *
 * @param where makes the other side's name, for the first sentence
 */
export function describeChanges(
  changes: readonly NamedChange[],
  where: () => DocumentFragment,
  locale: string
): DocumentFragment {
  const told = changes.filter(({value, base}) => value !== null && base !== null);
  const isCut = changes.some(({without}) => without === "uncovered");
  if (told.length === 0 && isCut)
    return prose`The event log does not cover both periods, so its figures are not compared with those ${where()}.`;
  if (told.length === 0) return prose`There is nothing ${where()} to compare with.`;
  // what chance may make is told in one breath, in the place of the first
  const unclear = told.filter(isUnclear);
  const kept = told.filter((change) => !isUnclear(change) || change === unclear[0]);
  return sentences(
    ...kept.map((change, i) =>
      isUnclear(change)
        ? describeUnclear(unclear, i === 0 && where(), locale)
        : describeOne(change, i === 0 && where(), locale)
    ),
    isCut && prose`The event log does not cover both periods, so its figures are not compared.`
  );
}

function isUnclear(one: NamedChange): boolean {
  return one.value !== one.base && one.change !== null && !one.without && !isClear(one);
}

function describeUnclear(
  changes: readonly NamedChange[],
  where: ProsePart,
  locale: string
): DocumentFragment {
  const parts = prose``;
  changes.forEach((one, i) =>
    parts.append(
      prose`${i === 0 ? "" : i === changes.length - 1 ? " and " : ", "}${lowerFirst(one.label)} (between ${bounds(one, locale)})`
    )
  );
  const [first] = changes;
  const were = changes.length === 1 && !first!.isMany ? "it was" : "they were";
  return prose`There was no clear difference in ${parts}${where && prose` from what ${were} ${where}`}.`;
}

function describeOne(one: NamedChange, where: ProsePart, locale: string): DocumentFragment {
  const {label, isMany, value, base, change, without} = one;
  const were = isMany ? "were" : "was";
  const noun = lowerFirst(label);
  if (value === base)
    return where
      ? prose`${label} ${were} the same as ${where}.`
      : prose`${label} ${were} the same.`;
  if (change === null)
    return prose`No change in ${noun}${where && prose` from what ${isMany ? "they" : "it"} ${were} ${where}`} can be told, as ${isMany ? "they" : "it"} ${were} not above zero there.`;
  if (without === "few")
    return prose`Too little was counted to tell a change in ${noun}${where && prose` from what ${isMany ? "they" : "it"} ${were} ${where}`}.`;
  const size = number(`compared_${one.id}`, change, (n) => sizeOf(n, locale), one);
  const moved = prose`${label} ${were} ${size} ${change > 0 ? "higher" : "lower"}${where && prose` than ${where}`}`;
  return prose`${moved}${basis(one, locale)}.`;
}

/** Between what a clear change lies, or why that is not known. */
function basis(one: NamedChange, locale: string): DocumentFragment {
  if (one.interval) return prose` (between ${bounds(one, locale)})`;
  return one.without === "days"
    ? prose`; so few days cannot tell that from chance`
    : prose`; how much chance may do to ${one.isMany ? "them" : "it"} is not known`;
}

/** Both bounds: as sizes where the direction has been said, else with their signs. */
function bounds(one: NamedChange, locale: string): DocumentFragment {
  const {low, high} = one.interval!;
  const digits = high - low < 0.1 ? 1 : 0;
  const show = (value: number) =>
    isClear(one) ? sizeOf(value, locale, digits) : formatChange(value, {locale, digits});
  const bound = (end: "low" | "high") =>
    number(`compared_${one.id}_${end}`, one.interval![end], show);
  return high < 0
    ? prose`${bound("high")} and ${bound("low")}`
    : prose`${bound("low")} and ${bound("high")}`;
}

function sizeOf(value: number, locale: string, digits = 1): string {
  return formatChange(Math.abs(value), {locale, digits}).replace(/^(<?)\+/, "$1");
}
