import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindOf, onePageOfEachKind, pagesOf } from "./page-kinds.ts";

test("A question represents the other questions, a release the other releases, and a page with a layout of its own itself", () => {
  expect(["/fragor/risk-done/", "/en/ramverk/nist/", "/resultat/ovning-1/r1/", "/svara/2028/"].map(kindOf)).toEqual([
    "/fragor/*",
    "/en/ramverk/*",
    "/resultat/*",
    "/svara/*",
  ]);
  expect(
    ["/resultat/a/r1/storlek/", "/resultat/b/r2/fragor/", "/resultat/b/r2/fragor/risk/", "/en/resultat/a/r1/storlek/"].map(kindOf),
  ).toEqual(["/resultat/*/storlek/", "/resultat/*/fragor/", "/resultat/*/fragor/*", "/en/resultat/*/*"]);
  for (const path of [
    "/",
    "/en/",
    "/resultat/",
    "/resultat/publiceringar/",
    "/resultat/metod/",
    "/en/resultat/metod/",
    "/fragor/",
    "/metod/pilot/",
    "/svara.html",
    "/404.html",
  ])
    expect(kindOf(path)).toBe(path);
});

test("The first page of each kind is picked in each language", () => {
  const paths = ["/", "/en/", "/en/fragor/", "/en/fragor/b/", "/en/fragor/c/", "/fragor/", "/fragor/a/", "/fragor/b/"];
  expect(onePageOfEachKind(paths)).toEqual(["/", "/en/", "/en/fragor/", "/en/fragor/b/", "/fragor/", "/fragor/a/"]);
});

test("Every built page is listed by its path, except redirects", () => {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  try {
    mkdirSync(join(folder, "en", "skala"), { recursive: true });
    mkdirSync(join(folder, "gammal"));
    writeFileSync(join(folder, "index.html"), "<h1>");
    writeFileSync(join(folder, "svara.html"), "<h1>");
    writeFileSync(join(folder, "en", "skala", "index.html"), "<h1>");
    writeFileSync(join(folder, "gammal", "index.html"), '<meta http-equiv="refresh" content="0; url=/">');
    writeFileSync(join(folder, "robots.txt"), "");
    expect(pagesOf(folder)).toEqual(["/", "/en/skala/", "/svara.html"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
