import {mayBe} from "../forms/currencies.ts";
import type {ReportConfig} from "../config.ts";
import type {Manifest} from "../manifest.ts";
import {sources} from "../sources/index.ts";
import {UserError} from "../user-error.ts";

/**
 * The currency of the report: what report.config.ts says, else the one of a column of currencies, the one beside the amounts and the one that exporters are known to
 * use, else US dollars.
 *
 * @throws UserError when exports of different currencies are read together, or of another than report.config.ts says
 */
export function reportCurrency(
  {currency}: ReportConfig,
  {inputs, currency: column}: Manifest
): string {
  const seen = inputs.flatMap(({currency, file}) => (currency ? [{currency, file}] : []));
  const other = seen.find((input) => currency && !mayBe(input.currency, currency));
  if (other)
    throw new UserError(
      `contradictory currencies: ${other.currency} in ${other.file}, and ${currency} in report.config.ts`
    );
  if (currency) return currency;
  const schemas = new Set(inputs.map(({schema}) => schema));
  const known = sources
    .filter((source) => source.schemas.some(({name}) => schemas.has(name)))
    .flatMap((source) => source.currency ?? []);
  const signs = [...seen.map((input) => input.currency), ...known];
  // a sign beside amounts may be that of the currency a column names
  const others = column ? signs.filter((sign) => !mayBe(sign, column.code)) : signs;
  const distinct = [...new Set([...(column ? [column.code] : []), ...others])];
  if (distinct.length > 1)
    throw new UserError(
      `invalid mix of currencies: ${distinct.join(" and ")}; set currency in report.config.ts`
    );
  const [only] = distinct;
  if (only === undefined || /^[A-Z]{3}$/.test(only)) return only ?? "USD";
  throw new UserError(
    `ambiguous currency: ${JSON.stringify(only)} (${seen[0]!.file}) stands for several; set currency in report.config.ts`
  );
}
