import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { weighSite } from "./page-weight.ts";

const folder = mkdtempSync(join(tmpdir(), "weight-"));

beforeAll(() => {
  mkdirSync(join(folder, "_astro"), { recursive: true });
  mkdirSync(join(folder, "form"));
  writeFileSync(join(folder, "index.html"), "<p>Plain</p>");
  writeFileSync(
    join(folder, "form", "index.html"),
    '<script type="application/json">{"a":1}</script><script type="module" src="/_astro/main.js"></script>',
  );
  writeFileSync(join(folder, "_astro", "main.js"), 'import{a}from"./part.js";const later=()=>import("./heavy.js");');
  writeFileSync(join(folder, "_astro", "part.js"), "export const a=1;");
  writeFileSync(join(folder, "_astro", "heavy.js"), "export const heavy=1;");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a page without scripts weighs none, and data blocks are not scripts", () => {
  expect(weighSite(folder).find((one) => one.path === "/")).toMatchObject({ script: 0, later: 0 });
});

test("a script counts with all it imports, and what loads on use counts apart", () => {
  const page = weighSite(folder).find((one) => one.path === "/form/");
  expect(page?.script).toBeGreaterThan(60);
  expect(page?.later).toBeGreaterThan(20);
  expect(page?.later).toBeLessThan(page?.script ?? 0);
});

test("an inline script is found and weighed", () => {
  writeFileSync(join(folder, "inline.html"), "<script>alert(1)</script>");
  expect(weighSite(folder).find((one) => one.path === "/inline.html")?.script).toBeGreaterThan(0);
});
