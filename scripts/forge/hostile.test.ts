import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalize } from "../canonical.ts";
import { codesOf, passed } from "../envelope/invented-round.ts";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../keys/ed25519.ts";
import { signRound, verifyRoundFolder } from "../keys/sign-round.ts";
import { acceptProposal } from "./accept.ts";
import { writeBlob, writeCommit } from "./commit.ts";
import { commitAt, gitText, noObject, type ObjectId, runGit } from "./git.ts";
import {
  addToMain,
  commitEntries,
  fileOf,
  type IndexEntry,
  type InventedStore,
  inventedAuthor,
  inventedDay,
  inventStore,
} from "./invented-store.ts";
import type { RoundJudge } from "./round-at.ts";

const root = signingKeyOf(generateSeed()) as SigningKey;
const verifyRound: RoundJudge = (folder, round) => verifyRoundFolder({ folder, round, rootKey: root.publicKey, rehearsal: true });

let store: InventedStore;
let stranger: InventedStore;
let good: SealedEnvelope;
let other: SealedEnvelope;
let inPlace: SealedEnvelope;
beforeAll(async () => {
  store = await inventStore((document) => signRound(document, root));
  stranger = await inventStore((document) => signRound(document, root), 1);
  [good, other, inPlace] = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  await addToMain(store.git, [fileOf(inPlace)]);
});
afterAll(() => {
  for (const { folder } of [store, stranger]) rmSync(folder, { recursive: true, force: true });
});

const blobOf = (contents: Uint8Array | string): Promise<ObjectId> => writeBlob(store.git, contents);
const entryOf = async (envelope: SealedEnvelope, changes: Partial<IndexEntry> = {}): Promise<IndexEntry> => ({
  mode: "100644",
  blob: await blobOf(envelope.bytes),
  path: fileOf(envelope).path,
  ...changes,
});
/** A file at the place that its own digest names, whatever it holds. */
const named = async (contents: string | Uint8Array, round = "ovning-1"): Promise<IndexEntry> => {
  const digest = createHash("sha256").update(contents).digest("hex");
  return { mode: "100644", blob: await blobOf(contents), path: envelopePath(round, digest) };
};
const changed = (changes: object): Promise<IndexEntry> => named(canonicalize({ ...good.envelope, ...changes }));
const beside = async (path: string, mode = "100644"): Promise<readonly IndexEntry[]> => [
  await entryOf(good),
  { mode, blob: mode === "160000" ? "1".repeat(40) : await blobOf("x"), path },
];
const text = (): string => Buffer.from(good.bytes).toString("utf8");

type Tree = () => Promise<readonly IndexEntry[]>;

