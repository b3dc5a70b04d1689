import {documentOf, h} from "../../components/h.js";
import {patch} from "../../components/patch.js";
import type {ReportContext} from "../../model/report-context.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {endOfLog} from "../../reader/live/end-of-log.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveClock} from "./live-clock.js";
import {liveClock} from "./live-clock.js";
import type {LiveFilters} from "./live-filters.js";
import {liveFilters} from "./live-filters.js";
import type {LiveView} from "./live-view.js";
import {liveView} from "./live-view.js";

/** What a section of the chapter is drawn from. */
export interface LiveScene {
  readonly view: LiveView;
  readonly filters: LiveFilters;
  readonly clock: LiveClock;
  readonly context: ReportContext;
  readonly stream: LiveStream;
}

/** Makes what reads the present scene under a page's filters. */
export function liveScene(sql: SqlTag, stream: LiveStream): () => LiveScene {
  const {context} = sql.reader;
  const filters = liveFilters(sql.chosen);
  const clock = liveClock(context);
  return () => ({
    view: liveView(stream.reading, endOfLog, filters),
    filters,
    clock,
    context,
    stream
  });
}

/**
 * A section that is drawn again in place whenever the stream brings something; it must hold nothing that listens.
 *
 * @param name of its class
 */
export function liveSection(
  sql: SqlTag,
  stream: LiveStream,
  name: string,
  draw: (scene: LiveScene) => readonly Node[]
): HTMLElement {
  const scene = liveScene(sql, stream);
  const box = h(documentOf(), "div", {class: name});
  const paint = () => {
    if (!stream.isPaused) patch(box, draw(scene()));
  };
  patch(box, draw(scene()));
  stream.on(box, paint);
  return box;
}
