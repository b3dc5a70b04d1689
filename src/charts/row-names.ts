import * as Plot from "@observablehq/plot";
import {colours} from "./colours.js";

/** Where the names of horizontal rows stand, and what room they take. */
export interface RowNames {
  marginLeft: number;
  marginTop: number;
  /** The scale's paddings, and the height all rows take with them. */
  padding: {paddingInner: number; paddingOuter: number; align: number};
  height: number;
  mark: (place: Record<string, unknown>) => Plot.Markish;
}

// What Plot reckons for a letter at 12 px, generously: a name that fits must not be cut.
const letter = 8.2;
const gap = 8;

/**
 * Names of rows: left of them where there is room, cut off with an ellipsis beyond a third of the
 * width, or above them on a phone. `size` is a row's own height without the space between rows.
 */
export function rowNames(
  names: readonly string[],
  {
    width,
    small,
    size,
    titles
  }: {width: number; small: boolean; size: number; titles?: ReadonlyMap<string, string>}
): RowNames {
  const letters = Math.max(...names.map((name) => name.length));
  const left = Math.min(Math.max(48, Math.ceil(letters * letter) + gap), Math.round(width * 0.34));
  const between = small ? 23 : Math.max(6, size * 0.4);
  const step = size + between;
  return {
    marginLeft: small ? 0 : left,
    marginTop: small ? 19 : 2,
    padding: {paddingInner: between / step, paddingOuter: 0, align: 0.5},
    height: step * names.length - between,
    mark: (place) =>
      Plot.text(
        names.map((name) => ({name})),
        {
          ...place,
          frameAnchor: "left",
          text: "name",
          textAnchor: small ? "start" : "end",
          dx: small ? 0 : -gap,
          dy: small ? -(size / 2 + 10) : 0,
          lineWidth: (small ? width * 0.98 : left - gap) / 12,
          textOverflow: "ellipsis",
          fill: colours.ink,
          stroke: small ? colours.paper : "none",
          strokeWidth: 3,
          title: ({name}: {name: string}) => titles?.get(name) ?? name
        }
      )
  };
}
