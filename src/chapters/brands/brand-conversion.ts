import {barRanking} from "../../charts/bar-ranking.js";
import {fragment} from "../../components/fragment.js";
import {h} from "../../components/h.js";
import {number} from "../../components/number.js";
import {prose} from "../../components/prose.js";
import {formats} from "../../format/formats.js";
import {fieldOf} from "../../model/fields.js";
import {chart} from "../../reader/chart.js";
import type {SqlTag} from "../../reader/create-reader.js";
import {facet} from "../../reader/facet.js";
import {falseDiscoveryRate} from "../../statistics/benjamini-hochberg.js";
import {brandSessions, compareBrands} from "./brand-sessions.js";
import {describeConversion} from "./describe-conversion.js";

/** Which brands convert better than the others, and which worse. */
export async function brandConversion(every: SqlTag): Promise<DocumentFragment> {
  const {context} = every.reader;
  const format = formats(context);
  const sessions = await brandSessions(every);
  const [first] = sessions;
  const compared = compareBrands(sessions);
  return fragment(
    h(
      document,
      "p",
      {},
      !context.has.purchases && context.has.sessions
        ? "The log has no purchases, so conversion is not known."
        : context.has.sessions
          ? describeConversion(compared, sessions, format)
          : `The exports contain no ${context.has.events ? "sessions" : "visits"}, so conversion is not known.`
    ),
    first &&
      compared.length > 0 &&
      chart(barRanking, compared, {
        x: {value: "rate", kind: "percent"},
        y: "name",
        low: "low",
        high: "high",
        limit: 15,
        facet: facet(every, "brand", ({name}: {name: string}) => name),
        reference: {value: first.all_bought / first.all_looked, label: "all brands"},
        title: `${fieldOf("session_conversion").label} by brand`,
        subtitle: "share of sessions with a view of the brand that also buy it, with 95% interval",
        ariaLabel: `${fieldOf("session_conversion").label} by brand`,
        caption: prose`The brands with the most sessions come first. A brand is called better or worse only if a two-proportion z test against all other brands is significant at a false discovery rate of ${number("false_discovery_rate", falseDiscoveryRate, format.percent)}.`,
        sql: sessions
      })
  );
}
