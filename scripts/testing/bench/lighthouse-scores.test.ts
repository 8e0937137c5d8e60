import { expect, test } from "vitest";
import { type LighthouseResult, middleRun, scoreTable } from "./lighthouse-scores.ts";

const full = { score: 1, auditRefs: [] };
const result: LighthouseResult = {
  categories: {
    performance: {
      score: 0.93,
      auditRefs: [
        { id: "slow", weight: 10 },
        { id: "fine", weight: 10 },
        { id: "unweighted", weight: 0 },
      ],
    },
    accessibility: full,
    "best-practices": full,
    seo: full,
  },
  audits: {
    slow: { score: 0.5, title: "Largest Contentful Paint", displayValue: "2.1 s" },
    fine: { score: 1, title: "Speed Index" },
    unweighted: { score: 0, title: "Unused CSS" },
  },
};

test("each page has its scores, and under it what lowered one", () => {
  expect(scoreTable([{ page: "/svara/", result }]).split("\n")).toEqual([
    "page     performance  accessibility  best-practices  seo",
    "/svara/           93            100             100  100",
    "    performance: Largest Contentful Paint (slow) 2.1 s",
  ]);
});

test("a category that was not judged is no score", () => {
  const { seo: _seo, ...categories } = result.categories;
  expect(() => scoreTable([{ page: "/", result: { ...result, categories } }])).toThrow("/: seo was not judged");
});

test("of several runs the median counts, and all are returned", () => {
  const run = (score: number): LighthouseResult => ({
    ...result,
    categories: { ...result.categories, performance: { score, auditRefs: [] } },
  });
  const { result: middle, all } = middleRun([run(1), run(0.95), run(0.99)]);
  expect(middle.categories.performance?.score).toBe(0.99);
  expect(all).toEqual([100, 95, 99]);
  expect(() => middleRun([])).toThrow("nothing was measured");
});
