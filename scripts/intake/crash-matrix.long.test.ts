import { rmSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { type InventedStore, inventStore } from "../forge/invented-store.ts";
import type { RoundJudge } from "../forge/round-at.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../keys/ed25519.ts";
import { signRound, verifyRoundFolder } from "../keys/sign-round.ts";
import { type Fault, faultKinds, type Mutant, runWithFaults } from "./crash-matrix.ts";
import { mutants } from "./intake-mutants.ts";

const root = signingKeyOf(generateSeed()) as SigningKey;
const verifyRound: RoundJudge = (folder, round) => verifyRoundFolder({ folder, round, rootKey: root.publicKey, rehearsal: true });

let store: InventedStore;
let envelopes: readonly SealedEnvelope[];
let points: number;
const run = (faults: readonly Fault[], mutant?: Mutant) =>
  runWithFaults({ store, envelopes, verifyRound, faults, ...(mutant ? { mutant } : {}) });
beforeAll(async () => {
  store = await inventStore((document) => signRound(document, root));
  envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  points = (await run([])).points;
}, 60_000);
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const whole = { lost: 0, duplicates: 0, doubled: 0, left: 0 };

const half = 60 * 60_000;

test("every fault, before and after every point, loses nothing and doubles nothing", { timeout: half }, async () => {
  for (let point = 0; point < points; point++) {
    for (const when of ["before", "after"] as const) {
      for (const kind of faultKinds) {
        const fault = { point, when, kind };
        const outcome = await run([fault]);
        expect(outcome, JSON.stringify(fault)).toMatchObject(whole);
        expect(outcome.restarts, JSON.stringify(fault)).toBeLessThanOrEqual(1);
      }
    }
  }
});

test("pairs of faults lose nothing, double nothing, and need at most three restarts", { timeout: half }, async () => {
  const total = 5_000;
  const fault = fc.record({
    point: fc.integer({ min: 0, max: Math.ceil(points * 1.3) }),
    when: fc.constantFrom("before" as const, "after" as const),
    kind: fc.constantFrom(...faultKinds),
  });
  await fc.assert(
    fc.asyncProperty(fault, fault, async (one, other) => {
      const outcome = await run([one, other]);
      expect(outcome).toMatchObject(whole);
      expect(outcome.restarts).toBeLessThanOrEqual(3);
    }),
    { numRuns: total, endOnFailure: true },
  );
});

describe("a fault seeded into the intake is found by one power cut or one failed operation", () => {
  test.each(Object.entries(mutants))("%s", { timeout: half }, async (_, mutant) => {
    for (let point = 0; point < points; point++) {
      for (const when of ["before", "after"] as const) {
        for (const kind of ["power", "EIO"] as const) {
          const { lost, duplicates, doubled, left } = await run([{ point, when, kind }], mutant);
          if (lost + duplicates + doubled + left > 0) return;
        }
      }
    }
    throw new Error("nothing showed it");
  });
});
