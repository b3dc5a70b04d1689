/**
 * A label as it stands inside a sentence: "Average order value" → "average order value"; "SHA-256" as it is, and
 * so is "Σ tax", which is a sign and no word.
 */
export function lowerFirst(label: string): string {
  return /^(?!\p{Script=Greek})\p{Lu}(?!\p{Lu})/u.test(label)
    ? label[0]!.toLowerCase() + label.slice(1)
    : label;
}
