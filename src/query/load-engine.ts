import {setEngineState} from "./engine-state.js";

/** Loads the engine's module; a host that cannot be reached fails like an engine that cannot start. */
export async function loadEngine(): Promise<typeof import("./engine.js")> {
  try {
    return await import("./engine.js");
  } catch (error) {
    setEngineState({status: "failed", error});
    throw error;
  }
}
