/** A label as part of an address or a file's name: "Funnel by brand" → "funnel-by-brand". */
export function slug(label: string): string {
  return label
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}
