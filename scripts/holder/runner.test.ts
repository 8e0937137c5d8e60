import { describe, expect, test } from "vitest";
import type { RoundCharter } from "../round/document.ts";
import { runnerFaults, runnerOf } from "./runner.ts";

const charter = (changes: Partial<RoundCharter>): RoundCharter => ({ round: "2027", rehearsal: false, ...changes }) as RoundCharter;
const decided = (runners: "own" | "hosted") => ({ counting: { runners, diaryNumber: "2026-2", date: "2026-02-01" } });
const codes = (round: RoundCharter, word: string | undefined): readonly string[] =>
  runnerFaults(round, runnerOf(word) ?? undefined).map((one) => one.code);

describe("where a round may be opened", () => {
  test.each([
    ["on a person's own machine, whatever the charter says", {}, undefined, []],
    ["in no job, if the charter has decided nothing", {}, "self-hosted", ["holder-runner-undecided"]],
    ["not on GitHub's runners, if nothing is decided", {}, "github-hosted", ["holder-runner-undecided"]],
    ["on the authority's own runners, if those are decided", decided("own"), "self-hosted", []],
    ["not on GitHub's, if the authority's own are decided", decided("own"), "github-hosted", ["holder-runner-hosted"]],
    ["on GitHub's, if those are decided", decided("hosted"), "github-hosted", []],
    ["anywhere in a rehearsal", { rehearsal: true }, "github-hosted", []],
  ] as const)("%s", (_, changes, word, expected) => {
    expect(codes(charter(changes), word)).toEqual(expected);
  });

  test("is asked with GitHub's own words alone", () => {
    expect(runnerOf("somewhere")).toBeNull();
  });
});
