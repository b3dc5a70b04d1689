import {ascending, descending, sort} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {sentences} from "../../components/sentences.js";
import type {Formats} from "../../format/formats.js";
import type {Sources} from "../../model/source.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";
import {leastSessions} from "./brand-sessions.js";

/** Up to this many brands are named; more are counted. */
const mostNamed = 4;

/**
 * Which brands convert better or worse than the others.
 *
 * @param sessions the rows behind the comparison
 */
export function describeConversion(
  compared: readonly ComparedShare[],
  sessions: Sources,
  {count, list}: Pick<Formats, "count" | "list">
): DocumentFragment {
  const least = number("least_sessions", leastSessions, count);
  if (!compared.length)
    return prose`Too few brands have ${least} sessions or more to compare how they convert.`;
  const counted = (id: string, n: number) => number(id, n, count, {of: sessions});
  const each = (id: string, rows: readonly ComparedShare[]) =>
    rows.length > mostNamed
      ? prose`${counted(id, rows.length)} brands`
      : list(rows.map(({name}) => name));
  const having = (verdict: ComparedShare["verdict"]) =>
    compared.filter((row) => row.verdict === verdict);
  const above = sort(having("above"), (a, b) => descending(a.rate, b.rate));
  const below = sort(having("below"), (a, b) => ascending(a.rate, b.rate));
  const level = having("level").length;
  const [only] = compared;
  if (!above.length && !below.length && only && compared.length === 1)
    return prose`${only.name} is the only brand with ${least} sessions or more. It does not differ in conversion from the others by more than chance explains.`;
  if (!above.length && !below.length)
    return prose`None of the ${counted("brands_compared", compared.length)} brands with ${least} sessions or more differs in conversion from the others by more than chance explains.`;
  const better =
    above.length > 0 &&
    prose`Compared with other brands, a larger share of the sessions that view ${each("brands_above", above)} also buy the brand.`;
  const worse =
    below.length > 0 &&
    (better
      ? prose`For ${each("brands_below", below)} the share is smaller.`
      : prose`Compared with other brands, a smaller share of the sessions that view ${each("brands_below", below)} also buy the brand.`);
  const alike =
    level > 0 &&
    prose`The ${level === 1 ? "difference" : "differences"} for ${counted("brands_level", level)} other ${level === 1 ? "brand" : "brands"} may be chance.`;
  return sentences(better, worse, alike);
}
