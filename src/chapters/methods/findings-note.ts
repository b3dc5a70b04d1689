import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {MethodsFacts} from "../../model/methods-facts.js";
import type {ReportContext} from "../../model/report-context.js";

/** When a claim is made, and how many were tried. */
export function findingsNote(
  findings: MethodsFacts["findings"],
  context: Pick<ReportContext, "locale" | "currency">
): DocumentFragment {
  const speaking = findings.filter(({speaks}) => speaks).length;
  return describeFindings(findings.length, speaking, formats(context));
}

/** The sentences. */
export function describeFindings(
  tried: number,
  speaking: number,
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  return prose`A sentence under “What stands out” is said only where the data carries it. ${number("findings", tried, (n) => plural(n, "finding"))} were tried over the whole report, and ${number("speaking", speaking, count)} of them speak; under a filter they are tried anew. Claims are ranked by the share of revenue they concern (of events, where they are not about sales) times how far they lie from the neutral value.`;
}
