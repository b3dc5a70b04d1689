/** Which of some relations a query reads. */
export function namesIn(sql: string, names: Iterable<string>): string[] {
  const words = new Set(sql.replace(/--.*$/gm, "").match(/\w+/g));
  return [...names].filter((name) => words.has(name));
}
