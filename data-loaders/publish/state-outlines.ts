import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {presimplify, quantile, simplify} from "topojson-simplify";
import type {Objects, Topology} from "topojson-specification";
import {codeDigest} from "../store/code-digest.ts";
import {digest, fileDigest} from "../store/digest.ts";

const require = createRequire(import.meta.url);
const atlas = require.resolve("us-atlas/states-albers-10m.json");

/** Digest of all that the outlines depend on. */
export async function outlinesKey(): Promise<string> {
  const files = [atlas, require.resolve("topojson-simplify")];
  return digest(codeDigest("publish"), ...(await Promise.all(files.map(fileDigest))));
}

/** The outlines of the states, already projected, thinned to what a map of a page's width can show; as JSON. */
export async function stateOutlines(): Promise<string> {
  const topology = JSON.parse(await readFile(atlas, "utf8")) as Topology<Objects<object>>;
  const weighted = presimplify(topology);
  const {type, arcs, objects} = simplify(weighted, quantile(weighted, 0.2));
  const round = arcs.map((arc) =>
    arc.map(([x, y]) => [Number(x!.toFixed(1)), Number(y!.toFixed(1))])
  );
  return JSON.stringify({type, arcs: round, objects: {states: objects.states}});
}
