// The states that an organisation can be in, over the real edition: what every sentence is tried on.
import type { Answer } from "../../../scripts/method/schema.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { exampleResponse, model } from "./example-takeaway.ts";

const inBlock = (block: number) => model.questions.filter((one) => one.block === block);
const all = (block: number, answer: Answer): Filled["answers"] => Object.fromEntries(inBlock(block).map(({ id }) => [id, answer]));
/** In the order of the form. */
const first = (answers: readonly Answer[]): Filled["answers"] => {
  const inTurn = model.areas.flatMap((area) => inBlock(1).filter((one) => one.area === area));
  return Object.fromEntries(inTurn.map(({ id }, at) => [id, answers[at] ?? 0]));
};
const with17 = [1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 2, 0, 1, 1];
/** A year ago: six options less. */
const sixLess = {
  "governance-policy": 0,
  "organisation-coordinator": 0,
  "incident-contact": 0,
  "people-training": 0,
  "incident-plan": 0,
  "followup-report": 0,
};
/** Every must at its option, and the rest at the second. */
const musts = (block: number, rest: number): Filled["answers"] =>
  Object.fromEntries(inBlock(block).map(({ id, must }) => [id, must === undefined ? rest : Math.max(must, 1)]));
const filled = (answers: Filled["answers"], more: Partial<Filled> = {}): Filled => ({ answers, background: {}, target: 0, ...more });

export const states = {
  "nothing in place": filled(all(1, 0)),
  "17 of 60": filled(first(with17)),
  "one step from level 1": filled({ ...musts(1, 2), "people-training": 0 }),
  "level 1, block 2 unanswered": filled(musts(1, 2)),
  "some answers not known": filled({
    ...first(with17),
    "governance-policy": "unknown",
    "incident-plan": "unknown",
    "people-knowledge": "unknown",
  }),
  "a must that is not known": filled({ ...musts(1, 2), "people-training": "unknown" }),
  "no answer known": filled(all(1, "unknown")),
  "level 1, block 2 answered": filled({ ...musts(1, 2), ...all(2, 0) }),
  "level 2 aiming at 3": { ...exampleResponse("level-2"), target: 3 },
  "level 2 reached": { ...exampleResponse("level-2"), target: 2 },
  "second year": filled(first(with17), {
    plan: { lastRound: { ...(first(with17) as Record<string, number>), ...sixLess, "people-knowledge": 3 } },
  }),
  "a late date of its own": filled(first(with17), { plan: { due: { "safeguards-mfa:1": "2027-06-01" } } }),
  "early dates of its own": filled(first(with17), { plan: { due: { "risk-method:1": "2026-12-28", "people-knowledge:1": "2026-12-28" } } }),
  "level 4": filled({ ...all(1, 3), ...all(2, 3), ...all(3, 3), ...all(4, 3) }),
} as const satisfies Readonly<Record<string, Filled>>;
