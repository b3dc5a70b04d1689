import ts from "typescript";
import {mutateSql, type Change} from "./mutate-sql.ts";

/** The mutants of a file: of a query, or of the queries and the constants in a TypeScript file. */
export function mutateFile(path: string, text: string): Change[] {
  if (path.endsWith(".sql")) return mutateSql(text);
  const changes: Change[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node, isConstant: boolean): void => {
    const own = text.slice(node.getStart(), node.end);
    const change = ({at, ...rest}: Change) => changes.push({at: at + node.getStart(), ...rest});
    if (ts.isTemplateLiteralToken(node) && isQuery(node)) mutateSql(own).forEach(change);
    if (ts.isNumericLiteral(node) && isConstant)
      for (const to of besides(own)) change({at: 0, from: own, to});
    ts.forEachChild(node, (child) => visit(child, constantWithin(node, child, isConstant)));
  };
  visit(source, false);
  return changes;
}

/** Whether a template is SQL, of which this may be a part. */
function isQuery(part: ts.Node): boolean {
  let node = part;
  while (!ts.isTemplateExpression(node) && !ts.isNoSubstitutionTemplateLiteral(node))
    node = node.parent;
  return /\b(SELECT|FROM|WHERE|CASE|CAST|AND|IS NULL|QUALIFY)\b|\b(sum|count)\(/.test(
    node.getText()
  );
}

/** Numbers count where they are the value of a constant of the file, or of an option that is not given. */
function constantWithin(node: ts.Node, child: ts.Node, isConstant: boolean): boolean {
  if (ts.isFunctionLike(node) || ts.isBlock(node)) return false;
  if (ts.isBindingElement(node) || ts.isParameter(node)) return child === node.initializer;
  const isOfFile = ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent);
  return isConstant || (isOfFile && child === node.initializer);
}

/** A whole number's neighbours; half and twice any other. */
function besides(number: string): string[] {
  const value = Number(number.replaceAll("_", ""));
  const near = Number.isInteger(value) ? [value - 1, value + 1] : [value / 2, value * 2];
  return near.map(String);
}
