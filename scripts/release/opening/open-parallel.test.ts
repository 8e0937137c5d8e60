import { expect, test } from "vitest";
import { seal } from "../../envelope/seal.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { inventResponse, inventRound, partsOfEnvelope, passed } from "../../testing/envelope/invented-round.ts";
import { type OpenInput, openEnvelopes, type StoredEnvelope } from "./open.ts";
import { openInParallel, threadsFor } from "./open-parallel.ts";

const invented = await inventRound();
const { document, keys } = invented;
const envelopes: StoredEnvelope[] = [];
for (let at = 0; at < 40; at++) {
  const key = keys[at % 3] as (typeof keys)[number];
  const { bytes, digest, envelope } = passed(
    await seal({ round: document, keys: key, inner: inventResponse(document, undefined, { issuedAt: at }) }),
  );
  // One in ten is damaged: it is set aside wherever it is opened.
  const damaged = at % 10 === 9 ? bytes.map((byte, index) => (index === 9000 ? (byte === 0x41 ? 0x42 : 0x41) : byte)) : bytes;
  envelopes.push({
    path: envelopePath(document.round, digest),
    bytes: damaged,
    addedAt: 1_790_000_100,
    position: at,
    parts: partsOfEnvelope(invented, envelope),
  });
}

const input = (changes: Partial<OpenInput> = {}): OpenInput => {
  const { document: round, roster } = invented;
  return { envelopes, round, roster, ...changes };
};

test("Several threads give the result of one, in the same order, and report progress", async () => {
  const reported: number[] = [];
  const alone = await openEnvelopes(input());
  expect([alone.opened.length, alone.quarantined.length]).toEqual([36, 4]);
  expect(await openInParallel(input({ progress: (done) => reported.push(done) }), 2)).toEqual(alone);
  expect([reported.at(-1), reported.toSorted((a, b) => a - b)]).toEqual([40, reported]);
  expect(await openInParallel(input({ envelopes: [] }), 2)).toEqual({ opened: [], quarantined: [], wrong: [] });
});

test("If the source or a thread fails, everything fails: there are no partial results", async () => {
  async function* failing() {
    yield* envelopes.slice(0, 20);
    throw new Error("the disk");
  }
  await expect(openInParallel(input({ envelopes: failing() }), 2)).rejects.toThrow("the disk");
  const unsendable = { ...invented.document, round: (() => "x") as unknown as string };
  await expect(openInParallel(input({ round: unsendable }), 2)).rejects.toThrow();
});

test("A small round is opened by one thread, a large one by one per core, at most sixteen", () => {
  expect(threadsFor(199)).toBe(1);
  expect(threadsFor(160_000)).toBeGreaterThanOrEqual(1);
  expect(threadsFor(160_000)).toBeLessThanOrEqual(16);
});
