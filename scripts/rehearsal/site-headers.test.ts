import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { siteHeaders } from "./serve.ts";

test.each(["sv", "en"])(
  "the page for those who run the system (%s) lists the very headers that a rehearsal is served with, and HSTS",
  (language) => {
    const text = readFileSync(`content/pages/drift.${language}.mdx`, "utf8");
    const listed = (/```\n([\s\S]*?)```/.exec(text)?.[1] ?? "").trim().split("\n");
    const [hsts, ...rest] = listed;
    expect(hsts).toMatch(/^Strict-Transport-Security: max-age=\d{8};/);
    expect(rest).toEqual(Object.entries(siteHeaders).map(([name, value]) => `${name}: ${value}`));
  },
);
