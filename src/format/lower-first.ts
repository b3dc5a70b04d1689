/**
 * A label as it stands inside a sentence: "Average order value" → "average order value"; "SHA-256" and a sum,
 * "Σ tax", as they are.
 */
export function lowerFirst(label: string): string {
  return /^(?!Σ)\p{Lu}(?!\p{Lu})/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
