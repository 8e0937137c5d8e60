import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inWords } from "../../scripts/core/terms/sv.ts";
import { leastHours, meeting, mostHours } from "./burden.ts";

const read = (path: string): string => readFileSync(path, "utf8");

test("letter, burden and form say the same of what block 1 takes, and no page has hours of its own", () => {
  const { people, minutes } = meeting;
  expect(read("content/method/2026/questionnaire.yaml")).toContain(
    `ett möte på ${minutes.join("–")} minuter med ${inWords(people)} personer`,
  );
  expect([leastHours, mostHours]).toEqual([5, 7]);
  const drafts = read("content/pages/underlag.sv.mdx");
  expect(drafts).not.toMatch(/\d+ ?(–|till) ?\d+ (minuter|timmar för en|timmars arbete)/);
  expect(drafts.match(/props\.offer\.eachHours/g)).toHaveLength(3);
});

test("as many decisions are asked for as are listed, in words and not in keys", () => {
  const drafts = read("content/pages/underlag.sv.mdx");
  const decisions = drafts.match(/^\| \d\. /gm) ?? [];
  expect(drafts).toContain(`Ett stående beslut och ${inWords(decisions.length)} inför omgången`);
  const [listed = ""] = /^\| beslut \| utkast \|(?:\n.+)+/m.exec(drafts) ?? [];
  expect(listed.match(/^\| (?!beslut|---)/gm)).toHaveLength(decisions.length + 1);
  expect(listed).not.toContain("`");
});
