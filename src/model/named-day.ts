import {retailDay} from "./retail-days.js";
import type {CountryFacts} from "./shop-country.js";
import {shopCountry} from "./shop-country.js";

/** A format of days that names those that matter to shops: "Fri, Nov 27, 2020 (Black Friday)". */
export function namedDay(
  format: (day: Date) => string,
  context: CountryFacts
): (day: Date) => string {
  const country = shopCountry(context);
  return (day) => {
    const name = retailDay(day, country);
    return name ? `${format(day)} (${name})` : format(day);
  };
}
