import type {ReportConfig} from "../../config.ts";
import {sources} from "../index.ts";
import {checkSources} from "./check-sources.ts";
import {customSource} from "./custom-source.ts";
import type {Source} from "./source.ts";

/**
 * The sources of a report: the mappings of report.config.ts, which come first, and those Daybook knows.
 *
 * @throws UserError for a mapping or a source that does not say rightly where its columns go
 */
export function allSources(
  config: Pick<ReportConfig, "sources"> & Partial<Pick<ReportConfig, "reading">>
): Source[] {
  const all = [...config.sources.map(customSource), ...sources].map((source) => ({
    ...source,
    schemas: source.schemas.map((schema) => {
      const reading = {...config.reading, ...schema.reading};
      return Object.keys(reading).length === 0 ? schema : {...schema, reading};
    })
  }));
  checkSources(all);
  return all;
}
