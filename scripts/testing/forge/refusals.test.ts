import { expect, test } from "vitest";
import type { EnvelopeCode } from "../../envelope/messages.ts";
import type { ForgeCode } from "../../forge/messages.ts";
import { refusedEnvelopes } from "../envelope/refused-envelopes.ts";
import { oddProposals } from "./odd-proposals.ts";
import { refusedProposals } from "./refused-proposals.ts";

/** Codes given elsewhere: by accepting, by what the base has (`forge/check.test.ts`, `round-at.test.ts`), and in `bombs.test.ts`. */
type OfElsewhere =
  | `proposal-${"moved" | "no-time" | "several-bases" | "not-found" | "already-refused" | "already-accepted" | "nothing-new" | "tree-size"}`
  | `proposal-${"unknown-commit" | "not-a-commit"}`
  | "path-already-accepted"
  | `envelope-${"quota" | "revoked-key"}`;
type Expected =
  | Exclude<Extract<EnvelopeCode, `${"gate" | "envelope"}-${string}`>, OfElsewhere>
  | Exclude<Extract<ForgeCode, `${"envelope" | "path" | "proposal"}-${string}`>, OfElsewhere>
  | "round-missing";

/** Complete, or it does not compile: a new code needs a case that gives it. */
const everyCode: Readonly<Record<Expected, true>> = {
  "gate-empty": true,
  "gate-too-large": true,
  "gate-byte": true,
  "gate-too-deep": true,
  "gate-too-wide": true,
  "gate-not-json": true,
  "gate-key": true,
  "gate-value": true,
  "gate-not-canonical": true,
  "envelope-base64url": true,
  "envelope-other-round": true,
  "envelope-other-kid": true,
  "envelope-unknown-key": true,
  "envelope-signature": true,
  "envelope-ciphertext": true,
  "envelope-name": true,
  "path-outside": true,
  "path-not-added": true,
  "path-mode": true,
  "proposal-unrelated": true,
  "proposal-empty": true,
  "proposal-too-many-files": true,
  "proposal-too-many-commits": true,
  "proposal-history-unreadable": true,
  "proposal-object-missing": true,
  "proposal-tree-malformed": true,
  "round-missing": true,
};

const shapes = ["shape-missing", "shape-unknown-key", "shape-type", "shape-choice", "shape-pattern", "shape-count"];

// hostile.test.ts puts each case to the check.
test("the named cases have different names, and every code that the check can give of a proposal's files is given by one", () => {
  const cases = [...refusedProposals, ...oddProposals, ...refusedEnvelopes].map(([name, codes]) => ({ name, codes }));
  expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  expect(cases.filter((one) => one.codes.length === 0)).toEqual([]);
  expect([...new Set(cases.flatMap((one) => one.codes))].toSorted()).toEqual([...Object.keys(everyCode), ...shapes].toSorted());
});
