// A copy of the project with one language more: the Swedish texts in marked and lengthened letters. What it says without marks is not
// taken from the language's own texts, and what does not fit is laid out for the lengths of one language.
import { spawnSync } from "node:child_process";
import { cpSync, globSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Nodes } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import ts from "typescript";
import { unified } from "unified";
import { isPair, isScalar, isSeq, parseDocument, visit, type YAMLMap } from "yaml";

/** A code that no language has (ISO 639-3 keeps qaa–qtz for such), so that no program knows its words or hyphenates them. */
export const pseudoLanguage = "qps";

const vowels = /[aeiouyåäöé]/i;
/** Combining marks that neither Swedish nor English letters have. */
const mark = /[\u0302\u0307]/;

/** "Nivå" as "N\u00eev\u00e2\u00e2": a mark on each vowel, and about a third more letters. Numbers, names in capitals and what stands in `<>` or `{}` are kept. */
export function pseudo(text: string): string {
  return text
    .split(/(<[^>]*>|\{[^}]*\}|&\w+;|https?:\S+|\S+@\S+|(?<![\p{L}.])\/[\w./#-]+|\u00ad)/u)
    .map((part, at) => (at % 2 === 1 ? part : part.replaceAll(/\p{L}+/gu, pseudoWord)))
    .join("");
}

function pseudoWord(word: string): string {
  if (word.length < 2 || /^\p{Lu}+$/u.test(word)) return word;
  if (!vowels.test(word)) return `${word}\u0307`.normalize("NFC");
  let more = Math.round(word.length * 0.35);
  const marked = [...word].map((letter, at) => {
    if (!vowels.test(letter)) return letter;
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "");
    const own = `${plain}\u0302`;
    const extra = at === 0 ? 0 : Math.min(more, 2);
    more -= extra;
    return own + `${plain.toLowerCase()}\u0302`.repeat(extra);
  });
  return marked.join("").normalize("NFC");
}

/** The words of a text that have no mark, without repeats. */
export function unmarked(text: string): readonly string[] {
  const words = text.replaceAll("\u00ad", "").match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  return [...new Set(words.filter((word) => !mark.test(word.normalize("NFD")) && !/^\p{Lu}+$/u.test(word)))];
}

/** Makes the copy in the folder, which is removed first. Its packages are those of this project. */
export function copyInPseudoLanguage(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const one of ["scripts", "site", "content", "package.json", "package-lock.json", "astro.config.mjs", "tsconfig.json"])
    cpSync(one, join(folder, one), { recursive: true, filter: (from) => !from.includes("node_modules") });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  addToList(join(folder, "scripts/core/terms"));
  copyTexts(join(folder, "site/text"));
  for (const folderOfWords of ["scripts/core/terms", "scripts/statistics/wording"]) copyTexts(join(folder, folderOfWords));
  for (const joined of ["scripts/core/terms/terms.ts", "scripts/statistics/wording/words.ts"]) joinWords(join(folder, joined));
  changeFile(join(folder, "scripts/core/terms/release-name.ts"), (text) =>
    text.replace(
      /\n {2}sv: (.*)/,
      (own, words: string) => `${own}\n  ${pseudoLanguage}: ${words.replaceAll(/"([^"]*)"/g, (_, one: string) => `"${pseudo(one)}"`)}`,
    ),
  );
  changeFile(join(folder, "site/questionnaire/spreadsheet/layout.ts"), (text) =>
    text.replaceAll(
      /\{ sv: "([^"]+)", (en: "[^"]+") \}/g,
      (_, sv: string, en: string) => `{ sv: "${sv}", ${en}, ${pseudoLanguage}: "${pseudo(sv)}" }`,
    ),
  );
  const content = join(folder, "content");
  addToYaml(content);
  for (const file of globSync("population/*.json", { cwd: content }))
    changeFile(join(content, file), (text) =>
      JSON.stringify(
        JSON.parse(text, (_, value: unknown) => withPseudo(value)),
        null,
        2,
      ),
    );
  for (const file of globSync("pages/*.sv.mdx", { cwd: content }))
    writeFileSync(join(content, file.replace(".sv.", `.${pseudoLanguage}.`)), pseudoProse(readFileSync(join(content, file), "utf8")));
  const written = spawnSync(process.execPath, ["scripts/commands/validate.ts", "--write"], { cwd: folder, encoding: "utf8" });
  if (written.status !== 0) throw new Error(`${written.stdout}${written.stderr}`);
}

