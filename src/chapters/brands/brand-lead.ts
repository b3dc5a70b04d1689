import type {SqlTag} from "../../reader/create-reader.js";
import {formats} from "../../format/formats.js";
import {brandReport} from "./brand-report.js";
import {brandSessions, compareBrands} from "./brand-sessions.js";
import {describeChosen} from "./describe-chosen.js";
import {describeLeader} from "./describe-leader.js";
import {rankedBy} from "./ranked-by.js";

/** How the chosen brand ranks, or which brand leads. */
export async function brandLead(every: SqlTag, chosen: string): Promise<DocumentFragment> {
  const {context} = every.reader;
  const [report, sessions] = await Promise.all([brandReport(every, chosen), brandSessions(every)]);
  const by = rankedBy(context);
  return chosen && report.length
    ? describeChosen(
        report,
        {chosen, by, compared: compareBrands(sessions), sessions},
        formats(context)
      )
    : describeLeader(report, by, formats(context));
}
