import {isLive} from "../components/is-live.js";

/**
 * Leads to the figure that the page's address names, once its filters are in effect: what stands above it may have
 * another height then. Not where the reader has gone on by then.
 */
export async function scrollToFigure(
  document: Document,
  settled: () => Promise<void>
): Promise<void> {
  if (!isLive(document)) return;
  const id = readId(document.location.hash.slice(1));
  if (!id) return;
  let hasMoved = false;
  const moved = () => (hasMoved = true);
  const signs = ["wheel", "touchmove", "keydown", "pointerdown"];
  for (const sign of signs) document.addEventListener(sign, moved, {once: true, passive: true});
  await settled();
  for (const sign of signs) document.removeEventListener(sign, moved);
  if (!hasMoved) document.getElementById(id)?.scrollIntoView();
}

/** Links that were cut or typed may not be encoded well: then they name nothing. */
function readId(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return "";
  }
}
