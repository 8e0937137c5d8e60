import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readExamples } from "../../repository/read-method.ts";
import { readReferences } from "../../repository/read-references.ts";
import { responseOf } from "../checks/check-example.ts";
import type { Model, Response } from "../edition.ts";
import { modelOf } from "../model.ts";
import { coverageOf } from "./coverage.ts";
import { type ComparedPart, compareRequirements, countStandings, dutyOf, neededOption, type PartFinding } from "./requirements.ts";

const place = placeAt(".");
const edition = unwrap(readEdition(place, "2026"));
const model = modelOf(edition);
const references = unwrap(readReferences(place));
const examples = unwrap(readExamples(place, "2026"));

function partsOf(framework: string): readonly ComparedPart[] {
  const reference = references.find((one) => one.id === framework);
  if (!reference) throw new Error(`no framework ${framework}`);
  return coverageOf(reference, edition.questionnaire.questions).parts.map(({ part, touches }) => ({
    id: part.id,
    questions: touches.map((one) => one.question.id),
  }));
}

function found(example: string, framework: string): readonly PartFinding[] {
  const one = examples.find(({ id }) => id === example);
  if (!one) throw new Error(`no example ${example}`);
  return compareRequirements(model, responseOf(model, one), partsOf(framework));
}

const ids = (findings: readonly PartFinding[], standing: PartFinding["standing"]) =>
  findings.filter((one) => one.standing === standing).map((one) => one.part);

/*
 * By hand, from the answers of the example level-2. Below 2: governance-integrated 1, governance-risk-appetite 0, risk-overview 1,
 * risk-challenge 0, people-knowledge 1, people-roles 1, people-culture 0, suppliers-followup 1, suppliers-exit 0, safeguards-logging 1,
 * safeguards-change 1, incident-detect 0, continuity-manual 1, continuity-plans 1, continuity-crisis 1, continuity-exercise 0,
 * followup-effect 0. Unknown: followup-audit. Not applicable: assets-ot. All other answers are 2 or 3, and no must is above 2.
 */
describe("the example at level 2 beside the Cybersecurity Act, worked by hand", () => {
  const findings = found("level-2", "cybersakerhetslagen-2025-1506");

  it("has eight parts with a question below 2, and six with none", () => {
    expect(ids(findings, "below")).toEqual([
      "2.3.1", // integrated 1, risk-appetite 0, overview 1, challenge 0
      "2.3.2", // logging 1, detect 0, exercise 0
      "2.3.3", // exit 0, manual 1, plans 1, crisis 1, exercise 0
      "2.3.4", // followup 1, exit 0
      "2.3.5", // change 1
      "2.3.6", // challenge 0, culture 0, followup 1, effect 0
      "2.3.7", // knowledge 1, roles 1, culture 0
      "2.3.10", // crisis 1
    ]);
    expect(ids(findings, "enough")).toEqual([
      "2.3.8", // crypto 2
      "2.3.9", // owners 2, inventory 2, classification 3 and 2, documentation 2, protection 2, joiners 2, access 2, physical 2; ot is not asked
      "2.4", // 2
      "2.5", // legal-reporting 2
      "2.6", // the same
      "2.8", // the same
    ]);
    expect(countStandings(findings)).toEqual({ below: 8, enough: 6, "cannot-tell": 0 });
  });

  it("says for each part which questions are below, which are open and which are enough", () => {
    const followUp = findings.find((one) => one.part === "2.3.6");
    expect(followUp?.below).toEqual([
      { question: "risk-challenge", needed: 2, answer: 0 },
      { question: "people-culture", needed: 2, answer: 0 },
      { question: "suppliers-followup", needed: 2, answer: 1 },
      { question: "followup-effect", needed: 2, answer: 0 },
    ]);
    expect(followUp?.open).toEqual([{ question: "followup-audit", needed: 2, answer: "unknown" }]);
    expect(followUp?.enough.map((one) => one.question)).toEqual([
      "safeguards-tested",
      "followup-gaps",
      "followup-report",
      "followup-requirements",
      "followup-review",
    ]);
  });
});

describe("the example at level 2 beside NIS 2, worked by hand", () => {
  it("has questions below 2 in articles 20.1, 21.2 a–g and j, and none in 20.2, h, i and 23", () => {
    const findings = found("level-2", "nis2-article-21");
    // 20.1: risk-appetite 0. a: integrated 1. b: detect 0. c: manual 1. d: followup 1. e: change 1. f: effect 0. g: knowledge 1.
    // j: crisis 1. i has owners 2, inventory 2, classification 3 and 2, documentation 2, protection 2, joiners 2, access 2, physical 2.
    expect(ids(findings, "below")).toEqual(["20.1", "21.2a", "21.2b", "21.2c", "21.2d", "21.2e", "21.2f", "21.2g", "21.2j"]);
    expect(ids(findings, "enough")).toEqual(["20.2", "21.2h", "21.2i", "23"]);
  });
});

