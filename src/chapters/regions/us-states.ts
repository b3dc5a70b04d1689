import {FileAttachment} from "observablehq:stdlib";
import type {Topology} from "topojson-specification";
import type {StateShapes} from "../../charts/choropleth.js";
import {stateShapes} from "../../charts/state-shapes.js";

let shapes: Promise<StateShapes> | undefined;

/** Reads the shapes of the US states once per visit; charts cache by this object. */
export function usStates(): Promise<StateShapes> {
  return (shapes ??= readShapes());
}

async function readShapes(): Promise<StateShapes> {
  return stateShapes((await FileAttachment("../../models/us-states.json").json()) as Topology);
}
