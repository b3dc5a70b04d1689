/** A text as a string of CSS, also where it has quotes, line breaks or what would end a style element. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()–-]/gu, (c) => `\\${c.codePointAt(0)!.toString(16)} `)}"`;
}
