import {documentOf, h} from "../../components/h.js";
import {noValue} from "../../format/intl.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";
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
  const document = documentOf();
  const {view, context, clock} = scene;
  const {count, money} = formats(context);
  const types = liveTypes(scene);
  const sells = types.some(({type}) => type === "purchase") && context.has.prices;
  const hours = view.day?.hours ?? [];
  // the last moment that is counted: a window ends where the next one begins
  const hour = clock.hour(view.to - 1);
  const isToday = view.day?.day === clock.day(view.to - 1);
  const of = (isKnown: boolean | undefined, sums: () => Tally) => (isKnown ? sums() : undefined);
  const rows: [string, Tally | undefined][] = [
    ["Last 15 minutes", of(view.isKnown, () => tally(windowsWithin(view, 15 * 60).windows))],
    [
      `Since ${String(hour).padStart(2, "0")}:00`,
      of(isToday && view.day?.isKnown, () => tally(hours.filter(({at}) => at === hour)))
    ],
    ["Since midnight", of(isToday && view.day?.isKnown, () => tally(hours))]
  ];
  const heads = ["", ...types.map(({label}) => label), ...(sells ? ["Revenue"] : [])];
  return [
    h(
      document,
      "div",
      {class: "live-scroll"},
      h(
        document,
        "table",
        {class: "live-table", "aria-label": "From view to purchase"},
        h(
          document,
          "thead",
          {},
          h(
            document,
            "tr",
            {},
            heads.map((text, i) =>
              i === 0
                ? h(document, "td", {})
                : h(document, "th", {scope: "col", class: "right"}, text)
            )
          )
        ),
        h(
          document,
          "tbody",
          {},
          rows.map(([label, sums]) =>
            h(
              document,
              "tr",
              {},
              h(document, "th", {scope: "row"}, label),
              types.map(({type}) =>
                h(
                  document,
                  "td",
                  {class: "right"},
                  sums ? count(sums.types.get(type) ?? 0) : noValue
                )
              ),
              sells && h(document, "td", {class: "right"}, sums ? money(sums.revenue) : noValue)
            )
          )
        )
      )
    )
  ];
}
