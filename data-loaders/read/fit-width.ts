/**
 * Makes records as wide as the header where that loses and invents nothing: empty cells beyond it are cut
 * off, and columns without a name at its end may be missing.
 *
 * @returns what is wrong with any other record
 */
export function fitWidth(header: readonly string[]): (fields: string[]) => string | undefined {
  const width = header.length;
  const named = 1 + header.findLastIndex((name) => name !== "");
  return (fields) => {
    if (fields.length === width) return undefined;
    const found = fields.length;
    while (fields.length > width && fields.at(-1)!.trim() === "") fields.pop();
    if (fields.length >= named) while (fields.length < width) fields.push("");
    return fields.length === width ? undefined : `${found} instead of ${width} columns`;
  };
}
