import type {ReportConfig} from "../config.ts";
import type {Manifest} from "../manifest.ts";
import {sources} from "../sources/index.ts";

/**
 * What readers are told of the times of the report: the zone of report.config.ts. Where none is set and no
 * exporter's times name one, they are the shop's own, whatever its zone is, and not UTC.
 */
export function reportTimeZone({timeZone}: ReportConfig, {inputs}: Manifest): string {
  if (timeZone !== "UTC") return timeZone;
  const schemas = new Set(inputs.map(({schema}) => schema));
  const known = sources.filter((source) => source.schemas.some(({name}) => schemas.has(name)));
  const isLocal = (name: string) =>
    known.some((source) => source.isLocalTime && source.schemas.some((one) => one.name === name));
  return schemas.size > 0 && [...schemas].every(isLocal) ? "local time" : timeZone;
}
