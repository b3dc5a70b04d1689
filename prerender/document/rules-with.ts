/**
 * The rules of a stylesheet whose selector contains a text, within their `@media` and the like.
 *
 * Braces and strings are all the grammar this needs: an at-rule keeps its frame if anything in it
 * is kept, any other block stands or falls by what is before its brace.
 */
export function rulesWith(text: string, css: string): string {
  let kept = "";
  for (const {prelude, block} of blocks(css)) {
    if (prelude.startsWith("@")) {
      const inner = rulesWith(text, block);
      if (inner) kept += `${prelude}{${inner}}`;
    } else if (prelude.includes(text)) {
      const selectors = prelude.split(",").filter((selector) => selector.includes(text));
      kept += `${selectors.join(",")}{${block}}`;
    }
  }
  return kept;
}

function* blocks(css: string): Generator<{prelude: string; block: string}> {
  let depth = 0;
  let start = 0;
  let open = 0;
  for (const {0: token, index} of css.matchAll(
    /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\*[^]*?\*\/|[{};]/g
  )) {
    if (token === "{" && depth++ === 0) open = index;
    else if (token === "}" && --depth === 0) {
      yield {prelude: css.slice(start, open).trim(), block: css.slice(open + 1, index)};
      start = index + 1;
    } else if (depth === 0 && (token === ";" || token.startsWith("/*")))
      start = index + token.length;
  }
}
