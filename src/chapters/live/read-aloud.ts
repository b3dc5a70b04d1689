import {formats} from "../../format/formats.js";
import {lowerFirst} from "../../format/lower-first.js";
import type {LiveScene} from "./live-section.js";
import {liveTypes} from "./live-types.js";
import {spanName} from "./span-name.js";
import {tally} from "./tally.js";
import {windowsWithin} from "./windows-within.js";

/** The last minute's figures in a sentence, to be heard: "In the last minute: 120 events, 100 views, 1 cart." */
export function readAloud(scene: LiveScene): string {
  const {view, context} = scene;
  const {windows, seconds, isWhole} = windowsWithin(view, 60);
  // the status says so, or the next moment brings it
  if (view.isFilling || !isWhole) return "";
  if (!view.isKnown) return "What is chosen is too small to be followed by itself.";
  const {plural, money, list} = formats(context);
  const sums = tally(windows);
  const types = liveTypes(scene);
  const counts = types.map(({type, label}) => {
    const many = lowerFirst(label);
    return plural(sums.types.get(type) ?? 0, many.replace(/s$/, ""), many);
  });
  const sells = types.some(({type}) => type === "purchase") && context.has.prices;
  return `In the last ${spanName(seconds)}: ${list([
    plural(sums.count, "event"),
    ...counts,
    ...(sells ? [`${money(sums.revenue)} of revenue`] : [])
  ])}.`;
}
