/** Quotes a reader's text as an SQL literal; a quote inside is doubled, so it stays text. */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
