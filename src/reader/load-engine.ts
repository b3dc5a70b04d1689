import {setEngineState} from "./engine-state.js";
import type * as Engine from "./engine.js";

/** Loads the engine's module; a host that cannot be reached fails like an engine that cannot start. */
export async function loadEngine(): Promise<typeof Engine> {
  try {
    return await import("./engine.js");
  } catch (error) {
    setEngineState({status: "failed", error});
    throw error;
  }
}
