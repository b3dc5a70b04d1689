import {formats} from "../../format/formats.js";
import {noValue} from "../../format/intl.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";
import {liveTable} from "./live-table.js";
import {lateStart} from "./late-start.js";
import {liveTypes} from "./live-types.js";
import type {Tally} from "./tally.js";
import {tally} from "./tally.js";
import {windowsWithin} from "./windows-within.js";

/** From view to purchase in the last minutes, in the hour so far and in the day so far. */
export function funnelNow(sql: SqlTag, stream: LiveStream): HTMLElement {
  return liveSection(sql, stream, "live-funnel", drawFunnel);
}

/** One table; what is not known is a dash. */
export function drawFunnel(scene: LiveScene): Node[] {
  const {view, context, clock} = scene;
  const {count, money} = formats(context);
  const types = liveTypes(scene);
  const sells = types.some(({type}) => type === "purchase") && context.has.prices;
  const hours = view.day?.hours ?? [];
  // the last moment that is counted: a window ends where the next one begins
  const hour = clock.hour(view.to - 1);
  const isDay = view.day?.isKnown && view.day.day === clock.day(view.to - 1);
  // a day that a follower found half over has no numbers from midnight on
  const late = isDay ? lateStart(view.day!, clock) : undefined;
  const midnight = late === undefined ? "midnight" : clock.time(late);
  const isLateHour = late !== undefined && clock.hour(late) >= hour;
  const since = isLateHour ? clock.time(late) : `${String(hour).padStart(2, "0")}:00`;
  const last = windowsWithin(view, 15 * 60);
  const spans: (Tally | undefined)[] = [
    view.isKnown && last.isWhole ? tally(last.windows) : undefined,
    isDay ? tally(hours.filter(({at}) => at === hour)) : undefined,
    isDay ? tally(hours) : undefined
  ];
  const row = (label: string, cell: (sums: Tally) => string) => [
    label,
    ...spans.map((sums) => (sums ? cell(sums) : noValue))
  ];
  return [
    liveTable({
      label: "From view to purchase",
      heads: ["", "Last 15 minutes", `Since ${since}`, `Since ${midnight}`],
      rows: [
        ...types.map(({type, label}) => row(label, (sums) => count(sums.types.get(type) ?? 0))),
        ...(sells ? [row("Revenue", ({revenue}) => money(revenue))] : [])
      ]
    })
  ];
}
