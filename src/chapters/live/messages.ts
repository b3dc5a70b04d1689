import {documentOf, h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {tile} from "../../components/tile.js";
import {tiles} from "../../components/tiles.js";
import {formats} from "../../format/formats.js";
import type {SqlTag} from "../../reader/create-reader.js";
import type {LiveStream} from "../../reader/live/follow-live.js";
import type {LiveScene} from "./live-section.js";
import {liveSection} from "./live-section.js";

/** How the stream itself is doing, whatever the filters. */
export function messages(sql: SqlTag, stream: LiveStream): HTMLElement {
  return liveSection(sql, stream, "live-messages", drawMessages);
}

/** Tiles; a sentence in their place where no stream is followed. */
export function drawMessages({stream, context}: LiveScene): Node[] {
  const now = stream.reading?.files?.now;
  const {count, decimal} = formats(context);
  const of = (label: string, id: string, value: number | undefined, note: string) =>
    tile({label, value: number(`live_${id}`, value, count), note});
  return [
    tiles(
      [
        tile({
          label: "A second",
          value: number("live_messages_a_second", now?.rate, (n) => decimal(n, 1)),
          note: "received, in the last ten seconds"
        }),
        of("Received", "received", now?.received, "since following began"),
        of("Not read yet", "lag", now?.lag, "in all partitions"),
        of("Late", "late", now?.late, "too late for their window"),
        of("Ahead", "ahead", now?.ahead, "of the clock, in no window"),
        of("Bad", "bad", now?.bad, "not read live")
      ],
      {label: "Messages"}
    ),
    h(
      documentOf(),
      "p",
      {class: "live-note"},
      now
        ? "These count messages of the whole stream, whatever is chosen above. What a producer sends twice counts twice in all live numbers, even where the report leaves out duplicates."
        : "Messages are counted only while a stream is followed."
    )
  ];
}
