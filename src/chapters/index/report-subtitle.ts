import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import type {ReportContext} from "../../model/report-context.js";

type Covered = Pick<ReportContext, "subtitle" | "has" | "choices" | "locale" | "currency">;

/** What the report is about: its author's words, or what it covers and which days. */
export function reportSubtitle(context: Covered): DocumentFragment {
  const {subtitle, has, choices} = context;
  if (subtitle) return prose`${subtitle}`;
  const {date} = formats(context);
  const what = !has.sales
    ? "What the shop’s visitors viewed and when"
    : has.events
      ? "What the shop sold and how its visitors behaved"
      : "What the shop sold and who bought it";
  const first = number("first_day", new Date(choices.firstDay), date);
  if (choices.firstDay === choices.lastDay) return prose`${what} on ${first}.`;
  return prose`${what}, from ${first} to ${number("last_day", new Date(choices.lastDay), date)}.`;
}
