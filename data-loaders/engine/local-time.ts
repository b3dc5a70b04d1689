import {identifier} from "./identifier.ts";
import {literal} from "./literal.ts";

/** SQL for a UTC timestamp column as the clock of a time zone shows it. */
export function localTime(column: string, timeZone: string): string {
  const time = identifier(column);
  return timeZone === "UTC" ? time : `timezone(${literal(timeZone)}, timezone('UTC', ${time}))`;
}