/** Every text of the YAML files, in the language too. */
export function addToYaml(content: string, pattern = "**/*.yaml"): void {
  for (const file of globSync(pattern, { cwd: content })) changeFile(join(content, file), pseudoYaml);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with every span replaced. Spans do not overlap. */
function edited(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.from - a.from).reduce((sum, one) => sum.slice(0, one.from) + one.text + sum.slice(one.to), text);
}

function changeFile(path: string, change: (text: string) => string): void {
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  if (changed !== text) writeFileSync(path, changed);
}

/** Its code in the list, and its row of facts. */
function addToList(folder: string): void {
  const row = `  ${pseudoLanguage}: { name: "${pseudo("Svenska")}", locale: "${pseudoLanguage}-SE" },\n`;
  changeFile(join(folder, "languages.ts"), (text) => text.replace('"en"] as const', `"en", "${pseudoLanguage}"] as const`));
  changeFile(join(folder, "language-facts.ts"), (text) => text.replace(/\n\};/, `\n${row}};`));
}

/** In Swedish these say nothing of the language of what they lead to, since it is the page's own. */
const fromEnglish = /\/(?:national-report|translation|pilot)\.ts$/;

/** The Swedish folder, or file, copied to the language's name. */
function copyTexts(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /^sv(\/.*)?\.(?:ts|astro)$/.test(file));
  if (files.length === 0) throw new Error(`${folder} has no Swedish texts`);
  for (const file of files.filter((one) => !one.endsWith(".test.ts"))) {
    const to = join(folder, file.replace(/^sv/, pseudoLanguage));
    cpSync(join(folder, fromEnglish.test(file) ? file.replace(/^sv/, "en") : file), to);
    if (file.endsWith(".ts")) changeFile(to, (text) => pseudoModule(text, basename(file)));
  }
}

/** `{ sv, en }` with the language, which is imported as the others are. */
function joinWords(path: string): void {
  changeFile(path, (text) =>
    text
      .replace(
        'import * as sv from "./sv.ts";',
        `import * as ${pseudoLanguage} from "./${pseudoLanguage}.ts";\nimport * as sv from "./sv.ts";`,
      )
      .replace("{ sv, en }", `{ sv, en, ${pseudoLanguage} }`),
  );
}

/** Keys whose strings are no words. */
const codes = new Set(["href", "locale", "endings", "fileName"]);

/** A module of texts with its strings in the pseudo-language. What a program reads is kept: paths, names of members, comparisons, patterns. */
export function pseudoModule(text: string, name: string): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node) || ts.isRegularExpressionLiteral(node)) {
      swapLanguage(node);
      return;
    }
    if (isText(node)) {
      const [start, end] = [node.getStart(), node.getEnd()];
      const raw = text.slice(start, end);
      if (raw === '"sv"' || raw === '"en"') edits.push({ from: start, to: end, text: `"${pseudoLanguage}"` });
      else if (isShown(node)) edits.push({ from: start, to: end, text: inside(raw) });
      return;
    }
    ts.forEachChild(node, look);
  };
  /** Other modules of the same language: `core/terms/sv.ts`. */
  const swapLanguage = (node: ts.Node): void => {
    const at = text.slice(node.getStart(), node.getEnd());
    if (ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : !ts.isExportDeclaration(node)) return;
    const changed = at.replace(/\/(?:sv|en)\.ts"/, `/${pseudoLanguage}.ts"`);
    if (changed !== at) edits.push({ from: node.getStart(), to: node.getEnd(), text: changed });
  };
  look(source);
  return edited(text, edits);
}

function isText(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
  );
}

/** The literal with its text in the pseudo-language, between its own quotes. Escapes are kept. */
function inside(raw: string): string {
  const [, open = "", body = "", close = ""] = /^("|'|`|\})(.*?)("|'|`|\$\{)$/s.exec(raw) ?? [];
  return (
    open +
    body
      .split(/(\\u[0-9a-f]{4}|\\.)/i)
      .map((part, at) => (at % 2 === 1 ? part : pseudo(part)))
      .join("") +
    close
  );
}

