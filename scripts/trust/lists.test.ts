import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hasShape } from "../core/shape.ts";
import { rehearsalNotice } from "../statistics/plan-schema.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { type InventedTrustee, inventTrust, newSigningKey } from "../testing/trust/trustees.ts";
import { cardFiles, cardsFolder } from "./cards.ts";
import { canonicalDigest, trustFaults } from "./chain.ts";
import { cardFingerprint, hasFingerprints, listChange, nextList, pinTrust, signList } from "./lists.ts";
import { TrustList } from "./schema.ts";

const trust = inventTrust();
const [first, second, third] = trust.trustees as readonly [InventedTrustee, InventedTrustee, InventedTrustee];
const card = ({ name, root, release }: InventedTrustee) => ({ name, root: root.publicKey, release: release.publicKey });
const newcomer: InventedTrustee = { name: "newcomer", root: newSigningKey(), release: newSigningKey() };

test("The first list names three people in the order given, is signed by each in turn, and is the same whoever signs first", () => {
  const list = nextList([], [third, first, second].map(card));
  expect(list).toMatchObject({ version: 1, previous: null, trustees: [{ name: "third" }, { name: "first" }, { name: "second" }] });
  const unsigned = [{ document: list, signatures: {} }];
  const one = passed(signList(unsigned, second.root, {}));
  expect(trustFaults([one], canonicalDigest(list))).toMatchObject([{ code: "trust-signatures", values: { count: 1, needed: 2 } }]);
  const two = passed(signList([one], first.root, {}));
  expect(trustFaults([two], canonicalDigest(list))).toEqual([]);
  expect(passed(signList([passed(signList(unsigned, first.root, {}))], second.root, {}))).toEqual(two);
});

test("A list that too few have signed is made anew, and the next list follows by digest from one that is in force", () => {
  const unsigned = { ...trust.signed, signatures: {} };
  expect(nextList([unsigned], [first, second, newcomer].map(card))).toMatchObject({ version: 1, previous: null });
  expect(nextList([trust.signed], [first, second, newcomer].map(card))).toMatchObject({ version: 2, previous: trust.digest });
});

test("A third list follows from the second, once that is in force, and is signed by the people of those two alone", () => {
  const second2 = { document: nextList([trust.signed], [first, second, newcomer].map(card)), signatures: {} };
  expect(nextList([trust.signed, second2], [first, second, newcomer].map(card))).toMatchObject({ version: 2, previous: trust.digest });
  const once = passed(signList([trust.signed, second2], first.root, {}));
  expect(nextList([trust.signed, once], [first, second, newcomer].map(card))).toMatchObject({ version: 2 });
  const signed = passed(signList([trust.signed, once], second.root, {}));
  expect(nextList([trust.signed, signed], [first, second, newcomer].map(card))).toMatchObject({ version: 3 });
  const document = nextList([trust.signed, signed], [first, newcomer, { ...newcomer, name: "next", root: newSigningKey() }].map(card));
  expect(document).toMatchObject({ version: 3, previous: canonicalDigest(signed.document) });
  expect(codesOf(signList([trust.signed, signed, { document, signatures: {} }], third.root, {}))).toContain("trust-key");
  const [other] = [{ document: { ...second2.document, version: 3 }, signatures: {} }];
  expect(codesOf(signList([trust.signed, other as typeof second2], first.root, {}))).toEqual(["trust-chain"]);
});

test("A list has the shape that is published, and no larger one", () => {
  const key = (length: number): string => `log+00000000+${"A".repeat(length - 13)}`;
  const isList = (changes: Partial<Omit<TrustList, "notice">> & { readonly notice?: string }): boolean =>
    hasShape(TrustList, { ...trust.list, ...changes });
  const named = (name: string) => trust.list.trustees.with(0, { ...card(first), name });
  const [one, ten] = [{ witnesses: [key(300)], quorum: 1, log: key(300) }, Array.from({ length: 10 }, () => key(60))];
  for (const good of [
    {},
    { version: 1 },
    { notice: rehearsalNotice },
    one,
    { witnesses: ten, quorum: 10 },
    { trustees: named("a".repeat(40)) },
  ])
    expect(isList(good)).toBe(true);
  const many = { trustees: [...trust.list.trustees, card(newcomer)] };
  for (const bad of [
    { version: 0 },
    { notice: "Sign here" },
    { witnesses: [...ten, key(60)] },
    { quorum: 11 },
    { quorum: -1 },
    { log: key(301) },
    { log: `\u001b[8m${key(40)}` },
    many,
  ])
    expect(isList(bad)).toBe(false);
  expect(isList({ trustees: named("a".repeat(41)) })).toBe(false);
});

test("A newcomer and whoever leaves may sign the list that replaces them; a stranger and a release key may not", () => {
  const lists = [trust.signed, { document: nextList([trust.signed], [first, second, newcomer].map(card)), signatures: {} }];
  for (const { name, root } of [third, newcomer, first]) expect(Object.keys(passed(signList(lists, root, {})).signatures)).toEqual([name]);
  for (const key of [newSigningKey(), first.release]) expect(codesOf(signList(lists, key, {}))).toEqual(["trust-key"]);
  expect(codesOf(signList([], first.root, {}))).toEqual(["trust-none"]);
});

