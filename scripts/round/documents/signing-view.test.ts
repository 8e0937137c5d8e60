import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { visible } from "../../core/said.ts";
import { hasShape } from "../../core/shape.ts";
import { sourceDigest } from "../../core/source-digest.ts";
import { acknowledgedText, makeAcknowledged } from "../../envelope/acknowledged.ts";
import { utf8 } from "../../envelope/digest.ts";
import { Disposal, decisionNames, type RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { closingRoot } from "../../holder/items.ts";
import { formatEntry } from "../../log/entries.ts";
import { leafHash, rootOf } from "../../log/merkle.ts";
import { modelOf } from "../../method/model.ts";
import { editionDigest } from "../../repository/digests.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { fullPlan } from "../../statistics/plan/plan.ts";
import { rehearsalNotice } from "../../statistics/plan-schema.ts";
import { inventRound } from "../../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { firstVersion, newSigningKey, nextVersion, rosterFile } from "../../testing/trust/trustees.ts";
import { canonicalDigest } from "../../trust/chain.ts";
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
  opened = firstVersion(charter, { roster: [part(keys.slice(0, 3))], registry: ["0".repeat(64)], closes: "2026-11-30" });
});
const view = (now: RoundVersion, before: RoundVersion | undefined = opened) => signingView({ place, charter, before, now });
const codes = async (now: RoundVersion) => (await view(now)).faults.map(({ code }) => code);
const replaced = (count: number, decision = "d") => ({ act: "replace" as const, decision, date: "2026-11-02", count });
const withParts = (parts: readonly string[], ...acts: RoundVersion["acts"]) =>
  nextVersion(opened, { roster: [...opened.roster, ...parts], acts });

const opening = async (changes: Partial<RoundCharter> = {}) => {
  const { faults, shown } = await signingView({ place, charter: { ...charter, ...changes }, before: undefined, now: opened });
  return { codes: faults.map(({ code }) => code), lines: shown.map(({ en }) => en) };
};

test("The version that opens shows organisations and codes, the last day, and every part of the charter that it cannot compute", async () => {
  const { codes, lines } = await opening();
  expect([codes, lines.slice(-2)]).toEqual([[], ["3 organisations in the population, 3 codes are valid.", "Last day: 2026-11-30"]]);
  const decisions = Object.fromEntries(decisionNames.map((name) => [name, { diaryNumber: name, date: "2026-08-01" }]));
  const changes: { readonly [K in keyof RoundCharter]?: RoundCharter[K] } = {
    kind: "pilot",
    edition: "2028",
    opens: "2026-09-02",
    holders: charter.holders.map((one) => ({ ...one, name: `${one.name}x` })),
    padding: 1024,
    receiptKey: newSigningKey().publicKey,
    population: { id: "q", digest: charter.population.digest },
    compares: "2025",
    rescores: "2024",
    signatures: 3,
    counting: { runners: "hosted", diaryNumber: "2026/9", date: "2026-08-02" },
    decisions: decisions as RoundCharter["decisions"] & object,
  };
  put("population/q.json", readFileSync(join(place.content, "population/p.json"), "utf8").replace('"p"', '"q"'));
  for (const [part, value] of Object.entries(changes))
    expect(
      (await opening({ [part]: value })).lines.filter((line) => !lines.includes(line)),
      part,
    ).not.toEqual([]);
  expect((await opening(changes)).lines).toContain("COUNTED BY JOBS ON GITHUB: ON GITHUB'S MACHINES, 2026/9, 2026-08-02");
});

test("Of the charter of the edition here, a plan that is not the usual one and a text that is not this one are said", async () => {
  cpSync("content/method", join(place.content, "method"), { recursive: true });
  const read = unwrap(readEdition(place, "2026"));
  const own = { editionDigest: editionDigest(read), plan: fullPlan(modelOf(read)) };
  expect(await opening(own)).toMatchObject({ codes: [], lines: expect.arrayContaining(["Table plan: the usual one"]) });
  const { variables } = own.plan;
  expect((await opening({ ...own, plan: { ...own.plan, variables: variables.slice(1) } })).lines).toContain(
    "Table plan: NOT THE USUAL ONE",
  );
  expect((await opening({ ...own, kind: "pilot" })).lines).toContain("Table plan: NOT THE USUAL ONE");
  expect((await opening({ ...own, editionDigest: "0".repeat(64) })).codes).toEqual(["round-edition-other"]);
});

