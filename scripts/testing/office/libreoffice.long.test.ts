// LibreOffice opens every empty template of a built site: DOCX becomes PDF with its title, XLSX becomes CSV with its head.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeAt } from "../../shared/place.ts";
import { readTemplates } from "../../shared/read-method.ts";

const isFound = spawnSync("soffice", ["--version"]).status === 0;
const site = join("node_modules", ".cache", "office-site");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "office-"));
  // The files that a visitor gets, in a folder of its own below the project, where Astro finds its packages.
  if (isFound) spawnSync("npx", ["astro", "build"], { stdio: "ignore", env: { ...process.env, INFOSAK_DIST: site } });
});
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

  it.each(templates.map(({ id, form, title }) => [id, form, title.sv ?? ""] as const))("opens the template %s", async (id, form, title) => {
    const file = join(site, "mallar", `mall-${id}.${form}`);
    expect(existsSync(file)).toBe(true);
    if (form === "xlsx") return expect(readFileSync(convert(file, "csv"), "utf8")).toContain(title);
    const { extractText, getDocumentProxy } = await import("unpdf");
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(convert(file, "pdf")))), { mergePages: true });
    expect(text).toContain(title);
  });
});
