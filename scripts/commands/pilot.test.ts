import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { modelOf } from "../method/model.ts";
import type { Answers } from "../method/schema.ts";
import { editionDigest } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { putFiles } from "../testing/files.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const scratch = temporaryFolder("pilot");

const edition = unwrap(readEdition(placeAt("."), "2026"));
const digest = editionDigest(edition);
const blockOne = modelOf(edition).questions.filter((one) => one.block === 1);
/** Block 1 answered alike throughout, except for the given changes. */
const filled = (option: number, but: Answers = {}): Answers => ({ ...Object.fromEntries(blockOne.map(({ id }) => [id, option])), ...but });
const draft = (answers: Answers, other: object = {}): string =>
  JSON.stringify({ schema: "infosaktrappan-draft/1", edition: "2026", editionDigest: digest, answers, background: {}, ...other });

function folder(name: string, files: Readonly<Record<string, string>>): string {
  putFiles(join(scratch, name), Object.entries(files));
  return join(scratch, name);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = runCommand("pilot", args);
  return { status, stdout, stderr };
}

/** Six organisations in block 1: four agree, one differs in the risk analyses, one in those and the backups. */
const sound = folder("sound", {
  ...Object.fromEntries(
    [1, 2, 2, 3].flatMap((option, at) => [
      [`hemlighult-${at}/a.json`, draft(filled(option))],
      [`hemlighult-${at}/b.json`, draft(filled(option), { background: { "it-operation": "own" } })],
    ]),
  ),
  "hemlighult-4/a.json": draft(filled(2)),
  "hemlighult-4/b.json": draft(filled(2, { "risk-done": 0 })),
  "hemlighult-5-a.json": draft(filled(2, { "risk-done": "unknown" })),
  "hemlighult-5-b.json": draft(filled(2, { "continuity-backup": 1 })),
});

describe("comparing a pilot's double answers", () => {
  it("prints counts and shares in Swedish with the weakest question first, and never an organisation", () => {
    const { status, stdout, stderr } = run(sound);
    expect([status, stderr]).toEqual([0, ""]);
    // 6 organisations × 20 questions = 120 pairs; the risk analyses differ twice and the backups once: 117 agree.
    expect(stdout).toContain("Lika: 117 av 120 (97 %)");
    // Only organisation 4 differs in level: B's "nej" is an unmet must. In 5 neither reaches level 1: A by the risk analyses, B by the
    // backups, whose must is 2.
    expect(stdout).toContain("Samma sida om gränsen till nivå 1: 5 av 6 (83 %, 43–97 %)");
    expect(stdout).toMatch(/de svagaste först\n.*\n {2}1\.8 +6 +4\/6 66 % .*\n {2}1\.17 +6 +5\/6 83 %/);
    expect(stdout).not.toContain("hemlighult");
  });

  longTest("gives the same as JSON, without a file name", () => {
    const json = run(sound, "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      edition: "2026",
      organisations: 6,
      total: { pairs: 120, exact: { count: 117, of: 120, percent: 97 }, unknown: { one: 1, both: 0 } },
      levels: { pairs: 6, exact: { count: 5, of: 6 } },
      diagnostics: [],
    });
    expect(json.status).toBe(0);
    expect(json.stdout).not.toContain("hemlighult");
  });

  it("stops with every fault at once: a missing answer, a third one, another edition, a file that is not a draft", () => {
    const faulty = folder("faulty", {
      "k1/a.json": draft(filled(1)),
      "k2/a.json": draft(filled(1)),
      "k2/b.json": draft(filled(1)),
      "k2/c.json": draft(filled(1)),
      "k3/a.json": draft(filled(1)),
      "k3/b.json": draft(filled(1), { edition: "2025" }),
      "k4/a.json": "{ not json",
      "k4/b.json": draft(filled(1), { schema: "something-else/1" }),
      "k5/a.json": draft({ ...filled(1), lost: 1 }),
      "k5/b.json": draft(filled(1)),
    });
    const { status, stdout } = run(faulty, "--json");
    const { diagnostics, ...rest } = JSON.parse(stdout) as { diagnostics: { code: string; file: string; en: string }[] };
    expect(status).toBe(1);
    expect(rest).toEqual({});
    expect(diagnostics.map((one) => `${one.code} ${one.file.slice(-9)}`).sort()).toEqual([
      "not-yaml k4/a.json",
      "pilot-other-edition k3/b.json",
      "pilot-second-missing k1/a.json",
      "pilot-too-many k2/a.json",
      "shape-choice k4/b.json",
    ]);
    expect(diagnostics.every((one) => one.en.length > 20 && !one.en.includes("{"))).toBe(true);
    expect(run(faulty).stdout).toBe("");
  });

  it("reads the requested edition under the given root", () => {
    const other = folder("other", { "k1/a.json": draft({}, { edition: "2030" }), "k1/b.json": draft({}, { edition: "2030" }) });
    const root = "scripts/testing/fixtures/sound";
    expect(JSON.parse(run(other, "--json", "--root", root).stdout)).toMatchObject({ edition: "2030", organisations: 1 });
    expect(JSON.parse(run(other, "--json").stdout)).toMatchObject({
      diagnostics: [{ code: "pilot-other-edition" }, { code: "pilot-other-edition" }],
    });
    expect(JSON.parse(run(other, "--json", "--edition", "2031").stdout)).toMatchObject({
      diagnostics: [{ code: "file-missing" }, { code: "file-missing" }],
    });
  });
});

describe("the pilot kit's sheets", () => {
  const kit = (name: string): string => readFileSync(`content/method/2026/pilot/${name}.sv.md`, "utf8");
  const numbersUnder = (text: string, heading: RegExp): readonly string[] => {
    const section = text.split(/^## /m).find((one) => heading.test(one)) ?? "";
    return [...section.matchAll(/^\| \{(\S+)\} \|/gm)].map(([, id = ""]) => id);
  };

  it.each(["protokoll", "normsattning"])("%s has every question of each block, in the questionnaire's order", (name) => {
    for (const { block } of edition.questionnaire.blocks) {
      const expected = edition.questionnaire.questions.filter((one) => one.block === block).map((one) => one.id);
      expect(numbersUnder(kit(name), new RegExp(`^Blad[^\\n]*: block ${block}\\n`))).toEqual(expected);
    }
  });

  it("state the maximum sum of each block", () => {
    const sums = [...kit("normsattning").matchAll(/\*\*Summa \(av (\d+)\)\*\*/g)].map((match) => Number(match[1]));
    const { blocks, questions } = edition.questionnaire;
    expect(sums).toEqual(blocks.map(({ block }) => modelOf(edition).creditMax * questions.filter((one) => one.block === block).length));
  });

  it("try the same questions first in the guide's table and in its three packages", () => {
    const guide = kit("guide");
    const first = numbersUnder(guide.replaceAll("### ", "## "), /^Frågorna som prövas först/);
    expect(first.length).toBeGreaterThan(0);
    const packages = [...guide.matchAll(/^\| P\d, block ([\d och]+) \| (.+) \|$/gm)];
    const blockOf = new Map(edition.questionnaire.questions.map((one) => [`{${one.id}}`, one.block]));
    expect(packages.flatMap((one) => (one[2] ?? "").split(", ")).toSorted()).toEqual(first.map((id) => `{${id}}`).toSorted());
    for (const [, blocks, ids] of packages) {
      for (const id of (ids ?? "").split(", ")) expect(blocks).toContain(String(blockOf.get(id)));
    }
  });
});
