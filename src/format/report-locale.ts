let own = "en-US";

/** The report's locale, for numbers that are formatted without being given one. */
export function reportLocale(): string {
  return own;
}

/** Makes a locale the report's, once for a page. */
export function setReportLocale(locale: string): void {
  own = locale;
}
