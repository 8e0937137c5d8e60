import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { readMinorityLanguages } from "./minority-languages.ts";
import { placeAt } from "./place.ts";

const root = mkdtempSync(join(tmpdir(), "minority-"));
const folder = join(root, "content", "minority-languages");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const page = { name: "Prov", title: "Prov", checked: "2026-11-28", sections: [{ title: "Prov", paragraphs: ["Prov."] }] };
const write = (name: string, more: object): void =>
  writeFileSync(join(folder, name), stringify({ schema: "infosaktrappan-minority-language/1", ...more }));

test("The five languages of the law have a file each, and none is published until somebody has translated it", () => {
  cpSync(join("content", "minority-languages"), folder, { recursive: true });
  expect(readMinorityLanguages(placeAt(root))).toMatchObject({ ok: true, value: [] });
  write("yi.yaml", { direction: "rtl", page });
  write("fi.yaml", { page: { ...page, name: "A" } });
  const read = readMinorityLanguages(placeAt(root));
  expect(read.ok && read.value.map(({ language, direction }) => [language, direction])).toEqual([
    ["fi", undefined],
    ["yi", "rtl"],
  ]);
});

test("A page that nobody else has read is refused", () => {
  const { checked: _nobody, ...unread } = page;
  write("yi.yaml", { page: unread });
  expect(readMinorityLanguages(placeAt(root)).diagnostics).toMatchObject([{ code: "shape-missing", severity: "error" }]);
});
