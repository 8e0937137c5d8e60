import { expect, test } from "vitest";
import { originOf } from "./own-address.ts";

test("Without an address in the authority's file the site has no origin", () => {
  expect(originOf(null)).toBeUndefined();
});

test("An origin is accepted with or without a trailing slash", () => {
  expect(["https://www.example.se", "https://www.example.se/"].map(originOf)).toEqual(["https://www.example.se", "https://www.example.se"]);
});

test("Anything else stops the build with a sentence that says why", () => {
  for (const website of ["www.example.se", "http://www.example.se", "https://example.se/infosak/", "https://example.se/?a", "nej"])
    expect(() => originOf(website), website).toThrow("Skriv https://");
});
