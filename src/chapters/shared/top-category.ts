/** The top level of a category’s code, which is what the filter by category chooses: "electronics". */
export function topCategory(code: string): string {
  const dot = code.indexOf(".");
  return dot < 0 ? code : code.slice(0, dot);
}