describe("the example that stops after block 1", () => {
  it("can be judged only by an answer below, or if every question is in block 1", () => {
    const findings = found("stopped-after-block-1", "cybersakerhetslagen-2025-1506");
    // In block 1 decisions, time, classification-method and risk-done are 1, and the management's training is in block 2.
    expect(findings.find((one) => one.part === "2.3.1")?.standing).toBe("below");
    expect(findings.find((one) => one.part === "2.4")).toMatchObject({
      standing: "cannot-tell",
      below: [],
      open: [{ question: "governance-management-training", needed: 2, answer: null }],
    });
    const mfa = found("stopped-after-block-1", "mcffs-2026-11").find((one) => one.part === "mfa");
    expect(mfa?.standing).toBe("enough");
  });
});

const small: Model = {
  creditMax: 3,
  blocks: 1,
  thresholds: [],
  areaFloor: 0,
  areas: ["a"],
  questions: [
    { id: "plain", area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3] },
    { id: "strict", area: "a", block: 1, weight: 1, must: 3, credits: [0, 1, 2, 3] },
    { id: "lenient", area: "a", block: 1, weight: 1, must: 1, credits: [0, 1, 2, 3] },
    { id: "short", area: "a", block: 1, weight: 1, credits: [0, 3] },
    { id: "plant", area: "a", block: 1, weight: 1, credits: [0, 1, 2, 3], notApplicableWhen: { fact: "plant", is: "no" } },
  ],
};
const standing = (questions: readonly string[], response: Response) =>
  compareRequirements(small, response, [{ id: "p", questions }])[0]?.standing;

describe("the rule", () => {
  it("requires option 2, or a higher must, but never more than the top option", () => {
    expect(small.questions.map(neededOption)).toEqual([2, 3, 2, 1, 2]);
    expect(standing(["plain", "lenient"], { answers: { plain: 2, lenient: 1 }, background: {} })).toBe("below");
    expect(standing(["strict"], { answers: { strict: 2 }, background: {} })).toBe("below");
    expect(standing(["strict", "short"], { answers: { strict: 3, short: 1 }, background: {} })).toBe("enough");
  });

  it("lets one answer below decide, whatever else is open", () => {
    expect(standing(["plain", "strict"], { answers: { plain: 0 }, background: {} })).toBe("below");
    expect(standing(["plain", "strict"], { answers: { plain: 0, strict: "unknown" }, background: {} })).toBe("below");
  });

  it("never counts vet inte or an unanswered question as below, nor as enough", () => {
    expect(standing(["plain", "strict"], { answers: { strict: 3, plain: "unknown" }, background: {} })).toBe("cannot-tell");
    expect(standing(["plain", "strict"], { answers: { strict: 3 }, background: {} })).toBe("cannot-tell");
    expect(standing(["plain"], { answers: { plain: 9 }, background: {} })).toBe("cannot-tell");
  });

  it("leaves out what does not apply to the organisation, and cannot judge a part where nothing applies", () => {
    expect(standing(["plant", "plain"], { answers: { plain: 2 }, background: { plant: "no" } })).toBe("enough");
    expect(standing(["plant"], { answers: { plant: 0 }, background: { plant: "no" } })).toBe("cannot-tell");
    expect(standing(["of-another-edition"], { answers: {}, background: {} })).toBe("cannot-tell");
    expect(standing([], { answers: {}, background: {} })).toBe("cannot-tell");
  });

  it("has no new part below when an answer rises", () => {
    for (let low = 0; low < 3; low++) {
      const at = (option: number) =>
        compareRequirements(small, { answers: { plain: option, strict: 3 }, background: {} }, [
          { id: "p", questions: ["plain", "strict"] },
        ]);
      expect(at(low + 1)[0]?.below.length ?? 9).toBeLessThanOrEqual(at(low)[0]?.below.length ?? 0);
    }
  });
});

describe("whether the law covers the organisation", () => {
  it("follows its own answer, and is open without one", () => {
    const duties = ["yes", "no", "unknown", "perhaps"].map((is) => dutyOf({ act: is }, "act"));
    expect(duties).toEqual(["required", "voluntary", "unknown", "unanswered"]);
    expect(dutyOf({}, "act")).toBe("unanswered");
  });
});
