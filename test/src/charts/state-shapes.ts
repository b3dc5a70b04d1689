import {feature} from "topojson-client";
import type {GeometryCollection, Topology} from "topojson-specification";
import atlas from "us-atlas/states-albers-10m.json" with {type: "json"};
import type {StateShapes} from "../../../src/charts/choropleth.ts";

const topology = atlas as unknown as Topology<{states: GeometryCollection<{name: string}>}>;

/** The US states as a page would load them. */
export const stateShapes: StateShapes = feature(topology, topology.objects.states);
