import {FileAttachment} from "observablehq:stdlib";
import type {ReportContext} from "../model/report-context.js";

/** The report's context: one small JSON file beside the pages. */
export const context = (await FileAttachment("../models/context.json").json()) as ReportContext;
