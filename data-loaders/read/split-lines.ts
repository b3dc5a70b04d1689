/** A line that is not blank, and its number. */
export interface Line {
  readonly line: number;
  readonly text: string;
}

/**
 * Splits a text that is pushed part by part into its lines; blank ones are skipped, but counted.
 *
 * @param longest how much is kept of a line: of a longer one, one character more
 */
export function splitLines(
  newline: "\n" | "\r",
  longest: number
): {
  push(text: string): Line[];
  end(): Line[];
  /** The number of the line that is next, or that the text has ended in. */
  lines(): number;
} {
  let rest = "";
  let line = 1;
  const cut = (text: string) => text.slice(0, longest + 1);
  const lineOf = (text: string): Line[] =>
    text.trim() === "" ? [] : [{line, text: cut(text.endsWith("\r") ? text.slice(0, -1) : text)}];
  return {
    push(text) {
      const parts = (rest + text).split(newline);
      // what is beyond the longest is left out at once, or a file without line breaks would fill the memory
      rest = cut(parts.pop()!);
      return parts.flatMap((part) => {
        const found = lineOf(part);
        line++;
        return found;
      });
    },
    end: () => lineOf(rest),
    lines: () => line
  };
}
