import { describe, expect, it } from "vitest";
import { inventedCube, inventedDataset } from "../../../testing/statistics/invented-dataset.ts";
import { filesOf } from "../files.ts";
import type { PublishedFile } from "./distributions.ts";
import { schemaOrg } from "./schema-org.ts";

const dataset = inventedDataset({ cube: inventedCube(true), released: "2026-06-15" });
const files = filesOf(dataset).map((file): PublishedFile => ({ ...file, bytes: 7, sha256: "0a".repeat(32) }));
const textOf = (language: "sv" | "en") =>
  schemaOrg(dataset, { language, page: "/resultat/omgang-1/r1/", folder: "/resultat/omgang-1/r1/", files });

describe("the description for search engines", () => {
  it("names the dataset, its licence, its period and its files in the page's language", () => {
    const read = JSON.parse(textOf("en"));
    expect(read).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      name: "Rehearsal – invented organisations: Infosäktrappan, round omgang-1",
      license: "http://creativecommons.org/publicdomain/zero/1.0/",
      temporalCoverage: "2026-03-02/2026-05-29",
      datePublished: "2026-06-15",
      version: "r1",
      publisher: { "@type": "GovernmentOrganization", name: "The Invented Agency" },
    });
    // Search engines require 50 to 5,000 characters.
    expect(read.description.length).toBeGreaterThan(50);
    expect(read.description.length).toBeLessThan(5000);
    const urls = read.distribution.map((one: { contentUrl: string }) => one.contentUrl);
    expect(urls).toContain("/resultat/omgang-1/r1/table.csv");
    expect(urls).toContain("/resultat/omgang-1/r1/niva.px");
    expect(urls).not.toContain("/resultat/omgang-1/r1/tabell.csv");
  });

  it("cannot end its script element", () => {
    const about = { ...dataset.about, publisher: { sv: "</script><b>", en: "x" } };
    const text = schemaOrg({ ...dataset, about }, { language: "sv", page: "/", folder: "/", files });
    expect(text).not.toContain("<");
    expect(JSON.parse(text).publisher.name).toBe("</script><b>");
  });
});
