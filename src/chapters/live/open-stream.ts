import {documentOf} from "../../components/h.js";
import {isLive} from "../../components/is-live.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import {followLive, noStream} from "../../reader/live/follow-live.js";

/** Begins to read the stream beside the page; a page that is written ahead of time reads none. */
export function openStream(): LiveStream {
  const document = documentOf();
  return isLive(document) ? followLive(document) : noStream();
}
