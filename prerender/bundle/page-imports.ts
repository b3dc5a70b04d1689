import {posix} from "node:path";
import {parseAst} from "rollup/parseAst";

/** Where a page's script imports a module of its site, as an expression. */
export interface PageImport {
  /** Places in the script, from the first letter of the expression to behind its last. */
  readonly start: number;
  readonly end: number;
  /** The module's file, relative to the site. */
  readonly module: string;
}

/**
 * Finds what a page's script imports by `import("…")`, which is what Framework makes of each
 * import in a cell. Framework's own files (`_observablehq/`) are left out.
 *
 * @param page the page's file within the site, such as "sub/page.html"
 */
export function pageImports(script: string, page: string): PageImport[] {
  const found: PageImport[] = [];
  for (const node of nodes(parseAst(script))) {
    if (node.type !== "ImportExpression" || !isNode(node.source)) continue;
    const {value} = node.source;
    if (typeof value !== "string" || !/^\.{1,2}\//.test(value)) continue;
    const module = posix.join(posix.dirname(page), value);
    if (/^(\.\.|_observablehq\/)/.test(module) || !module.endsWith(".js")) continue;
    found.push({start: node.start, end: node.end, module});
  }
  return found;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function* nodes(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodes(item);
  else if (isNode(value)) {
    yield value;
    for (const child of Object.values(value)) yield* nodes(child);
  }
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === "object" && value !== null && "type" in value;
