import type {Formats} from "../../format/formats.js";

/** "electronics.smartphone · samsung" by the category's label: "Smartphone · samsung". */
export function combinationLabel(
  combination: string,
  {category}: Pick<Formats, "category">
): string {
  if (!combination) return "–";
  const [code, ...brand] = combination.split(" · ");
  return [category(code!), ...brand].join(" · ");
}
