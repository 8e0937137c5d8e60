import { expect, test } from "vitest";
import { briefRules } from "./law-sections.ts";

test("rules of one law name it once, and their chapter once, in each language", () => {
  const sv = (section: number) => `2 kap. ${section} § cybersäkerhetslagen (2025:1506)`;
  expect(briefRules([sv(5), sv(6)])).toEqual([
    { section: "2 kap. 5 §", law: " cybersäkerhetslagen" },
    { section: "6 §", law: "" },
  ]);
  const en = (section: number) => `Chapter 2, Section ${section} of the Cybersecurity Act (cybersäkerhetslagen, 2025:1506)`;
  expect(briefRules([en(5), en(6), en(8)])).toEqual([
    { section: "Chapter 2, Section 5", law: " of the Cybersecurity Act" },
    { section: "Section 6", law: "" },
    { section: "Section 8", law: "" },
  ]);
});

test("a rule of another law is whole, but for the law's number", () => {
  const article = "Artikel 33 i dataskyddsförordningen (EU) 2016/679";
  const ordinance = "14 § förordningen (2022:524) om statliga myndigheters beredskap";
  expect(briefRules([article, "MCFFS 2026:7", ordinance])).toEqual([
    { section: "Artikel 33 i dataskyddsförordningen", law: "" },
    { section: "MCFFS 2026:7", law: "" },
    { section: "14 § förordningen om statliga myndigheters beredskap", law: "" },
  ]);
  expect(briefRules(["Article 33 of the GDPR (General Data Protection Regulation (EU) 2016/679)"])[0]?.section).toBe(
    "Article 33 of the GDPR",
  );
});
