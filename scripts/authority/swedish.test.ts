import { expect, test } from "vitest";
import { cutMarkdown, isAboutSweden, relinked, swedishLines } from "./swedish.ts";

test("Swedish authorities, Swedish law and the country are recognised; similar words are not", () => {
  for (const text of [
    "Skriv till MCF.",
    "MCFFS 2026:11",
    "lagen (2018:1937)",
    "Chapter 18, Section 8",
    "In Sweden",
    "all committees (nämnder)",
    "råd från CERT-SE",
  ])
    expect(isAboutSweden(text), text).toBe(true);
  for (const text of ["Block 1 takes 60–90 minutes.", "ISO/IEC 27001", "(EU) 2022/2555", "digg", "at 10:30", "The region’s board"])
    expect(isAboutSweden(text), text).toBe(false);
});

const intro = `---
title: Privacy
description: What is sealed.
---

One paragraph
on two lines.

## Rules
`;
const page = `${intro}
- An act (2009:400) applies.
- A code is needed.

A paragraph about Sweden
on two lines.

| what | who |
|---|---|
| one | MCF |
| two | all |

## The Riksdag

Everything under the heading goes.

### Also this

Gone.

## Last

Kept.
`;

test("What is about Sweden is removed as whole paragraphs, items, rows and sections, and a section that lost something says so", () => {
  const { text, lines } = cutMarkdown(page, "*Not described.*");
  expect(text).toBe(`${intro}
- A code is needed.

| what | who |
|---|---|
| two | all |

*Not described.*

## Last

Kept.
`);
  expect(lines).toEqual([11, 14, 19, 22, 24, 26, 28]);
  expect(isAboutSweden(text)).toBe(false);
  expect(cutMarkdown(text, "x").text).toBe(text);
});

test("Links to pages lose or gain the language's prefix; links to files and other sites are kept", () => {
  const links = "[a](/en/delta/) [b](/en/om/#x) [c](/svara.html) [d](https://example.org/en/) [e](/) [f](#y)";
  expect(relinked(links, "")).toBe("[a](/delta/) [b](/om/#x) [c](/svara.html) [d](https://example.org/en/) [e](/) [f](#y)");
  expect(relinked("[a](/delta/) [e](/)", "/sv")).toBe("[a](/sv/delta/) [e](/sv/)");
});

test("Lines that are about Sweden are given by number", () => {
  expect(swedishLines("a\nSKR\nb\nlagen (2018:585)")).toEqual([2, 4]);
});
