import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { validate } from "../commands/validate.ts";
import { readKnownErrors } from "./known-errors.ts";
import { placeAt } from "./place.ts";
import { forTerminal } from "./print.ts";

const root = mkdtempSync(join(tmpdir(), "known-errors-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => rmSync(join(root, "content"), { recursive: true, force: true }));

const write = (text: string): void => {
  mkdirSync(join(root, "content", "statistics"), { recursive: true });
  writeFileSync(join(root, "content", "statistics", "known-errors.yaml"), text);
};
const told = () => readKnownErrors(placeAt(root)).diagnostics.map(({ code, pointer }) => [code, pointer]);

test("without a file no error is known", () => {
  expect(readKnownErrors(placeAt(root))).toMatchObject({ ok: true, value: [] });
});

test("an error of something that is not out, with a figure: all is said at once, with file and line", () => {
  write(`errors:
  - round: "2027"
    releases: [r1]
    kinds: [level]
    date: "2026-06-01"
    text:
      sv: Det rör 12 kommuner.
      en: Some.
`);
  expect(told()).toEqual([
    ["known-error-release", "/errors/0/round"],
    ["known-error-figure", "/errors/0/text/sv"],
  ]);
  cpSync("content", join(root, "content"), { recursive: true });
  const said = forTerminal(validate(placeAt(root)).diagnostics);
  for (const part of ["known-errors.yaml:2", "known-errors.yaml:7", "”12” säger hur många", "“12” says how many", "2027"])
    expect(said).toContain(part);
});

test("a file of another shape is refused: nothing in it, a language missing or too many, a text that is blank", () => {
  write("errors: []\n");
  expect(told()).toHaveLength(1);
  const entry = (text: string): string =>
    `errors:\n  - {round: "2027", releases: [r1], kinds: [level], date: "2028-02-01", text: {${text}}}\n`;
  for (const text of ["sv: Fel.", "sv: Fel., en: Wrong., fi: 12 kuntaa", 'sv: " ", en: Wrong.']) {
    write(entry(text));
    expect(told().length, text).toBeGreaterThan(0);
    expect(
      told().every(([code]) => !code?.startsWith("known-error")),
      text,
    ).toBe(true);
  }
});
