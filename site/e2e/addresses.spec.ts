// Permanent addresses: every promised page exists, every new page has been added to the list, and those that moved redirect.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { bare, redirects } from "../text/addresses.ts";
import { isUnlisted, parseAddresses, promised } from "./support/address-list.ts";
import { test } from "./support/shared-rehearsal.ts";

const list = parseAddresses(readFileSync("site/addresses.txt", "utf8"));

test("the pages' addresses are those in site/addresses.txt", ({ shared }) => {
  const built = readdirSync(shared.site, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && name !== "404.html")
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .filter((path) => !isUnlisted(path));
  const kept = promised(list);
  const gone = kept.filter((path) => !built.includes(path));
  const fresh = [...new Set(built.filter((path) => !kept.includes(path)).map(bare))].sort();
  expect(gone, "Adresser som har försvunnit. Har en sida flyttat? Skriv /gammal/ -> /ny/ i site/addresses.txt.").toEqual([]);
  expect(fresh, "Nya adresser. Lägg till raderna i site/addresses.txt.").toEqual([]);
});

test("every address that has moved redirects, and says where to", ({ shared }) => {
  for (const { from, to } of redirects(list.moved)) {
    const html = readFileSync(join(shared.site, from, "index.html"), "utf8");
    expect(html, from).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html, from).toContain(`<a href="${to}">`);
  }
});

test("the committed list has no errors", () => {
  expect(list.faults).toEqual([]);
  expect(list.kept.length).toBeGreaterThan(100);
});

test("a line is an address that is kept, or one that has moved and its target; comments and empty lines are neither", () => {
  const list = parseAddresses("# Sidor\n/\n/skala/   # trappan\n\n/nivaer/ -> /skala/\n");
  expect(list).toEqual({ kept: ["/", "/skala/"], moved: [{ from: "/nivaer/", to: "/skala/" }], faults: [] });
});

test("kept and moved addresses are promised in every language that the page exists in, and redirects stay in the language", () => {
  const list = parseAddresses("/skala/\n/metod/pilot/guide/\n/svara.html\n/nivaer/ -> /skala/");
  expect(promised(list)).toEqual(["/skala/", "/en/skala/", "/metod/pilot/guide/", "/svara.html", "/nivaer/", "/en/nivaer/"]);
  expect(redirects(list.moved)).toEqual([
    { language: "sv", from: "/nivaer/", to: "/skala/" },
    { language: "en", from: "/en/nivaer/", to: "/en/skala/" },
  ]);
});

test("all errors are reported at once: no address, twice, moved and still there, moved to nowhere", () => {
  const { faults } = parseAddresses("skala\n/en/skala/\n/a/\n/a/\n/b/\n/b/ -> /a/\n/c/ -> /d/\n/Å/");
  expect(faults.map((one) => one.slice(0, 18))).toEqual([
    "”skala” är ingen a",
    "”/en/skala/” är in",
    "”/Å/” är ingen adr",
    "/a/ står två gånge",
    "/b/ står två gånge",
    "/c/ leder till /d/",
  ]);
});

test("releases and the forms of single editions are not in the list", () => {
  expect(
    [
      "/resultat/2027/r1/",
      "/en/resultat/2027/r1/",
      "/rapport/2027/r1/",
      "/resultat/2027/r1/fragor/risk/",
      "/svara/2028/",
      "/en/svara/2028/",
      "/samrad/utkast/",
    ].map(isUnlisted),
  ).toEqual([true, true, true, true, true, true, true]);
  expect(["/resultat/", "/resultat/publiceringar/", "/svara/", "/fragor/a/"].map(isUnlisted)).toEqual([false, false, false, false]);
});
