import { globSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { inLanguage, type Messages } from "../core/diagnostic.ts";
import { messages as core } from "../core/messages.ts";
import { reachOf, sourceOf, textsIn } from "./reach.ts";

/** Tables that only developers and editors of the method meet; all others are in both languages. */
const inEnglish =
  /^scripts\/(authority|consultation|new|report|forge\/(settings|github)|method(\/[a-z-]+)?|statistics(\/[a-z-]+)?)\/((panel|scale)-)?messages\.ts$/;
/** Codes in the other tables that only they, and administrators of the repository, meet. */
const codesInEnglish = /^(not-yaml$|yaml-|types-|edition-not-listed$|method-folder$|response-edition$|git-|branch-)/;
/** Met by others too: on the page that compares editions, and by whoever signs a release. */
const shownOnSite = ["correspondence-missing", "release-signature-gone", "release-replies-gone"];

const files = globSync("scripts/**/*messages.ts").filter((file) => !file.startsWith("scripts/testing/"));
const tables = new Map<string, Messages>();
/** Each code's tables: one, and those that it is spread into. */
const owners = new Map<string, string[]>();

for (const file of files) {
  const module = (await import(resolve(file))) as Readonly<Record<string, Messages>>;
  const table = Object.values(module).find((one) => typeof one === "object") ?? {};
  tables.set(file, table);
  for (const code of Object.keys(table)) owners.set(code, [...(owners.get(code) ?? []), file]);
}

describe("the messages", () => {
  test("of one code are written once", () => {
    for (const [code, where] of owners) {
      const texts = new Set(where.map((file) => tables.get(file)?.[code]));
      expect(texts.size, code).toBe(1);
    }
  });

  test.each(files)("of %s are in the languages of those who meet them, with the same values in each", (file) => {
    for (const [code, message] of Object.entries(tables.get(file) ?? {})) {
      const isInBoth = typeof message === "object" && message.sv !== undefined;
      const isOfDevelopers = owners.get(code)?.some((owner) => inEnglish.test(owner)) || codesInEnglish.test(code);
      expect(isInBoth, code).toBe(!isOfDevelopers || shownOnSite.includes(code));
      const values = (language: "sv" | "en") =>
        [...inLanguage(message, language).matchAll(/\{([A-Za-z0-9]+?)(?:Sv|En)?\}/g)].map(([, name]) => name);
      expect(new Set(values("sv")), code).toEqual(new Set(values("en")));
      expect(inLanguage(message, "sv")).not.toMatch(/ogiltig|felaktig|vänligen|tyvärr/i);
    }
  });
});

/** The tables that a program gives `printer`, besides that of core. */
function tablesOf(program: string): readonly string[] {
  const source = sourceOf(program);
  const named = new Map<string, string>();
  const given: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.namedBindings && ts.isNamedImports(node.importClause.namedBindings))
      for (const one of node.importClause.namedBindings.elements)
        named.set(one.name.text, join(dirname(program), (node.moduleSpecifier as ts.StringLiteral).text));
    if (ts.isCallExpression(node) && node.expression.getText() === "printer") given.push(...node.arguments.map((one) => one.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return given.map((name) => named.get(name) ?? name);
}

/** Codes that the program's modules contain and its tables lack, and tables of which it contains no code. */
function compared(program: string, given: readonly string[]) {
  const modules = [...reachOf(program).keys()].filter((path) => path.endsWith(".ts") && !files.includes(path));
  const codes = new Set(modules.flatMap((path) => [...textsIn(path)]).filter((text) => owners.has(text)));
  const printed: Messages = Object.assign({}, core, ...given.map((file) => tables.get(file)));
  return {
    missing: [...codes].filter((code) => !Object.hasOwn(printed, code)),
    idle: given.filter((file) => !Object.keys(tables.get(file) ?? {}).some((code) => codes.has(code))),
  };
}

/** All but `schema`, which takes shapes from modules and makes no diagnostic with them. */
const commands = globSync("scripts/commands/*.ts").filter((file) => !/\.test\.ts$|\/schema\.ts$/.test(file));
const programs = [...commands, "site/data/content.ts"];

describe("a program", () => {
  test.each(programs)("%s has the messages of every code that it reaches, and no other table", (program) => {
    expect(compared(program, tablesOf(program))).toEqual({ missing: [], idle: [] });
  });

  test("without one of its tables, or with one too many, is found", () => {
    const program = "scripts/commands/witness.ts";
    const given = tablesOf(program);
    const without = given.filter((file) => !file.includes("/keys/"));
    expect(compared(program, without).missing).toContain("key-file-form");
    expect(compared(program, [...given, "scripts/report/messages.ts"]).idle).toEqual(["scripts/report/messages.ts"]);
  });
});
