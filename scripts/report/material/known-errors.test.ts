import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { placeAt } from "../../repository/place.ts";
import { putFile } from "../../testing/files.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { validate } from "../../validation/validate.ts";
import { messages as report } from "../messages.ts";
import { readKnownErrors } from "./known-errors.ts";

const { forTerminal } = printer(report);

const root = temporaryFolder("known-errors");
beforeEach(() => rmSync(join(root, "content"), { recursive: true, force: true }));

const write = (text: string): void => putFile(join(root, "content", "statistics", "known-errors.yaml"), text);
const found = () => readKnownErrors(placeAt(root)).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

test("without a file no error is known", () => {
  expect(readKnownErrors(placeAt(root))).toMatchObject({ ok: true, value: [] });
});

test("an error of an unpublished round with a date to come: both faults are reported at once, with file and line", () => {
  write(`errors:
  - round: "2027"
    releases: [r1]
    kinds: [level]
    direction: up
    date: "2999-06-01"
    text:
      sv: Några kommuner missförstod en fråga.
      en: Some municipalities misread a question.
`);
  expect(found()).toEqual(["known-error-release /errors/0/round", "known-error-date /errors/0/date"]);
  cpSync("content", join(root, "content"), { recursive: true });
  const printed = forTerminal(validate(placeAt(root)).diagnostics);
  for (const part of ["known-errors.yaml:2", "known-errors.yaml:6", "r1 of 2027 has not been published", "2999-06-01"])
    expect(printed).toContain(part);
});

test("a file of another shape is refused: no entry, a language missing or too many, a blank text", () => {
  write("errors: []\n");
  expect(readKnownErrors(placeAt(root)).diagnostics).toMatchObject([{ code: "shape-count", values: { count: 0, limit: 1 } }]);
  const entry = (text: string): string =>
    `errors:\n  - {round: "2027", releases: [r1], kinds: [level], direction: up, date: "2028-02-01", text: {${text}}}\n`;
  for (const text of ["sv: Fel.", "sv: Fel., en: Wrong., fi: 12 kuntaa", 'sv: " ", en: Wrong.']) {
    write(entry(text));
    expect(found().length, text).toBeGreaterThan(0);
    for (const one of found()) expect(one, text).not.toMatch(/^known-error/);
  }
});
