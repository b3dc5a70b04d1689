import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {presimplify, quantile, simplify} from "topojson-simplify";
import type {Objects, Topology} from "topojson-specification";

/** The outlines of the states, already projected, thinned to what a map of a page's width can show; as JSON. */
export async function stateOutlines(): Promise<string> {
  const file = createRequire(import.meta.url).resolve("us-atlas/states-albers-10m.json");
  const topology = JSON.parse(await readFile(file, "utf8")) as Topology<Objects<object>>;
  const weighted = presimplify(topology);
  const {type, arcs, objects} = simplify(weighted, quantile(weighted, 0.2));
  const round = arcs.map((arc) =>
    arc.map(([x, y]) => [Number(x!.toFixed(1)), Number(y!.toFixed(1))])
  );
  return JSON.stringify({type, arcs: round, objects: {states: objects.states}});
}
