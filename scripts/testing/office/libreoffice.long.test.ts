// LibreOffice opens every empty template of a built site: DOCX becomes PDF with its title, XLSX becomes CSV with its head.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { readTemplates } from "../../repository/read-references.ts";
import { smallestLetters } from "../report/smallest-letters.ts";

const isFound = spawnSync("soffice", ["--version"]).status === 0;
const site = join("node_modules", ".cache", "office-site");

const folder = mkdtempSync(join(tmpdir(), "office-"));
// The files that a visitor gets, in a folder of its own below the project, where Astro finds its packages.
if (isFound) spawnSync("npx", ["astro", "build"], { stdio: "ignore", env: { ...process.env, INFOSAK_DIST: site } });
afterAll(() => {
  for (const one of [folder, site, `${site}.cache`]) rmSync(one, { recursive: true, force: true });
});

function convert(file: string, to: string): string {
  const out = join(folder, to);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const { status, stderr } = spawnSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const made = readdirSync(out).find((name) => name.startsWith(file.slice(file.lastIndexOf("/") + 1).replace(/\.\w+$/, "")));
  if (!made) throw new Error(`LibreOffice made nothing of ${file}`);
  return join(out, made);
}

describe.skipIf(!isFound)("LibreOffice", () => {
  const read = readTemplates(placeAt("."));
  const templates = read.ok ? read.value : [];

  it("opens every template, and none of its letters is small on paper", async () => {
    const { extractText, getDocumentProxy } = await import("unpdf");
    const files = readdirSync(join(site, "mallar")).filter((name) => /^mall-.*\.(?:docx|xlsx)$/.test(name));
    expect(files).toHaveLength(templates.length);
    for (const name of files) {
      const file = join(site, "mallar", name);
      const pdf = readFileSync(convert(file, "pdf"));
      expect((await smallestLetters(pdf)).size, name).toBeGreaterThanOrEqual(9);
      const isSheet = name.endsWith(".xlsx");
      const document = await getDocumentProxy(new Uint8Array(pdf));
      const text = isSheet ? readFileSync(convert(file, "csv"), "utf8") : (await extractText(document, { mergePages: true })).text;
      const titles = templates.filter(({ form }) => form === (isSheet ? "xlsx" : "docx")).map(({ title }) => title.sv ?? "");
      expect(
        titles.filter((title) => text.includes(title)),
        name,
      ).not.toEqual([]);
    }
  });
});
