import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt } from "./place.ts";
import { readAuthority } from "./read-authority.ts";
import { siteAddress } from "./site-address.ts";

test("Without an address in the authority's file or in the environment the site has none", () => {
  expect(siteAddress(null, undefined)).toBeNull();
  expect(siteAddress(null, "")).toBeNull();
});

test("The root of a host is accepted with or without a trailing slash", () => {
  const expected = { origin: "https://www.example.se", base: "/", address: "https://www.example.se" };
  for (const website of ["https://www.example.se", "https://www.example.se/"]) expect(siteAddress(website, undefined)).toEqual(expected);
});

test("A path below a host is accepted with or without a trailing slash", () => {
  const expected = { origin: "https://owner.github.io", base: "/My_repo.v2/", address: "https://owner.github.io/My_repo.v2" };
  for (const website of ["https://owner.github.io/My_repo.v2", "https://owner.github.io/My_repo.v2/"])
    expect(siteAddress(website, undefined)).toEqual(expected);
  expect(siteAddress("https://example.se:8443/a/b/", undefined)?.base).toBe("/a/b/");
});

test("The environment's address replaces the file's, which is then not read", () => {
  expect(siteAddress("https://www.example.se", "https://owner.github.io/repo")?.address).toBe("https://owner.github.io/repo");
  expect(siteAddress("nej", "https://owner.github.io/repo/")?.base).toBe("/repo/");
});

const wrong = [
  "www.example.se",
  "http://www.example.se",
  "nej",
  "/repo/",
  "https://",
  "https:///repo/",
  "https://example.se/?a",
  "https://example.se/repo/#b",
  "https://example.se//repo/",
  "https://example.se/repo//",
  "https://example.se/../repo/",
  "https://example.se/.repo/",
  "https://example.se/en mapp/",
  "https://example.se/mapp%20två/",
  "https://example.se/säkert/",
  "https://user@example.se/",
  "https://example.se\\repo",
  " https://example.se",
  "https://example.se\n",
  "https://[example.se/",
  "https://example.se:port/",
];

test("Anything else stops the build with a sentence that says where the fault is and what to write", () => {
  for (const one of wrong) {
    expect(() => siteAddress(one, undefined), one).toThrow(/authority\.yaml, contact\.website: ”[^”]*” är inte .*Skriv https:\/\//s);
    expect(() => siteAddress(null, one), one).toThrow(/Miljövariabeln INFOSAK_SITE: ”[^”]*” är inte .*Skriv https:\/\//s);
  }
});

test("An address that the site could not be built for is a fault of the authority's file, before any letter names it", () => {
  const root = mkdtempSync(join(tmpdir(), "site-address-"));
  mkdirSync(join(root, "content"));
  const file = join(root, "content", "authority.yaml");
  const found = (website: string) => {
    writeFileSync(file, readFileSync("content/authority.yaml", "utf8").replace(/^ {2}website: .*$/m, `  website: ${website}`));
    return readAuthority(placeAt(root)).diagnostics.map(({ code, pointer, line }) => [code, pointer, typeof line]);
  };
  expect(found("http://localhost:4400/")).toEqual([["authority-website", "/contact/website", "number"]]);
  expect([found("https://www.example.se/infosak/"), found("null")]).toEqual([[], []]);
  rmSync(root, { recursive: true, force: true });
});
