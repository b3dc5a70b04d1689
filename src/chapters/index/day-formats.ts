import type {Formats} from "../../format/formats.js";
import {formats} from "../../format/formats.js";
import {namedDay} from "../../model/named-day.js";
import type {CountryFacts} from "../../model/shop-country.js";

/** The report's formats, in which a day that matters to shops has its name: "Nov 27, 2020 (Black Friday)". */
export function dayFormats(context: CountryFacts & {locale: string; currency: string}): Formats {
  const own = formats(context);
  return {...own, date: namedDay(own.date, context)};
}
