import { expect, test } from "vitest";
import type { RoundCharter } from "../envelope/round-document.ts";
import { runnerFaults } from "./runner.ts";

const decision = { diaryNumber: "2026-2", date: "2026-02-01" };
const charter = (changes: Partial<RoundCharter>) => ({ round: "r", rehearsal: false, ...changes }) as RoundCharter;
const own = { counting: { runners: "own", ...decision } } as const;
const hosted = { counting: { runners: "hosted", ...decision } } as const;

test.each([
  ["on a person's own machine any round", charter({}), undefined, []],
  ["a round without a decision nowhere else", charter({}), "self-hosted", ["holder-runner-undecided"]],
  ["nor on GitHub's", charter({}), "github-hosted", ["holder-runner-undecided"]],
  ["with a decision on the authority's own", charter(own), "self-hosted", []],
  ["but not on GitHub's", charter(own), "github-hosted", ["holder-runner-hosted"]],
  ["with a decision on GitHub's", charter(hosted), "github-hosted", []],
  ["a rehearsal anywhere", charter({ rehearsal: true }), "github-hosted", []],
] as const)("opens %s", (_, round, runner, codes) => {
  expect(runnerFaults(round, runner).map(({ code }) => code)).toEqual(codes);
});
