import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { hasShape } from "../../core/shape.ts";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedText, makeAcknowledged } from "../../envelope/acknowledged.ts";
import { type RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { closingRoot } from "../../holder/items.ts";
import { placeAt } from "../../repository/place.ts";
import { inventRound } from "../../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { firstVersion, newSigningKey, nextVersion, rosterFile } from "../../testing/trust/trustees.ts";
import { signingView } from "./signing-view.ts";

const root = temporaryFolder("signing-view");
const place = placeAt(root);
const round = "ovning-1";
const receipt = newSigningKey();
const charter: RoundCharter = {
  ...(await inventRound(0, round)).charter,
  receiptKey: receipt.publicKey,
  population: { id: "p", digest: "0".repeat(64) },
};
const keys = Array.from({ length: 9 }, (_, at) => `${at}`.repeat(43));
const put = (path: string, contents: string): void => {
  const file = join(place.content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
};
/** A part of the roster, laid in the folder. */
const part = (add: readonly string[], revoke: readonly string[] = []): string => {
  const { path, text, digest } = rosterFile(round, add, revoke);
  put(`rounds/${round}/${path}`, text);
  return digest;
};
let opened: RoundVersion;
beforeEach(() => {
  rmSync(place.content, { recursive: true, force: true });
  const organisations = ["m-0001", "m-0002", "m-0003"].map((id) => ({ id, name: id, type: "municipality", size: "all" }));
  const about = { schema: "infosaktrappan-population/1", id: "p", date: "2026-01-01", rehearsal: true, notes: [] };
  put("population/p.json", JSON.stringify({ ...about, organisations, hosted: [] }));
  opened = firstVersion(charter, { roster: [part(keys.slice(0, 3))], closes: "2026-11-30" });
});
const view = (now: RoundVersion, before: RoundVersion | undefined = opened) => signingView({ place, charter, before, now });
const codes = async (now: RoundVersion) => (await view(now)).faults.map(({ code }) => code);
const replaced = (count: number, decision = "d") => ({ act: "replace" as const, decision, date: "2026-11-02", count });
const withParts = (parts: readonly string[], ...acts: RoundVersion["acts"]) =>
  nextVersion(opened, { roster: [...opened.roster, ...parts], acts });

test("The version that opens shows organisations and codes, and asks nothing", async () => {
  const shown = await signingView({ place, charter, before: undefined, now: opened });
  expect(shown).toMatchObject({ faults: [], letters: [], shown: [{ sv: "3 organisationer i populationen, 3 koder gäller." }] });
});

test("A decision is shown to its signers, so that it has no character that moves or hides text", () => {
  const isVersion = (decision: string) => hasShape(RoundVersion, nextVersion(opened, { acts: [{ ...replaced(1), decision }] }));
  expect(["Dnr 2027/1 – å", "x".repeat(60)].map(isVersion)).toEqual([true, true]);
  expect(["", "x".repeat(61), "1\u001b[8m", "1\n2", "1\u202e2", "1\u200b"].map(isVersion)).toEqual(Array(6).fill(false));
});

test("More valid codes than organisations are refused", async () => {
  expect(await codes(withParts([part([keys[3] as string])], replaced(1)))).toEqual(["sign-more-codes"]);
  expect(await codes(withParts([part([keys[3] as string], [keys[0] as string])], replaced(1)))).toEqual([]);
});

test("New codes need decisions that count exactly the letters that the new parts concern", async () => {
  const two = part(keys.slice(3, 5), keys.slice(0, 2));
  // A code added in one part and another revoked in the next are two letters.
  const apart = [part([keys[5] as string]), part([], [keys[2] as string])];
  for (const acts of [[], [replaced(1)], [replaced(3)], [replaced(1), replaced(2)]])
    expect(await codes(withParts([two], ...acts))).toEqual(["sign-letters"]);
  for (const acts of [[replaced(2)], [replaced(1), replaced(1)]]) expect(await codes(withParts([two], ...acts))).toEqual([]);
  expect(await codes(withParts(apart, replaced(1)))).toEqual(["sign-letters"]);
  const { letters, shown } = await view(withParts([two, ...apart], replaced(2, "a"), replaced(2, "b")));
  expect(letters).toEqual([
    { decision: "a", count: 2 },
    { decision: "b", count: 2 },
  ]);
  expect(shown.map(({ sv }) => sv.slice(0, 24))).toEqual(["3 organisationer i popul", "ÄNDRAR VEM SOM KAN SVARA"]);
  // A decision without codes says something that is not so.
  expect(await codes(nextVersion(opened, { acts: [replaced(1)] }))).toEqual(["sign-letters"]);
});

test("A later last day is shown, with both days, and a lost key with what that lets two do", async () => {
  expect((await view(nextVersion(opened, { lost: ["second"] }))).shown.at(-1)?.en).toMatch(/^THE KEY IS LOST: second\. /);
  const { faults, shown } = await view(nextVersion(opened, { closes: "2026-12-15" }));
  expect([faults, shown.at(-1)?.en]).toEqual([[], "The last day moves from 2026-11-30 to 2026-12-15."]);
});

const list = async (envelopes: readonly string[], excused: readonly string[] = []): Promise<string> => {
  const listed = { round, envelopes, excused: excused.map((envelope) => ({ envelope, code: "path-outside" })), sign: receipt.sign };
  const text = acknowledgedText(await makeAcknowledged(listed));
  put(`rounds/${round}/acknowledged.json`, text);
  return "0".repeat(64);
};
const closing = async (changes: Partial<RoundVersion> = {}): Promise<RoundVersion> =>
  nextVersion(opened, {
    status: "closed",
    closing: { root: await closingRoot({ place, round }), code: sourceDigest() },
    acts: [{ act: "close", decision: "d", date: "2026-11-20", on: "2026-11-20" }],
    ...changes,
  });

test("A closing of this store is shown with envelopes, receipts and days", async () => {
  const { faults, shown } = await view(await closing({ acknowledged: await list([]) }));
  expect(faults).toEqual([]);
  expect(shown.slice(1).map(({ sv }) => sv)).toEqual([
    "STÄNGER omgången, 10 dagar före sista dagen: 0 kuvert, räknade här.",
    "0 kuvert har fått kvittens, 0 av dem är ursäktade.",
    `Koden som räknar, räknad ur er egen kopia: sha256 ${sourceDigest()}`,
  ]);
});

test("A closing that names other code than the signer's clone has is refused, and a correction that changes it says so", async () => {
  const acknowledged = await list([]);
  const root = await closingRoot({ place, round });
  const other = await closing({ acknowledged, closing: { root, code: "c".repeat(64) } });
  expect(await codes(other)).toEqual(["sign-other-code"]);
  const acts = [...other.acts, { act: "correct" as const, decision: "d", date: "2026-12-03" }];
  const corrected = (code: string) => view(nextVersion(other, { closing: { root, code }, acts }), other);
  expect((await corrected("c".repeat(64))).faults.map(({ code }) => code)).toEqual(["sign-other-code"]);
  const { faults, shown } = await corrected(sourceDigest());
  expect([faults, shown.at(-1)?.en.startsWith("CHANGES THE CODE THAT COUNTS. ")]).toEqual([[], true]);
});

test("A closing of another store is refused, and so is one without a decision, also in a clone without history", async () => {
  const acknowledged = await list([]);
  expect(await codes(await closing({ acknowledged, closing: { root: "0".repeat(64), code: sourceDigest() } }))).toEqual([
    "closing-other-root",
  ]);
  const { closing: _, ...without } = await closing({ acknowledged });
  expect(await codes(without)).toEqual(["closing-other-root"]);
  expect(await codes(await closing({ acknowledged, acts: [] }))).toEqual(["sign-no-decision"]);
  mkdirSync(place.git, { recursive: true });
  writeFileSync(join(place.git, "shallow"), "");
  const shallow = await view(await closing({ acknowledged }));
  expect(shallow.faults).toMatchObject([{ code: "closing-shallow", severity: "error" }]);
  rmSync(place.git, { recursive: true });
});

test("A closing with a receipt's envelope missing is refused, and not if it is excused", async () => {
  const gone = "a".repeat(64);
  expect(await codes(await closing())).toEqual(["round-close-outbox"]);
  expect(await codes(await closing({ acknowledged: await list([gone]) }))).toEqual(["sign-acknowledged-missing"]);
  expect(await codes(await closing({ acknowledged: await list([gone], [gone]) }))).toEqual([]);
});

test("A list that another key signed, or of another round, is refused", async () => {
  const text = acknowledgedText(await makeAcknowledged({ round: "ovning-2", envelopes: [], sign: newSigningKey().sign }));
  put(`rounds/${round}/acknowledged.json`, text);
  expect(await codes(await closing({ acknowledged: "0".repeat(64) }))).toEqual(["acknowledged-other-round", "acknowledged-signature"]);
});

test("A correction says what its signers attest, and needs its decision", async () => {
  const acknowledged = await list([]);
  const closed = await closing({ acknowledged, closing: { root: "0".repeat(64), code: sourceDigest() } });
  const pins = { root: await closingRoot({ place, round }), code: sourceDigest() };
  const correct = (opened?: true) => ({ act: "correct" as const, decision: "d", date: "2026-12-03", ...(opened ? { opened } : {}) });
  const corrected = (...acts: RoundVersion["acts"]) => nextVersion(closed, { closing: pins, acts: [...closed.acts, ...acts] });
  expect((await view(corrected(), closed)).faults.map(({ code }) => code)).toEqual(["sign-no-decision"]);
  for (const [act, says] of [
    [correct(), "No answer has been opened: sign only if that is true."],
    [correct(true), "Answers have been opened."],
  ] as const) {
    const { faults, shown } = await view(corrected(act), closed);
    expect([faults, shown[1]?.en.endsWith(says)]).toEqual([[], true]);
  }
  put(`rounds/${round}/replies/manifest.json`, "{}");
  const counted = async (act: RoundVersion["acts"][number]) => (await view(corrected(act), closed)).faults.map(({ code }) => code);
  expect([await counted(correct()), await counted(correct(true))]).toEqual([["sign-opened"], []]);
  // Also where it changes nothing else: from then on all three sign.
  const opened = await view(corrected(correct(true)), { ...closed, closing: pins });
  expect(opened.shown[1]?.en).toContain("Answers have been opened.");
  // What is recorded later of a closed round is not compared again.
  expect((await view(nextVersion(closed, { lost: ["third"] }), closed)).faults).toEqual([]);
});
