import { expect, test } from "vitest";
import { withoutSameLaw } from "./law-sections.ts";

test("a rule of the law that the one before named is its section alone, in each language", () => {
  expect(withoutSameLaw("2 kap. 6 § cybersäkerhetslagen (2025:1506)", "2 kap. 5 § cybersäkerhetslagen (2025:1506)")).toBe("2 kap. 6 §");
  const en = (section: number) => `Chapter 2, Section ${section} of the Cybersecurity Act (cybersäkerhetslagen, 2025:1506)`;
  expect(withoutSameLaw(en(8), en(5))).toBe("Chapter 2, Section 8");
});

test("the first rule, and one of another law, is whole", () => {
  const article = "Artikel 33 i dataskyddsförordningen (EU) 2016/679";
  expect(withoutSameLaw(article, undefined)).toBe(article);
  expect(withoutSameLaw(article, "MCFFS 2026:7")).toBe(article);
  expect(withoutSameLaw(article, article)).toBe(article);
});
