import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isUnlisted, parseAddresses, promised, redirects } from "./permanent-addresses.ts";

test("The committed list has no errors", () => {
  const list = parseAddresses(readFileSync("site/addresses.txt", "utf8"));
  expect(list.faults).toEqual([]);
  expect(list.kept.length).toBeGreaterThan(100);
});

test("A line is an address that is kept, or one that has moved and its target; comments and empty lines are neither", () => {
  const list = parseAddresses("# Sidor\n/\n/skala/   # trappan\n\n/nivaer/ -> /skala/\n");
  expect(list).toEqual({ kept: ["/", "/skala/"], moved: [{ from: "/nivaer/", to: "/skala/" }], faults: [] });
});

test("Kept and moved addresses are promised in every language that the page exists in, and redirects stay in the language", () => {
  const list = parseAddresses("/skala/\n/metod/pilot/guide/\n/svara.html\n/nivaer/ -> /skala/");
  expect(promised(list)).toEqual(["/skala/", "/en/skala/", "/metod/pilot/guide/", "/svara.html", "/nivaer/", "/en/nivaer/"]);
  expect(redirects(list)).toEqual([
    { language: "sv", from: "/nivaer/", to: "/skala/" },
    { language: "en", from: "/en/nivaer/", to: "/en/skala/" },
  ]);
});

test("All errors are reported at once: no address, twice, moved and still there, moved to nowhere", () => {
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

test("Releases and the forms of single editions are not in the list", () => {
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
