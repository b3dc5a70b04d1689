import type {Filters} from "../../model/filters.js";

/** The one chosen brand that the chapter focuses on; "" if several or none are chosen. */
export function chosenBrand({sets}: Pick<Filters, "sets">): string {
  const brands = sets.brand ?? [];
  return brands.length === 1 ? brands[0]! : "";
}

/** Whether the choice is no brand, but the products that have none. */
export const isNone = (chosen: string) => chosen === "(none)";