test("What does not follow from the list before is not signed, and every fault comes at once", () => {
  const document = { ...nextList([trust.signed], [first, second, { ...newcomer, root: second.root }].map(card)), previous: "0".repeat(64) };
  expect(codesOf(signList([trust.signed, { document, signatures: {} }], newSigningKey(), {}))).toEqual([
    "trust-chain",
    "trust-trustees",
    "trust-key",
  ]);
});

test("A list is signed only if it takes every opened round over exactly where the signer's own store stands", () => {
  const taken = { "2026": { version: 2, release: 1 } };
  const listWith = (since: TrustList["since"]) => [
    trust.signed,
    { document: { ...nextList([trust.signed], [first, second, newcomer].map(card)), since }, signatures: {} },
  ];
  expect(Object.keys(passed(signList(listWith(taken), first.root, taken)).signatures)).toEqual(["first"]);
  for (const since of [
    {},
    { "2026": { version: 1, release: 1 } },
    { "2026": { version: 3, release: 1 } },
    { "2026": { version: 2, release: 0 } },
    { ...taken, "2027": { version: 1, release: 0 } },
  ])
    expect(codesOf(signList(listWith(since), first.root, taken)), JSON.stringify(since)).toEqual(["trust-since"]);
  // A third signature on a list that is in force moves nothing.
  const [, unsigned] = listWith(taken);
  const inForce = passed(
    signList([trust.signed, passed(signList([trust.signed, unsigned as typeof trust.signed], first.root, taken))], second.root, taken),
  );
  expect(codesOf(signList([trust.signed, inForce], newcomer.root, { "2026": { version: 3, release: 1 } }))).toEqual([]);
});

test("A signer sees who comes and goes, also where only a key is new, and what of log and witnesses changes", () => {
  expect(listChange([])).toBeUndefined();
  expect(listChange([trust.signed])).toEqual({ comes: trust.list.trustees, goes: [], settings: { log: null, witnesses: [], quorum: 0 } });
  const rekeyed = { ...third, release: newSigningKey() };
  const change = (people: readonly InventedTrustee[], settings = {}) => {
    const document = { ...nextList([trust.signed], people.map(card)), ...settings };
    return listChange([trust.signed, { document, signatures: {} }]);
  };
  expect(change([first, second, third])).toEqual({ comes: [], goes: [], settings: {} });
  expect(change([first, second, newcomer])).toEqual({ comes: [card(newcomer)], goes: ["third"], settings: {} });
  expect(change([first, second, rekeyed])).toEqual({ comes: [card(rekeyed)], goes: [], settings: {} });
  expect(change([first, second, third], { witnesses: ["w"], quorum: 1 })?.settings).toEqual({ witnesses: ["w"], quorum: 1 });
});

test("Sixteen characters are over name and both keys, and are recognised in the list's order alone", () => {
  const cards = [first, second].map(card);
  const [one, two] = cards.map(cardFingerprint) as [string, string];
  expect(one).toMatch(/^(?!0{8})[0-9A-V]{16}$/);
  for (const other of [{ name: "x" }, { root: second.root.publicKey }, { release: second.release.publicKey }])
    expect(cardFingerprint({ ...card(first), ...other })).not.toBe(one);
  for (const typed of [`${one} ${two}`, `${one}, ${two}`.toLowerCase(), `${one.slice(0, 4)} ${one.slice(4)}-${two}`])
    expect(hasFingerprints(cards, typed), typed).toBe(true);
  for (const typed of ["", one, `${two} ${one}`, `${one} ${one}`, `${one} ${two.slice(1)}`])
    expect(hasFingerprints(cards, typed), typed).toBe(false);
});

test("Pinning writes one line of the code, again as well, and fails loudly where the line is not", () => {
  const code = temporaryFolder("pin");
  const file = join(code, "scripts", "trust", "pinned.ts");
  mkdirSync(dirname(file), { recursive: true });
  cpSync("scripts/trust/pinned.ts", file);
  const before = readFileSync(file, "utf8").split("\n");
  for (const digest of ["a", "b"].map((letter) => letter.repeat(64))) {
    expect(pinTrust(digest, code)).toBe(file);
    const now = readFileSync(file, "utf8").split("\n");
    expect(now.filter((line, at) => line !== before[at])).toEqual([`export const pinnedTrust: string | null = "${digest}";`]);
  }
  writeFileSync(file, "export const other = 1;\n");
  expect(() => pinTrust("a".repeat(64), code)).toThrow("no line that pins");
});

test("The cards that wait for a list are found in order of name, and none where there is no folder", () => {
  const place = { content: mkdtempSync(join(tmpdir(), "cards-")) };
  onTestFinished(() => rmSync(place.content, { recursive: true, force: true }));
  expect(cardFiles(place)).toEqual([]);
  mkdirSync(cardsFolder(place), { recursive: true });
  for (const name of ["b.json", "a.json", "a.txt"]) writeFileSync(join(cardsFolder(place), name), "{}");
  expect(cardFiles(place)).toEqual(["a.json", "b.json"].map((name) => join(cardsFolder(place), name)));
});
