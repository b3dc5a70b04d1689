/** A value as a SQL literal; text is quoted, null is NULL. */
export function literal(value: string | number | bigint | boolean | null): string {
  if (value === null) return "NULL";
  if (typeof value !== "string") return String(value);
  return `'${value.replaceAll("'", "''")}'`;
}
