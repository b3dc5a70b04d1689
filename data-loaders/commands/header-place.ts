/** Where a header is that is not on a file's first line: "on line 6, 5 lines above it skipped". */
export function headerPlace(headerLine: number): string {
  const skipped = headerLine - 1;
  return `on line ${headerLine}, ${skipped} ${skipped === 1 ? "line" : "lines"} above it skipped`;
}
