import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { editionDigest } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readExamples } from "../repository/read-method.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { withFollowUp, withRule, writeFormat } from "../testing/fixtures/format-faults.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { cases } from "../testing/test-profile.ts";

const run = (...args: string[]) => runCommand("score", args);
const folder = "content/method/2026/examples";
const scratch = temporaryFolder("score");

describe("scoring a worked example", () => {
  const examples = unwrap(readExamples(placeAt("."), "2026"));

  // All are scored whenever the content is checked; here by the command.
  it.each(readdirSync(folder).filter((_, at) => at % cases({ part: 4, whole: 1 }) === 0))(
    "prints for %s what the example states, and the way to the next level",
    (name) => {
      const { status, stdout } = run(join(folder, name));
      const printed = JSON.parse(stdout) as { level: number; atLeast: boolean; score: number; areas: object; unmet: string[] };
      const { level, atLeast, score, areas, unmet } = printed;
      expect(examples.map((one) => one.expect)).toContainEqual({ level, atLeast, score, areas, unmet });
      expect(printed).toMatchObject({ diagnostics: [], sameDigest: true, plan: { target: Math.min(level + 1, 4) } });
      expect(status).toBe(0);
    },
  );
});

describe("scoring with a method in a folder", () => {
  const method = writeFormat(join(scratch, "deductions"), {
    ...withRule("{ sum: [{ number: 110 }, { product: [{ answer: plan }, { number: -1 }] }] }", ", unit: { en: points }, outOf: 110"),
    ...withFollowUp,
    "measures/write.yaml": "id: write\ntitle: { en: Write the plan }\nwhen: { selected: { question: plan, option: 0 } }\n",
    "measures/praise.yaml":
      "id: praise\ntitle: { en: Praise yourselves }\nwhen: { compare: { left: { result: points }, is: at-least, right: { number: 110 } } }\n",
  });
  const scored = (response: object, ...more: readonly string[]) => {
    const file = join(scratch, "response.json");
    writeFileSync(file, JSON.stringify(response));
    return run(file, "--method", method, ...more);
  };

  it("tells how much is answered, and warns of a result that nothing is behind", () => {
    const empty = scored({ answers: {} });
    expect(empty.status).toBe(0);
    expect(JSON.parse(empty.stdout)).toMatchObject({
      answered: 0,
      asked: 1,
      results: { points: { value: 110 } },
      diagnostics: [{ code: "score-unanswered", severity: "warning", values: { results: "points" } }],
    });
    const full = JSON.parse(scored({ answers: { plan: 1, parts: 0 } }).stdout);
    expect(full).toMatchObject({ answered: 2, asked: 2, notAsked: [], results: { points: { value: 109 } }, diagnostics: [] });
  });

  it("names an answer that does not count, the method, and the measures that apply", () => {
    const response = { answers: { plan: 0, parts: 1 } };
    expect(JSON.parse(scored(response).stdout)).toMatchObject({
      about: { name: { en: "A method" }, version: "1", licence: "CC0-1.0" },
      notAsked: ["parts"],
      measures: ["praise", "write"],
      undecidedMeasures: [],
    });
    const undecided = JSON.parse(scored({ answers: {} }).stdout);
    expect(undecided).toMatchObject({ measures: ["praise"], undecidedMeasures: ["write"] });
  });

  it("names what is left out, and with --strict exits 1 and gives no result", () => {
    const response = { answers: { plan: 7, nope: 1 } };
    const mild = scored(response);
    expect(mild.status).toBe(0);
    expect(JSON.parse(mild.stdout).diagnostics.map((one: { pointer: string }) => one.pointer)).toEqual([
      "/answers/nope",
      "/answers/plan",
      "",
    ]);
    const strict = scored(response, "--strict");
    expect(strict.status).toBe(1);
    expect(JSON.parse(strict.stdout)).toMatchObject({ diagnostics: [{ values: { id: "nope" } }, { values: { question: "plan" } }] });
    expect(JSON.parse(strict.stdout)).not.toHaveProperty("results");
    expect(scored({ answers: { plan: 1 } }, "--strict").status).toBe(0);
  });
});

describe("scoring a saved draft", () => {
  const draft = (editionDigest: string, answers: object) => {
    const saved = { schema: "infosaktrappan-draft/1", edition: "2026", editionDigest, answers, background: {}, target: 2 };
    writeFileSync(join(scratch, "draft.json"), JSON.stringify(saved));
    return run(join(scratch, "draft.json"));
  };

  longTest("uses the answers that the edition has, takes the draft's target, and says whether the edition has changed since", () => {
    const digest = editionDigest(unwrap(readEdition(placeAt("."), "2026")));
    const same = draft(digest, { "governance-policy": 1, "no-such-question": 2 });
    expect(same.status).toBe(0);
    expect(JSON.parse(same.stdout)).toMatchObject({
      level: 0,
      sameDigest: true,
      target: 2,
      diagnostics: [{ code: "response-unknown-question", severity: "warning", values: { id: "no-such-question" } }],
    });
    expect(JSON.parse(draft("0".repeat(64), {}).stdout)).toMatchObject({ answeredBlocks: 0, score: null, sameDigest: false });
  });
});
