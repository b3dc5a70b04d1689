/** A query or a condition in parentheses, which stand on lines of their own: it may end in a comment. */
export function inParentheses(sql: string): string {
  return `(\n${sql}\n)`;
}
