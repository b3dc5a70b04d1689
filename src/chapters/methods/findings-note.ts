import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import type {MethodsFacts} from "../../model/methods-facts.js";
import type {ReportContext} from "../../model/report-context.js";

/** When a claim is shown, and how many findings were tried. */
export function findingsNote(
  findings: MethodsFacts["findings"],
  context: Pick<ReportContext, "locale" | "currency">
): DocumentFragment {
  const shown = findings.filter(({speaks}) => speaks).length;
  return describeFindings(findings.length, shown, formats(context));
}

/** The sentences. */
export function describeFindings(
  tried: number,
  shown: number,
  {count, plural}: Pick<Formats, "count" | "plural">
): DocumentFragment {
  return prose`A sentence under “What stands out” is shown only where the data supports it. ${number("findings", tried, (n) => plural(n, "finding"))} ${tried === 1 ? "was" : "were"} tried over the whole report, and ${number("speaking", shown, count)} ${shown === 1 ? "is" : "are"} shown. Under a filter, they are tried again. Claims are ranked by the share of revenue they concern (of events, if they are not about sales), multiplied by their distance from the neutral value.`;
}
