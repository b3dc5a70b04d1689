import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {csvParse} from "d3-dsv";
import {projectRoot} from "../project-root.ts";

/** An event of the sample, as JSON has it. */
export type SampleEvent = Readonly<Record<string, string | number>>;

/**
 * The events of the sample one after the other, for ever, each at the time it is asked for. What is done in a session of
 * the sample is done in another one each time that it begins anew.
 *
 * @returns the next event, at a time in milliseconds since 1970
 */
export async function sampleEvents(): Promise<(time: number) => SampleEvent> {
  const packed = await readFile(join(projectRoot, "data/sample/events.csv.gz"));
  const rows = csvParse(gunzipSync(packed).toString());
  let at = 0;
  return (time) => {
    const row = rows[at % rows.length]!;
    const round = Math.floor(at++ / rows.length);
    const filled = Object.entries(row).filter(([, value]) => value !== "");
    return {
      ...Object.fromEntries(filled),
      event_time: `${new Date(time).toISOString().replace("T", " ").replace("Z", "")} UTC`,
      price: Number(row.price),
      ...(row.user_session && round > 0 && {user_session: `${row.user_session}-${round}`})
    };
  };
}
