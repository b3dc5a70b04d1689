import {number} from "../../components/number.js";
import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";
import {liveTypes} from "./live-types.js";
import {spanName} from "./span-name.js";
import {tally} from "./tally.js";
import {windowsWithin} from "./windows-within.js";

/** Events a second and by type, and revenue, in the last closed minute. */
export function minuteTiles(sql: SqlTag, stream: LiveStream): HTMLElement {
  return liveSection(sql, stream, "live-minute", drawMinute);
}

/** The tiles; a number of which nothing is known under the filters is a dash. */
export function drawMinute(scene: LiveScene): Node[] {
  const {view, context} = scene;
  const {count, decimal, money} = formats(context);
  const {windows, seconds, isWhole} = windowsWithin(view, 60);
  const sums = tally(windows);
  const known = (value: number) => (view.isKnown && isWhole ? value : null);
  const types = liveTypes(scene);
  const sells = types.some(({type}) => type === "purchase") && context.has.prices;
  return [
    tiles(
      [
        tile({
          label: "Events a second",
          value: number("live_rate", known(sums.count / seconds), (n) => decimal(n, n < 10 ? 2 : 1))
        }),
        ...types.map(({type, label}) =>
          tile({label, value: number(`live_${type}`, known(sums.types.get(type) ?? 0), count)})
        ),
        sells && tile({label: "Revenue", value: number("live_revenue", known(sums.revenue), money)})
      ],
      {label: `The last ${spanName(seconds)}`}
    )
  ];
}
