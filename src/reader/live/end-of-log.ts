import {FileAttachment} from "observablehq:stdlib";
import type {EndOfLog} from "../../model/end-of-log.js";

/** The end of the log as of the last build: one small JSON file beside the pages. */
export const endOfLog = (await FileAttachment("../../models/end-of-log.json").json()) as EndOfLog;
