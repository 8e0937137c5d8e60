// Permanent addresses: every promised page exists, every new page has been added to the list, and those that moved redirect.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { isUnlisted, parseAddresses, promised, redirects } from "../publishing/permanent-addresses.ts";
import { bare } from "../text/addresses.ts";
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
  for (const { from, to } of redirects(list)) {
    const html = readFileSync(join(shared.site, from, "index.html"), "utf8");
    expect(html, from).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html, from).toContain(`<a href="${to}">`);
  }
});
