import * as Plot from "@observablehq/plot";
import {hierarchy, treemap as layout, treemapSquarify} from "d3-hierarchy";
import {formatPercent} from "../format/format-percent.js";
import type {Channel, Quantity} from "./channel.js";
import {readBounds, readNotes, readNumbers, valuesOf} from "./channel.js";
import type {ChartOptions, Reading} from "./chart-options.js";
import {narrow} from "./chart-options.js";
import type {Chosen} from "./choosable.js";
import {choosable} from "./choosable.js";
import {colours, sequential, sequentialInk} from "./colours.js";
import {emptyChart} from "./empty-chart.js";
import {readChoosable, readUnchosen} from "../model/facet.js";
import {plotChart} from "./plot-chart.js";
import {ramp} from "./ramp.js";
import {tips} from "./tips.js";

export interface TreemapOptions extends ChartOptions {
  /** A leaf's place in the hierarchy, from the top down: a list of names, or one name. */
  path: Channel<string | readonly string[]>;
  /** What a name on the path is called; by default as it is. */
  pathLabel?: (name: string) => string;
  /** Its area. */
  value: Channel<Quantity>;
  /** A second value for its colour, stronger is more. */
  fill?: Channel<Quantity>;
  /** What the tip tells beside the value. */
  note?: Channel;
  /** Called with the path of the area that was clicked. */
  pick?: (path: readonly string[]) => void;
  /** The paths that are picked; all others choose their value of the facet, where there is one. */
  isPicked?: (path: readonly string[]) => boolean;
}

interface Leaf extends Chosen {
  path: readonly string[];
  value: number;
  colour: number | null;
  note: string | undefined;
}

interface Node {
  name: string;
  leaf?: Leaf;
  children?: Node[];
}

/** Areas by size, grouped by the first level; names are written where they fit, and all are in the tips. */
export function treemap(rows: readonly object[], options: TreemapOptions) {
  const {width = 720, locale, pathLabel = (name) => name} = options;
  const {height = width < narrow ? 340 : 380} = options;
  const {values, format} = readNumbers(rows, options.value, options);
  const paths = valuesOf(rows, options.path);
  const colourOf = readBounds(rows, options.fill, options);
  const notes = readNotes(rows, options.note, options);
  const {pick, isPicked = () => pick !== undefined} = options;
  const choices = readChoosable(rows, options.facet);
  const unchosen = readUnchosen(rows, options.facet);
  const positive = values.flatMap((value, i): Leaf[] => {
    const path = [paths[i]].flat().map(String);
    if (value === null || value <= 0) return [];
    const own = {choosable: isPicked(path) ? undefined : choices[i], isUnchosen: unchosen[i]};
    return [{path, value, colour: colourOf[i] ?? null, note: notes[i], ...own}];
  });
  if (positive.length === 0) return emptyChart({...options, height});
  const root = hierarchy(nest(positive))
    .sum((node) => node.leaf?.value ?? 0)
    .sort((a, b) => b.value! - a.value!);
  const deep = positive.some((leaf) => leaf.path.length > 1);
  const tiles = layout<Node>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingOuter((node) => (node.depth === 1 ? 1 : 0))
    .paddingTop((node) => (deep && node.depth === 1 && node.children ? 18 : 0))
    .paddingInner(1)
    .round(true)(root);
  const leaves = tiles.leaves();
  const groups = deep ? (tiles.children ?? []).filter((group) => group.children) : [];
  type Tile = (typeof leaves)[number];
  // Size is told by area; colour is kept for a second value.
  const plain = positive.every((leaf) => leaf.colour === null);
  const shade = ramp(
    positive.map((leaf) => leaf.colour ?? leaf.value),
    "quantile"
  );
  const strength = ({data}: Tile) => data.leaf!.colour ?? data.leaf!.value;
  const title = ({data, value}: Tile) =>
    [
      data.leaf!.path.map(pathLabel).join(" › "),
      `${format.full(value!)}, ${formatPercent(value! / root.value!, {locale})} of all`,
      data.leaf!.note
    ]
      .filter(Boolean)
      .join("\n");
  const room = (tile: Tile) => tile.x1 - tile.x0 - 8;
  const fits = (tile: Tile) => room(tile) > 34 && tile.y1 - tile.y0 > 18;
  // a size that is cut would be another number
  const size = (value: number, letters: number) =>
    [format.label(value), format.tick(value)].find((one) => one.length <= letters);
  const text = (tile: Tile) => {
    const letters = Math.floor(room(tile) / 6.9);
    const name = short(pathLabel(tile.data.name), letters);
    const below = tile.y1 - tile.y0 > 34 ? size(tile.value!, letters) : undefined;
    return below === undefined ? name : `${name}\n${below}`;
  };

  const chart = plotChart(
    {...options, width, height},
    {
      margin: 0,
      x: {domain: [0, width], axis: null, range: [0, width]},
      y: {domain: [0, height], axis: null, range: [0, height]},
      marks: [
        Plot.rect(leaves, {
          x1: "x0",
          x2: "x1",
          y1: "y0",
          y2: "y1",
          fill: plain ? sequential[1] : (tile: Tile) => shade.fill(strength(tile)),
          title,
          tip: tips(options),
          ...choosable(
            leaves.map(({data}) => data.leaf!),
            options
          )
        }),
        Plot.text(leaves.filter(fits), {
          x: (tile: Tile) => tile.x0 + 5,
          y: (tile: Tile) => tile.y0 + 5,
          text,
          textAnchor: "start",
          lineAnchor: "top",
          lineHeight: 1.2,
          fill: plain ? sequentialInk[1] : (tile: Tile) => shade.ink(strength(tile)),
          ...choosable(
            leaves.filter(fits).map(({data}) => data.leaf!),
            options,
            "name"
          )
        }),
        Plot.text(
          groups.filter((group) => group.x1 - group.x0 > 44),
          {
            x: (group: Tile) => group.x0 + 2,
            y: (group: Tile) => group.y0 + 3,
            text: (group: Tile) =>
              short(
                `${pathLabel(group.data.name)}  ${format.tick(group.value!)}`,
                Math.floor((group.x1 - group.x0) / 7)
              ),
            textAnchor: "start",
            lineAnchor: "top",
            fontWeight: 600,
            fill: colours.ink
          }
        )
      ]
    }
  );
  if (pick) {
    chart.classList.add("pickable");
    chart.addEventListener("click", (event) => {
      const box = chart.getBoundingClientRect();
      const x = ((event.clientX - box.left) * width) / box.width;
      const y = ((event.clientY - box.top) * height) / box.height;
      const tile = leaves.find(({x0, x1, y0, y1}) => x0 <= x && x < x1 && y0 <= y && y < y1);
      const path = tile?.data.leaf?.path;
      if (path && isPicked(path)) pick(path);
    });
  }
  return chart;
}

treemap.reading = ({path, value}: TreemapOptions): Reading => ({
  values: [value],
  by: [path]
});

function nest(leaves: readonly Leaf[]): Node {
  const root: Node = {name: "", children: []};
  for (const leaf of leaves) {
    let node = root;
    for (const name of leaf.path) {
      // A code may have goods of its own beside deeper codes: they become a leaf among its children.
      if (node.leaf) {
        node.children = [{name: node.name, leaf: node.leaf}];
        delete node.leaf;
      }
      let child = node.children?.find((other) => other.name === name);
      if (!child) (node.children ??= []).push((child = {name}));
      node = child;
    }
    if (node.children) node.children.push({name: node.name, leaf});
    else node.leaf = leaf;
  }
  return root;
}

function short(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

treemap.file = "treemap";
