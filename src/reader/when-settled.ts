import {isLive} from "../components/is-live.js";
import type {BrowserConnection} from "./create-browser-connection.js";

/**
 * A change of a filter reaches the cells within three frames, by the rules of Framework's runtime; one that has its
 * answer may ask the next question one frame later. A page that was idle for more frames than that is at rest.
 */
const enough = 6;

/** Resolves once every cell has followed the filters: all that was asked is answered, and nothing more is. */
export async function whenSettled(
  document: Document,
  {idle}: Pick<BrowserConnection, "idle">
): Promise<void> {
  // a page written ahead of time has all its numbers
  if (!isLive(document)) return;
  for (let quiet = 0; quiet < enough; ++quiet) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if (await idle()) quiet = -1;
  }
}
