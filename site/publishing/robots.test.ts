import { expect, test } from "vitest";
import { robotsText } from "./robots.ts";

test("Everything may be read, and the list of pages is named where there is one", () => {
  expect(robotsText({ rehearsal: false })).toBe("User-agent: *\nAllow: /\n");
  expect(robotsText({ rehearsal: false, sitemap: "https://example.se/sitemap.xml" })).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.se/sitemap.xml\n",
  );
});

test("Nothing of a rehearsal is to be found, whatever address it has", () => {
  expect(robotsText({ rehearsal: true, sitemap: "https://example.se/sitemap.xml" })).toBe("User-agent: *\nDisallow: /\n");
});
