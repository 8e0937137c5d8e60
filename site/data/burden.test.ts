import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inWords } from "../../scripts/core/terms/sv.ts";
import { leastHours, meeting, mostHours } from "./burden.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const drafts = read("content/pages/underlag.sv.mdx");

test("letter, burden and form say the same of what block 1 takes, and no page has hours of its own", () => {
  const { people, minutes } = meeting;
  expect(read("content/method/2026/questionnaire.yaml")).toContain(
    `ett möte på ${minutes.join("–")} minuter med ${inWords(people)} personer`,
  );
  expect([leastHours, mostHours]).toEqual([5, 7]);
  expect(drafts).not.toMatch(/\d+ ?(–|till) ?\d+ (minuter|timmar för en|timmars arbete)/);
  expect(drafts.match(/props\.offer\.eachHours/g)).toHaveLength(3);
});

test("as many decisions are asked for as are listed, in words and not in keys", () => {
  const decisions = drafts.match(/^\| \d\. /gm) ?? [];
  expect(drafts).toContain(`Ett stående beslut och ${inWords(decisions.length)} inför omgången`);
  const [listed = ""] = /^\| beslut \| utkast \|(?:\n.+)+/m.exec(drafts) ?? [];
  expect(listed.match(/^\| (?!beslut|---)/gm)).toHaveLength(decisions.length + 1);
  expect(listed).not.toContain("`");
});

test("the hours of a year with a round add up", () => {
  const rows = [...drafts.matchAll(/^\| ([^|*]+) \| (\d+)(?:–(\d+))? timm/gm)];
  const each = rows.map(([, who = "", least, most = least]) => [least, most].map((hours) => Number(hours) * (/^tre /.test(who) ? 3 : 1)));
  const sums = [0, 1].map((at) => each.reduce((all, hours) => all + (hours[at] ?? 0), 0));
  expect(drafts.split(`${sums.join("–")} timmar`)).toHaveLength(3);
});
