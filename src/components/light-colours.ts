/** The style sheets' custom properties as they are in light, whatever the screen is. */
export type LightColours = (text: string) => string;

/** Reads them from the page's own style sheets, and returns what puts values in place of `var(--name)`. */
export function lightColours(document: Document): LightColours {
  const values = new Map<string, string>();
  for (const sheet of document.styleSheets) readRoot(sheet, values);
  return (text) => {
    let resolved = text;
    // a property may name others
    for (let depth = 0; depth < 5 && resolved.includes("var("); ++depth)
      resolved = resolved.replace(
        /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/g,
        (_, name: string, other?: string) => values.get(name) ?? other?.trim() ?? "currentColor"
      );
    return resolved;
  };
}

/** Of `:root` alone: what a media query puts in its place is for the dark, or for paper. */
function readRoot(sheet: CSSStyleSheet, values: Map<string, string>): void {
  for (const rule of sheet.cssRules) {
    if (rule instanceof CSSImportRule && rule.styleSheet) readRoot(rule.styleSheet, values);
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
    for (const name of rule.style)
      if (name.startsWith("--")) values.set(name, rule.style.getPropertyValue(name).trim());
  }
}
