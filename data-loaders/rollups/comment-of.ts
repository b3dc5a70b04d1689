/** The comment at the head of a query, on one line. */
export function commentOf(sql: string): string {
  return sql
    .split("\n")
    .filter((line) => line.startsWith("--"))
    .map((line) => line.replace(/^--\s*/, ""))
    .join(" ");
}
