import type {Filters} from "../../model/filters.js";

/** The one brand that the chapter is about; "" where several are chosen or none is. */
export function chosenBrand({sets}: Pick<Filters, "sets">): string {
  const brands = sets.brand ?? [];
  return brands.length === 1 ? brands[0]! : "";
}
