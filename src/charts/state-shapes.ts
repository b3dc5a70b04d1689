import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import type {StateShapes} from "./choropleth.js";

/** The shapes of the states in a topology such as us-atlas publishes. */
export function stateShapes(topology: Topology): StateShapes {
  return feature(topology, topology.objects.states as GeometryCollection<{name: string}>);
}
