import { expect, test } from "vitest";
import type { EnvelopeCode } from "../../envelope/messages.ts";
import type { ForgeCode } from "../../forge/messages.ts";
import type { TrustCode } from "../../trust/messages.ts";
import { refusedEnvelopes } from "../envelope/refused-envelopes.ts";
import { oddProposals } from "./odd-proposals.ts";
import { refusedProposals } from "./refused-proposals.ts";
import { refusedRounds } from "./refused-rounds.ts";

type OfAccepting =
  | "proposal-moved"
  | "proposal-several-bases"
  | "proposal-not-found"
  | "proposal-already-refused"
  | "proposal-already-accepted"
  | "branch-missing"
  | "branch-checked-out"
  | "branch-moving";
/** Codes given elsewhere: outside a rehearsal, where a population is read, a list signed or a revision typed, and in `bombs.test.ts`. */
type OfElsewhere =
  | "proposal-unknown-commit"
  | "proposal-not-a-commit"
  | "proposal-tree-size"
  | "round-decisions"
  | "round-population-digest"
  | "trust-none"
  | "trust-only-in-rehearsal"
  | "trust-cards"
  | "trust-fingerprints"
  | "trust-key";
type Expected =
  | Exclude<Extract<EnvelopeCode, `${"gate" | "envelope" | "holders" | "kid"}-${string}`>, "holders-count">
  | Exclude<Extract<ForgeCode, `${"envelope" | "path" | "proposal" | "round"}-${string}`>, OfAccepting | OfElsewhere>
  | Exclude<Extract<TrustCode, `${"round" | "roster" | "trust"}-${string}`>, OfElsewhere>;

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
  "envelope-revoked-key": true,
  "envelope-signature": true,
  "envelope-ciphertext": true,
  "envelope-name": true,
  "envelope-quota": true,
  "path-outside": true,
  "path-not-added": true,
  "path-mode": true,
  "path-already-accepted": true,
  "proposal-unrelated": true,
  "proposal-empty": true,
  "proposal-nothing-new": true,
  "proposal-too-many-files": true,
  "proposal-too-many-commits": true,
  "proposal-history-unreadable": true,
  "proposal-object-missing": true,
  "proposal-tree-malformed": true,
  "holders-alike": true,
  "holders-key": true,
  "kid-not-of-holders": true,
  "round-missing": true,
  "round-not-readable": true,
  "round-closed": true,
  "round-not-yet-open": true,
  "round-past-closing-day": true,
  "round-closing-waits": true,
  "trust-not-pinned": true,
  "trust-chain": true,
  "trust-quorum": true,
  "trust-trustees": true,
  "trust-signatures": true,
  "trust-since": true,
  "round-trust": true,
  "round-not-taken": true,
  "round-charter": true,
  "round-chain": true,
  "round-status": true,
  "round-not-appended": true,
  "round-closes-earlier": true,
  "round-after-closed": true,
  "round-signatures": true,
  "round-holder": true,
  "round-part-missing": true,
  "round-part-digest": true,
  "round-version": true,
  "round-other-folder": true,
  "round-rehearsal": true,
  "round-dates": true,
  "round-acknowledged-digest": true,
  "round-acknowledged-open": true,
  "roster-other-round": true,
  "roster-revoked-unknown": true,
};

const shapes = [
  "shape-missing",
  "shape-unknown-key",
  "shape-type",
  "shape-choice",
  "shape-pattern",
  "shape-count",
  "shape-range",
  "not-yaml",
  "not-canonical",
];

// hostile.test.ts puts each case to the check.
test("there are far more than sixty named cases, all with different names, and every code that the check can give is given by one", () => {
  const cases = [
    ...[...refusedProposals, ...oddProposals].map(([name, codes]) => ({ name, codes })),
    ...refusedEnvelopes.map(([name, codes]) => ({ name, codes })),
    ...refusedRounds.map(({ name, codes }) => ({ name: `its round ${name}`, codes })),
  ];
  expect(cases.length).toBeGreaterThanOrEqual(162);
  expect(new Set(cases.map((one) => one.name)).size).toBe(cases.length);
  expect(cases.filter((one) => one.codes.length === 0)).toEqual([]);
  expect([...new Set(cases.flatMap((one) => one.codes))].toSorted()).toEqual([...Object.keys(everyCode), ...shapes].toSorted());
});
