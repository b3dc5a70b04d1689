import {ascending, descending, sort} from "d3-array";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import type {Formats} from "../../format/formats.js";
import type {Sources} from "../../model/source.js";
import type {ComparedShare} from "../../statistics/compare-shares.js";

/** So many brands are named; of more, their number is told. */
const mostNamed = 4;

/**
 * Which brands convert better or worse than the others.
 *
 * @param sessions the rows that the comparison was made of
 */
export function describeConversion(
  compared: readonly ComparedShare[],
  sessions: Sources,
  {count, list}: Pick<Formats, "count" | "list">
): DocumentFragment {
  if (!compared.length)
    return prose`No two brands were looked at in 200 sessions or more each, too few to compare how they convert.`;
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
  if (!above.length && !below.length)
    return prose`None of the ${counted("brands_compared", compared.length)} brands with 200 sessions or more converts differently from the others by more than chance would explain.`;
  const better =
    above.length > 0 &&
    prose`More of the sessions that look at ${each("brands_above", above)} end in buying the brand than elsewhere.`;
  const worse =
    below.length > 0 &&
    (better
      ? prose`Fewer do with ${each("brands_below", below)}.`
      : prose`Fewer of the sessions that look at ${each("brands_below", below)} end in buying the brand than elsewhere.`);
  const alike =
    level > 0 && prose`The differences of ${counted("brands_level", level)} more may be chance.`;
  return prose`${better} ${worse} ${alike}`;
}
