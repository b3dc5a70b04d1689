/** The first of many names, for a sentence: `a, b, c and 211 more`. */
export function someOf(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).join(", ");
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