/** What somebody proposes, and what it is refused for. */
const trees: readonly (readonly [string, readonly string[], Tree])[] = [
  ["a link in an envelope's place", ["path-mode"], async () => [await entryOf(good, { mode: "120000" })]],
  ["a program in an envelope's place", ["path-mode"], async () => [await entryOf(good, { mode: "100755" })]],
  ["a submodule in an envelope's place", ["path-mode"], async () => [await entryOf(good, { mode: "160000", blob: "1".repeat(40) })]],
  ["a submodule beside it", ["path-outside"], () => beside("vendor", "160000")],
  ["a link out of the repository", ["path-outside"], () => beside("submissions/ovning-1/aa", "120000")],
  ["a workflow beside it", ["path-outside"], () => beside(".github/workflows/run.yml")],
  ["Git's own settings beside it", ["path-outside"], () => beside(".gitattributes")],
  ["a list of submodules beside it", ["path-outside"], () => beside(".gitmodules")],
  ["a changed package beside it", ["path-outside"], () => beside("package.json")],
  ["a script beside it", ["path-outside"], () => beside("scripts/forge/check.ts")],
  ["a roster with one more key", ["path-outside"], () => beside("content/rounds/ovning-1/roster.json")],
  ["a published figure", ["path-outside"], () => beside("content/statistics/ovning-1/1/manifest.json")],
  ["a path in capital letters", ["path-outside"], () => beside(fileOf(other).path.toUpperCase())],
  ["a path with letters that only look alike", ["path-outside"], () => beside(fileOf(other).path.replace("submissions", "submіssions"))],
  ["a path with a command of the workflow's own", ["path-outside"], () => beside("submissions/\n::set-output name=x::y")],
  ["a path with escapes for a terminal", ["path-outside"], () => beside("submissions/\u001b[2J.json")],
  ["a folder deeper", ["path-outside"], () => beside(`${fileOf(other).path.replace(".json", "")}/x.json`)],
  [
    "an envelope in another folder than its digest's",
    ["path-outside"],
    async () => [await entryOf(good, { path: fileOf(good).path.replace(/\/..\//, "/zz/") })],
  ],
  ["a round that is not there", ["round-missing"], async () => [await named(text(), "ovning-9")]],
  ["an envelope under another's name", ["envelope-name"], async () => [await entryOf(good, { path: fileOf(other).path })]],
  ["one in place, changed", ["path-not-added"], async () => [await entryOf(good, { path: fileOf(inPlace).path })]],
  [
    "one in place, removed",
    ["path-not-added"],
    async () => [await entryOf(good), { mode: "0", blob: noObject, path: fileOf(inPlace).path }],
  ],
  ["one in place, made a program", ["path-not-added"], async () => [await entryOf(inPlace, { mode: "100755" })]],
  [
    "the round's document, removed",
    ["path-outside"],
    async () => [{ mode: "0", blob: noObject, path: "content/rounds/ovning-1/round.yaml" }],
  ],
  ["an answer in the clear", [], () => named('{"answers":{"fraga-1":"0"}}').then((one) => [one])],
  ["an empty file", [], () => named("").then((one) => [one])],
  ["a file of zeros", [], () => named(new Uint8Array(1000)).then((one) => [one])],
  ["a file far too large", ["gate-too-large"], () => named("x".repeat(70_000)).then((one) => [one])],
  ["JSON a hundred thousand brackets deep", ["gate-too-large"], () => named("[".repeat(100_000)).then((one) => [one])],
  ["a further key in the envelope", [], () => changed({ extra: "x" }).then((one) => [one])],
  ["the same envelope with a space in it", [], () => named(text().replace(",", ", ")).then((one) => [one])],
  ["the same envelope with a line feed after it", [], () => named(`${text()}\n`).then((one) => [one])],
  ["the same envelope with a mark of byte order", [], () => named(`\ufeff${text()}`).then((one) => [one])],
  ["a key twice in the envelope", [], () => named(text().replace('{"ct"', '{"ct":"","ct"')).then((one) => [one])],
  ["somebody else's ciphertext under one's own name", [], () => changed({ sub: other.envelope.sub }).then((one) => [one])],
  [
    "a signature changed in one letter",
    [],
    () => changed({ sig: `${good.envelope.sig.startsWith("A") ? "B" : "A"}${good.envelope.sig.slice(1)}` }).then((one) => [one]),
  ],
  ["ciphertext cut short", [], () => changed({ ct: good.envelope.ct.slice(0, -8) }).then((one) => [one])],
  [
    "the envelope of a key that nobody invited",
    ["envelope-other-kid", "envelope-unknown-key"],
    async () => [await entryOf(await stranger.sealOne())],
  ],
];

/** All that a repository holds: refs with what they point to, and the number of objects. */
async function all(): Promise<string> {
  const objects = await runGit(store.git, { args: ["cat-file", "--batch-all-objects", "--batch-check"] });
  return `${await gitText(store.git, "for-each-ref")}\n${objects.toString("utf8")}`;
}

const accept = (proposal: number) => acceptProposal({ forge: store.forge, proposal, verifyRound, now: 1_790_100_000 });
let branches = 0;
const propose = async (head: ObjectId): Promise<number> =>
  (await store.forge.openProposal({ branch: `b-${branches++}`, head, day: inventedDay })).number;

describe("a hostile proposal is refused with nothing written:", () => {
  test("there are more than 25 of them", () => expect(trees.length).toBeGreaterThan(25));

  test.each(trees)("%s", async (_, codes, tree) => {
    const number = await propose(await commitEntries(store.git, await tree()));
    const before = await all();
    const refused = await accept(number);
    expect(refused.ok).toBe(false);
    const found = codesOf(refused);
    if (codes.length > 0) expect(found).toEqual(codes);
    else expect(found.every((code) => /^(gate|envelope|shape)-/.test(code))).toBe(true);
    expect(found.length).toBeGreaterThan(0);
    expect(await all()).toBe(before);
    expect(JSON.stringify(refused)).not.toMatch(/::|\\u001b|\\n|answers/);
  });

  test.each<[string, () => Promise<ObjectId>]>([
    [
      "a history of its own",
      () => writeCommit(store.git, { parent: undefined, files: [fileOf(good)], author: inventedAuthor, message: "m", seconds: 0 }),
    ],
    ["nothing at all", async () => (await commitAt(store.git, "main")) as ObjectId],
    [
      "251 envelopes' worth of files",
      async () => commitEntries(store.git, await Promise.all(Array.from({ length: 251 }, (_one, index) => named(`${index}`)))),
    ],
  ])("%s", async (_, head) => {
    const number = await propose(await head());
    const before = await all();
    expect((await accept(number)).ok).toBe(false);
    expect(await all()).toBe(before);
  });
});

test("a smuggled history leaves nothing in what the main branch reaches: no message, no author, no file that was added and removed", async () => {
  const secret = await blobOf("vi är på nivå 0");
  const entry = await entryOf(good);
  const first = await commitEntries(store.git, [entry, { mode: "100644", blob: secret, path: "anteckning.txt" }], "Kommunens svar: nivå 0");
  const tree = await gitText(store.git, "rev-parse", `${await commitEntries(store.git, [entry])}^{tree}`);
  const environment = { GIT_AUTHOR_NAME: "Kommunen", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "Kommunen", GIT_COMMITTER_EMAIL: "a@b" };
  const side = (await runGit(store.git, { args: ["commit-tree", tree, "-p", first, "-m", "Ta bort"], environment })).toString().trim();
  // And by way of a merge, whose second parent a diff against the first does not show.
  const merge = ["commit-tree", tree, "-p", "main", "-p", side, "-m", "Kommunens sammanslagning"];
  const head = (await runGit(store.git, { args: merge, environment })).toString().trim();
  const accepted = passed(await accept(await propose(head)));
  expect(accepted.files.map((file) => file.digest)).toEqual([good.digest]);
  const reached = await gitText(store.git, "rev-list", "--objects", "main");
  for (const hidden of [secret, first, side, head]) expect(reached).not.toContain(hidden);
  const commits = await gitText(store.git, "log", "--format=%an %cn %ae %B", "main");
  expect(commits).not.toMatch(/Kommunen|nivå|Ta bort/);
  expect(reached).toContain(entry.blob);
});

test("good proposals are accepted, each with exactly its own envelope", async () => {
  for (let count = 0; count < 8; count++) {
    const envelope = await store.sealOne(count % 3);
    const number = await propose(await commitEntries(store.git, [await entryOf(envelope)]));
    const accepted = await accept(number);
    expect(passed(accepted).files.map((file) => file.digest)).toEqual([envelope.digest]);
  }
});
