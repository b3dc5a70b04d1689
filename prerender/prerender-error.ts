/** A mistake the site's author can mend: its message says what and where in one sentence. */
export class PrerenderError extends Error {
  override name = "PrerenderError";
}
