/**
 * Thrown where a page asks for what only a browser has: its cell is left to the browser.
 *
 * A site's own code may do the same: what counts is the name, so that no import is needed.
 */
export class BrowserOnlyError extends Error {
  override name = "BrowserOnlyError";
}

/** Whether an error says that code needs a browser, rather than that it is wrong. */
export function isBrowserOnly(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === "BrowserOnlyError") return true;
  const missing = /^(\w+) is not defined$/.exec(error.message)?.[1];
  return missing !== undefined && browserGlobals.has(missing);
}

/** Globals that have no stand-in here; absent, so that `typeof Worker` tells the truth. */
const browserGlobals = new Set([
  "Animation",
  "AudioContext",
  "BroadcastChannel",
  "CSSStyleSheet",
  "CanvasRenderingContext2D",
  "EventSource",
  "FontFace",
  "ImageBitmap",
  "MediaRecorder",
  "Notification",
  "OffscreenCanvas",
  "Path2D",
  "RTCPeerConnection",
  "SharedWorker",
  "WebGL2RenderingContext",
  "WebGLRenderingContext",
  "WebSocket",
  "Worker",
  "caches",
  "createImageBitmap",
  "indexedDB",
  "speechSynthesis"
]);
