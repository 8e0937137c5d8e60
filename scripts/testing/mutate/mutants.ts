// Small faults that a module can be given: each replaces one place of its source.
import ts from "typescript";

export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The line, without the space around it. */
  readonly lineText: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** Where the function that holds it begins; undefined for what the module does when it is loaded. */
  readonly within: number | undefined;
  /** The same for as long as the line and its likes in the file stand as they do. */
  readonly id: string;
}

const kinds = ts.SyntaxKind;

/** Operators and methods that are mistaken for each other. */
const pairs = ["=== !==", "&& ||", "+ -", "* /", "+= -=", "every some", "min max", "floor ceil"].map((one) => one.split(" "));

/** What each is mistaken for. */
const mistaken = new Map<string, readonly string[]>([
  ["<", ["<=", ">="]],
  ["<=", ["<", ">"]],
  [">", [">=", "<="]],
  [">=", [">", "<"]],
  ...[...pairs, ...pairs.map((pair) => pair.toReversed())].map(([one = "", other = ""]) => [one, [other]] as const),
]);

/** Every mutant of a module, in the order of its text. Texts, types and imports have none. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Omit<Mutant, "id" | "lineText">[] = [];
  const visit = (node: ts.Node, within: number | undefined): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const [place, after] of changesOf(node, source)) {
      const start = place.getStart(source);
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ file, line, start, end: place.end, before: text.slice(start, place.end), after, within });
    }
    const inner = ts.isFunctionLike(node) ? beginOf(node, source) : within;
    ts.forEachChild(node, (child) => visit(child, inner));
  };
  visit(source, undefined);
  const lines = text.split("\n");
  const times = new Map<string, number>();
  return found.map((one) => {
    const lineText = (lines[one.line - 1] ?? "").trim();
    const alike = [file, lineText, one.before, one.after].join("\n");
    times.set(alike, (times.get(alike) ?? 0) + 1);
    return { ...one, lineText, id: `${alike}\n${times.get(alike)}` };
  });
}

/** As V8 counts: without `export`. */
function beginOf(node: ts.SignatureDeclaration, source: ts.SourceFile): number {
  const exports = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).filter(({ kind }) => kind !== kinds.AsyncKeyword) : [];
  const last = exports.at(-1);
  return last ? last.end + 1 : node.getStart(source);
}

/** The module's text with the mutant in it. */
export function mutated(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end);
}

type Change = readonly [place: ts.Node, after: string];

function changesOf(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  const text = (some: ts.Node): string => some.getText(source);
  if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) return [...new Set(numbersFor(text(node)))].map((after) => [node, after]);
  if (node.kind === kinds.TrueKeyword) return [[node, "false"]];
  if (node.kind === kinds.FalseKeyword) return [[node, "true"]];
  if (ts.isBinaryExpression(node)) {
    const operator = text(node.operatorToken);
    const isText = [node.left, node.right].some((one) => ts.isStringLiteral(one) || ts.isTemplateLiteral(one));
    if (operator === "??") return [[node, text(node.left)]];
    if (isText && operator === "+") return [];
    return (mistaken.get(operator) ?? []).map((after) => [node.operatorToken, after]);
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === kinds.ExclamationToken) return [[node, text(node.operand)]];
  if (ts.isIfStatement(node) || ts.isWhileStatement(node)) return negated(node.expression, text);
  if (ts.isConditionalExpression(node)) return negated(node.condition, text);
  if (ts.isExpressionStatement(node)) return [[node, ";"]];
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    return (mistaken.get(node.name.text) ?? []).map((after) => [node.name, after]);
  }
  return [];
}

/** One less, one more, and none. */
function numbersFor(text: string): readonly string[] {
  const suffix = text.endsWith("n") ? "n" : "";
  const value = BigInt(/^[\d_]+n?$|^0x/.test(text) ? text.replaceAll("_", "").replace(/n$/, "") : -1);
  if (value < 0n) return [`(${text} - 1)`, `(${text} + 1)`, "0"];
  return [value - 1n, value + 1n, 0n].filter((one) => one !== value).map((one) => (one < 0n ? `(${one}${suffix})` : `${one}${suffix}`));
}

/** Not for comparisons and what is negated already, which have a mutant of their own with the same effect. */
function negated(condition: ts.Expression, text: (node: ts.Node) => string): readonly Change[] {
  const isEquality = ts.isBinaryExpression(condition) && ["===", "!=="].includes(text(condition.operatorToken));
  if (isEquality || ts.isPrefixUnaryExpression(condition)) return [];
  return [[condition, `!(${text(condition)})`]];
}
