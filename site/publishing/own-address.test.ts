import { expect, test } from "vitest";
import { wholeSite } from "./own-address.ts";

test("Without an address in the authority's file the site has none", () => {
  expect(wholeSite(null)).toBeUndefined();
});

test("The address of a whole site is taken, with or without its last slash", () => {
  expect(["https://www.example.se", "https://www.example.se/"].map(wholeSite)).toEqual([
    "https://www.example.se",
    "https://www.example.se",
  ]);
});

test("Anything else stops the build, and is told in a sentence", () => {
  for (const website of ["www.example.se", "http://www.example.se", "https://example.se/infosak/", "https://example.se/?a", "nej"])
    expect(() => wholeSite(website), website).toThrow("Skriv https://");
});