/** Calls whose strings a program reads. */
const reading =
  /^(?:Intl\.|listedTypes$)|\.(?:replace|replaceAll|split|startsWith|endsWith|includes|match|test|get|has|localeCompare|toLocaleUpperCase)$/;

function isShown(node: ts.Node): boolean {
  const { parent } = node;
  // A path, an address or the name of a file.
  if (/^["'`]?[\w-]*[./#][\w./#:-]*["'`]?$/.test(node.getText())) return false;
  if (ts.isBinaryExpression(parent)) return /^(?:\+|\?\?|\|\|)$/.test(parent.operatorToken.getText());
  if (ts.isCaseClause(parent) || ts.isElementAccessExpression(parent)) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  for (let at = parent; at !== undefined && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isPropertyAssignment(at) && codes.has(at.name.getText())) return false;
    if (at === parent && (ts.isCallExpression(at) || ts.isNewExpression(at)) && reading.test(at.expression.getText())) return false;
    if (ts.isNewExpression(at) && at.expression.getText().startsWith("Intl.")) return false;
  }
  return true;
}

/** A text in each language: `{ sv: …, en: … }`, wherever it stands. The edition has the language too. */
function pseudoYaml(text: string): string {
  const document = parseDocument(text);
  let isChanged = false;
  visit(document, {
    Map: (_, map: YAMLMap, path) => {
      const { [pseudoLanguage]: texts } = withPseudo(map.toJSON()) as Readonly<Record<string, unknown>>;
      if (texts === undefined) return;
      const of = path.at(-1);
      // Everyday words that differ by a letter's marks alone.
      const isSet = isPair(of) && String(of.key) === "also" && Array.isArray(texts);
      map.set(pseudoLanguage, isSet ? [...new Set(texts)] : texts);
      isChanged = true;
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== "languages" || !isSeq(value)) return;
      value.add(pseudoLanguage);
      isChanged = true;
    },
  });
  return isChanged ? document.toString({ lineWidth: 0 }) : text;
}

/** A text in each language, with the language; any other value as it is. */
function withPseudo(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("sv" in value) || !("en" in value)) return value;
  return { ...value, [pseudoLanguage]: pseudoTexts(value.sv) };
}

function pseudoTexts(value: unknown): unknown {
  if (typeof value === "string") return pseudo(value);
  if (Array.isArray(value)) return value.map(pseudoTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pseudoTexts(one)]));
}

/** Prose, with its front matter: only what is read is changed, and code is kept. */
function pseudoProse(text: string): string {
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
  const edits: Edit[] = [];
  const look = (node: Nodes): void => {
    const { start, end } = node.position ?? {};
    if (node.type === "text" && start?.offset !== undefined && end?.offset !== undefined)
      edits.push({ from: start.offset, to: end.offset, text: pseudo(body.slice(start.offset, end.offset)) });
    if ("children" in node) for (const child of node.children) look(child);
  };
  look(tree);
  const words = head.replaceAll(/^(title|description): (.*)$/gm, (_, key: string, value: string) => `${key}: ${pseudo(value)}`);
  return `---\n${words}\n---\n${edited(body, edits)}`;
}
