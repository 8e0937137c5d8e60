import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { readMinorityLanguages } from "./minority-languages.ts";
import { placeAt } from "./place.ts";

const root = temporaryFolder("minority");
const folder = join(root, "content", "minority-languages");
mkdirSync(folder, { recursive: true });

const page = { name: "Prov", title: "Prov", checked: "2026-11-28", sections: [{ title: "Prov", paragraphs: ["Prov."] }] };
const write = (name: string, more: object): void =>
  writeFileSync(join(folder, name), stringify({ schema: "infosaktrappan-minority-language/1", ...more }, { lineWidth: 0 }));

test("The five languages that the law names have a file each", () => {
  const names = readdirSync(join("content", "minority-languages"));
  expect(names).toEqual(expect.arrayContaining(["fi.yaml", "fit.yaml", "rom.yaml", "se.yaml", "yi.yaml"]));
});

test("A language is published once its file has a page, in the shape that the text to translate has", () => {
  expect(readMinorityLanguages(placeAt(join(root, "nothing")))).toMatchObject({ ok: true, value: [] });
  write("se.yaml", {});
  expect(readMinorityLanguages(placeAt(root))).toMatchObject({ ok: true, value: [] });
  write("yi.yaml", { direction: "rtl", page });
  const [, translatable = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync("content/minority-languages/README.md", "utf8")) ?? [];
  writeFileSync(join(folder, "fi.yaml"), translatable);
  const read = readMinorityLanguages(placeAt(root));
  expect(read.ok && read.value.map(({ language, direction }) => `${language} ${direction}`)).toEqual(["yi rtl", "fi undefined"]);
});

test("A page that nobody else has read is refused", () => {
  const { checked: _nobody, ...unread } = page;
  write("yi.yaml", { page: unread });
  expect(readMinorityLanguages(placeAt(root)).diagnostics).toMatchObject([{ code: "shape-missing", severity: "error" }]);
});
