// What somebody must read to know one program: the modules of ours that it reaches by imports, dynamic ones too, types apart.
import { existsSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

const project = resolve(import.meta.dirname, "..", "..");

/** A module's statements. Paths are relative to `root`. */
export function sourceOf(path: string, root = project): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(join(root, path), "utf8"), ts.ScriptTarget.Latest, true);
}

/** Every module that the entry reaches, itself first, with the one that imports it. `leftOut` is not followed. */
export function reachOf(entry: string, root = project, leftOut?: string): ReadonlyMap<string, string | undefined> {
  const seen = new Map<string, string | undefined>();
  const todo: [string, string | undefined][] = [[entry, undefined]];
  for (let next = todo.shift(); next; next = todo.shift()) {
    const [path, importer] = next;
    if (seen.has(path) || path === leftOut) continue;
    seen.set(path, importer);
    if (/\.(ts|mjs|js)$/.test(path)) for (const target of importsOf(path, root)) todo.push([target, path]);
  }
  return seen;
}

/** Lines of the modules: data that they import apart. */
export function linesOf(paths: Iterable<string>, root = project): number {
  const modules = [...paths].filter((path) => /\.(ts|mjs|js)$/.test(path));
  return modules.reduce((sum, path) => sum + readFileSync(join(root, path), "utf8").split("\n").length - 1, 0);
}

/** Our own modules and data that a module loads: imports, exports from others, `import()`, and workers (`new URL("./x.ts", …)`). */
function importsOf(path: string, root: string): readonly string[] {
  return namesIn(path, root).flatMap((name) => ownModule(name, path, root));
}

/** As they are written; "computed" for an `import()` of anything but a text, and for what loads modules by other means. */
function namesIn(path: string, root: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && !isOfTypes(node))
      found.push((node.moduleSpecifier as ts.StringLiteral).text);
    const [first] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : [];
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    const isWorker = ts.isNewExpression(node) && node.expression.getText() === "URL";
    if (isDynamic && first && !ts.isStringLiteral(first)) found.push("computed");
    if (ts.isIdentifier(node) && /^(require|createRequire|getBuiltinModule)$/.test(node.text)) found.push("computed");
    if (first && ts.isStringLiteral(first) && (isDynamic || (isWorker && first.text.endsWith(".ts")))) found.push(first.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(path, root));
  return found;
}

/**
 * `module → package` for each package that these modules of `reachOf` load, and `module → computed` where nobody can follow what is loaded.
 */
export function packagesIn(paths: Iterable<string>, root = project): readonly string[] {
  return [...paths]
    .filter((path) => /\.(ts|mjs|js)$/.test(path))
    .flatMap((path) => namesIn(path, root).flatMap((name) => (/^[.#]/.test(name) || isBuiltin(name) ? [] : [`${path} → ${name}`])))
    .sort();
}

function ownModule(name: string, path: string, root: string): readonly string[] {
  const target = name.startsWith("#") ? nodeImports(root)[name]?.node : undefined;
  const file = target ?? name;
  if (!file.startsWith(".")) return [];
  const full = resolve(root, target === undefined ? dirname(path) : ".", file);
  if (!existsSync(full)) throw new Error(`${path} imports ${name}, which does not exist`);
  return [relative(root, full)];
}

/** What package.json names for Node. */
function nodeImports(root: string): Readonly<Record<string, { readonly node: string }>> {
  return (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly imports: Record<string, { readonly node: string }> })
    .imports;
}

function isOfTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  return ts.isExportDeclaration(node) ? node.isTypeOnly : node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** Texts that the module's expressions contain, whole: among them every code of a diagnostic that it makes. */
export function textsIn(path: string, root = project): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteralLike(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(sourceOf(path, root));
  return found;
}
