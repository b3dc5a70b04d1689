import type {ReportConfigInput} from "./data-loaders/config.ts";

/** The one file a report's author edits; every field is optional (see data-loaders/config.ts). */
export default {
  title: "Daybook",
  timeZone: "UTC"
} satisfies ReportConfigInput;