test("Every decision of a version is shown, with number and day, not only the last", async () => {
  const act = (name: RoundVersion["acts"][number]["act"], decision: string) => ({ act: name, decision, date: "2026-11-02" });
  const { shown } = await view(
    nextVersion(opened, { closes: "2026-12-15", acts: [act("extend", "a"), act("lose", "b")], lost: ["second"] }),
  );
  expect(shown.slice(0, 2).map(({ en }) => en)).toEqual([
    "Decision to move the last day: a, 2026-11-02",
    "Decision to record a lost key: b, 2026-11-02",
  ]);
});

test("An opening without a registry is refused", async () => {
  opened = { ...opened, registry: [] };
  expect((await opening()).codes).toEqual(["sign-no-registry"]);
});

test("A version that the log has otherwise is not signed in its place", async () => {
  const line = (digest: string) => formatEntry({ kind: "round", round, version: 1, digest });
  const log = (digest: string) => {
    put("log/entries.txt", line(digest));
    put(
      "log/checkpoint",
      `example.org/log\n1\n${Buffer.from(rootOf([leafHash(utf8(line(digest)))])).toString("base64")}\n\n— x ${"A".repeat(92)}\n`,
    );
    return opening();
  };
  expect((await log(canonicalDigest(opened))).codes).toEqual([]);
  expect((await log("0".repeat(64))).codes).toEqual(["sign-made-anew"]);
});

test("A notice on a version can say nothing but that it is a rehearsal", () => {
  const isVersion = (notice: string) => hasShape(RoundVersion, { ...opened, notice });
  expect([rehearsalNotice, "Sign here"].map(isVersion)).toEqual([true, false]);
});

test("A decision is shown to its signers, so that it has no character that moves or hides text", () => {
  const isVersion = (decision: string) => hasShape(RoundVersion, nextVersion(opened, { acts: [{ ...replaced(1), decision }] }));
  const isDisposal = (regulation: string) => hasShape(Disposal, { diaryNumber: "1", date: "2026-01-01", regulation });
  for (const isRight of [isVersion, isDisposal]) {
    expect(["Dnr 2027/1 – å", "x".repeat(60)].map(isRight)).toEqual([true, true]);
    expect(["", "x".repeat(61), "1\u001b[8m", "1\n2", "1\u202e2", "1\u200b"].map(isRight)).toEqual(Array(6).fill(false));
  }
  expect(visible("a\u001b[2K\u202eb\n\u00a0c")).toBe("a�[2K�b\n\u00a0c");
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
  expect(shown.slice(2).map(({ sv }) => sv.slice(0, 24))).toEqual(["3 organisationer i popul", "ÄNDRAR VEM SOM KAN SVARA"]);
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
  expect(shown.slice(2).map(({ sv }) => sv)).toEqual([
    "STÄNGER omgången, 10 dagar före sista dagen: 0 kuvert, räknade här.",
    "0 kuvert har fått kvittens, 0 av dem är ursäktade.",
    `Stängningens rot, räknad ur ert arkiv: ${await closingRoot({ place, round })}`,
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
    expect([faults, shown[2]?.en.endsWith(says)]).toEqual([[], true]);
  }
  put(`rounds/${round}/replies/manifest.json`, "{}");
  const counted = async (act: RoundVersion["acts"][number]) => (await view(corrected(act), closed)).faults.map(({ code }) => code);
  expect([await counted(correct()), await counted(correct(true))]).toEqual([["sign-opened"], []]);
  // Also where it changes nothing else: from then on all three sign.
  const opened = await view(corrected(correct(true)), { ...closed, closing: pins });
  expect(opened.shown[2]?.en).toContain("Answers have been opened.");
  // What is recorded later of a closed round is not compared again.
  expect((await view(nextVersion(closed, { lost: ["third"] }), closed)).faults).toEqual([]);
});
