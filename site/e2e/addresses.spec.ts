// Permanent addresses: every promised page exists, every new page has been added to the list, and those that moved redirect.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { bare, languagesOf, prefixed, redirects } from "../text/addresses.ts";
import { languages } from "../text/languages.ts";
import { linesOf, type Moved, movedIn } from "../text/moved-addresses.ts";
import { test } from "./support/shared-rehearsal.ts";

interface Addresses {
  /** Without a language prefix: `/skala/` means `/en/skala/` too. */
  readonly kept: readonly string[];
  readonly moved: readonly Moved[];
  /** Errors in the file, one sentence each, in Swedish. */
  readonly faults: readonly string[];
}

const shape = /^\/(?:[a-z0-9.-]+\/)*(?:[a-z0-9-]+\.html)?$/;

/** One address a line; `/gammal/ -> /ny/` for one that has moved; `#` starts a comment. */
function parseAddresses(text: string): Addresses {
  const kept = linesOf(text).filter((line) => !line.includes("->"));
  const moved = movedIn(text);
  return {
    kept,
    moved,
    faults: [
      ...shapeFaults([...kept, ...moved.flatMap(({ from, to }) => [from, to])]),
      ...duplicates(kept, moved),
      ...unknownTargets(kept, moved),
    ],
  };
}

function shapeFaults(all: readonly string[]): readonly string[] {
  return all
    .filter((one) => !shape.test(one) || languages.some((language) => one.startsWith(`/${language}/`)))
    .map(
      (one) =>
        `”${one}” är ingen adress. Den börjar och slutar med /, har bara a–z, siffror, punkt och bindestreck, och inget språk först.`,
    );
}

function duplicates(kept: readonly string[], moved: readonly Moved[]): readonly string[] {
  const all = [...kept, ...moved.map((one) => one.from)];
  return all
    .filter((one, at) => all.indexOf(one) < at)
    .map((one) => `${one} står två gånger. En adress finns kvar, eller så har den flyttat. Ta bort den ena raden.`);
}

function unknownTargets(kept: readonly string[], moved: readonly Moved[]): readonly string[] {
  return moved
    .filter(({ to }) => !kept.includes(to))
    .map(({ from, to }) => `${from} leder till ${to}, som inte står i listan. Låt den leda till en adress som finns kvar.`);
}

/** Every address that the site must have, in each language that the page exists in. Moved addresses have redirects. */
function promised({ kept, moved }: Addresses): readonly string[] {
  return [...kept, ...moved.map((one) => one.from)].flatMap((path) => languagesOf(path).map((language) => prefixed(language, path)));
}

/**
 * Whether the address is left out of the list. Releases with their pages, and consultations, are kept anyway since content is append-only;
 * editions in draft or pilot come and go. Minority languages are there once somebody has translated.
 */
function isUnlisted(path: string): boolean {
  return /^\/(?:en\/)?(?:resultat|rapport)\/[^/]+\/[^/]+\/(?:[^/]+\/){0,2}$|^\/(?:en\/)?(?:svara|samrad|om)\/[^/]+\/$/.test(path);
}

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
