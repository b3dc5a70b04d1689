import type {ReportConfig} from "../config.ts";
import type {Manifest} from "../manifest.ts";
import {sources} from "../sources/index.ts";
import {UserError} from "../user-error.ts";

/**
 * The currency of the report: what report.config.ts says, else what the exporters are known to use,
 * else US dollars.
 *
 * @throws UserError when exports of different currencies are read together and no one has decided
 */
export function reportCurrency({currency}: ReportConfig, {inputs}: Manifest): string {
  if (currency) return currency;
  const schemas = new Set(inputs.map(({schema}) => schema));
  const known = sources
    .filter((source) => source.schemas.some(({name}) => schemas.has(name)))
    .flatMap((source) => source.currency ?? []);
  const distinct = [...new Set(known)];
  if (distinct.length <= 1) return distinct[0] ?? "USD";
  throw new UserError(
    `invalid mix of currencies: ${distinct.join(" and ")}; set currency in report.config.ts`
  );
}
