// Faults of the round that a valid envelope is proposed to, each with the codes that it is then refused with.

import { fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import type { RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { checkHolders, kidOf } from "../../envelope/sealing/holders.ts";
import { maxEnvelopesPerKey } from "../../envelope/verify.ts";
import { updateRefs } from "../../forge/git/commit.ts";
import { resolveCommit } from "../../forge/git/git.ts";
import { closingRootAt } from "../../forge/git/history.ts";
import { listFiles, readBlobs } from "../../forge/git/objects.ts";
import { sha256 } from "../../repository/digests.ts";
import { canonicalText } from "../../repository/round-files.ts";
import { canonicalDigest, holderMessage } from "../../trust/chain.ts";
import type { TrustList } from "../../trust/schema.ts";
import { inventRoundKeys, passed } from "../envelope/invented-round.ts";
import { inventTrust, newSigningKey, nextVersion, rosterFile, trust } from "../trust/trustees.ts";
import { addToMain, commitEntries, fileOf, type InventedStore, plain } from "./invented-store.ts";

export interface RefusedRound {
  readonly name: string;
  readonly codes: readonly string[];
  /** Changes the base after the envelope was proposed. */
  readonly change?: (store: InventedStore, good: SealedEnvelope) => Promise<unknown>;
  /** The day on which it is proposed, if not an ordinary one. */
  readonly day?: string;
  /** The check is pinned to another trust list. */
  readonly isByOtherTrustees?: boolean;
}
type Change = NonNullable<RefusedRound["change"]>;

const folder = "content/rounds/ovning-1";
const ownKey = (store: InventedStore): string => store.round.keys[0]?.sub as string;
const holders = (store: InventedStore): RoundCharter["holders"] => store.round.charter.holders;
const put =
  (name: string, contents: string): Change =>
  ({ git }) =>
    addToMain(git, [plain(`${folder}/${name}`, contents)]);

async function useUpQuota(store: InventedStore): Promise<void> {
  const envelopes: SealedEnvelope[] = [];
  while (envelopes.length < maxEnvelopesPerKey) envelopes.push(await store.sealOne());
  await addToMain(store.git, envelopes.map(fileOf));
}

const days: readonly RefusedRound[] = [
  { name: "has not yet opened", codes: ["round-not-yet-open"], day: "2026-08-31" },
  { name: "had its last day the day before", codes: ["round-past-closing-day"], day: "2026-12-01" },
  { name: "has closed", codes: ["round-closed"], change: ({ publish }) => publish({ next: { status: "closed" } }) },
];

const zeroes = "0".repeat(64);

/** A second trust list, signed by so many of the trustees of the first. */
const putList =
  (changes: Partial<TrustList>, places: readonly number[] = [0, 1]): Change =>
  ({ git }) => {
    const list: TrustList = { ...trust.list, version: 2, previous: trust.digest, ...changes };
    const signatures = canonicalText(trust.sign("trust", list, places));
    const at = `content/trust/${list.version}`;
    return addToMain(git, [plain(`${at}.json`, canonicalText(list)), plain(`${at}.signatures.json`, signatures)]);
  };

const lists: readonly RefusedRound[] = [
  { name: "is vouched for by another list than the pinned one", codes: ["trust-not-pinned"], isByOtherTrustees: true },
  { name: "has a list that follows from another", codes: ["trust-chain"], change: putList({ previous: zeroes }) },
  {
    name: "has a list with the same person twice",
    codes: ["trust-trustees"],
    change: putList({
      trustees: trust.list.trustees.map((one, at) => (at === 2 ? (trust.list.trustees[1] as TrustList["trustees"][number]) : one)),
    }),
  },
  { name: "has a list that too few have signed for", codes: ["trust-signatures"], change: putList({ trustees: strangers() }) },
  { name: "has a list that asks for more witnesses than it names", codes: ["trust-quorum"], change: putList({ quorum: 1 }) },
  { name: "is open, and is not named by the newest list", codes: ["round-not-taken"], change: putList({}) },
  {
    name: "is given back by a list",
    codes: ["trust-since"],
    change: async (store, good) => {
      const second = { since: { "ovning-1": { version: 1, release: 0 } } };
      await putList(second)(store, good);
      const list: TrustList = { ...trust.list, version: 2, previous: trust.digest, ...second };
      await putList({ version: 3, previous: canonicalDigest(list), since: {} })(store, good);
    },
  },
  { name: "names a list that is not there", codes: ["round-trust"], change: ({ publish }) => publish({ charter: { trust: zeroes } }) },
];

/** Two of three are nobody's: the list's own trustees cannot have signed it. */
function strangers(): TrustList["trustees"] {
  return trust.list.trustees.map((one, at) =>
    at === 0 ? one : { ...one, root: newSigningKey().publicKey, release: newSigningKey().publicKey },
  );
}

/** The next version closes with the store's own root, and one trustee has signed it. */
async function proposeClosing({ git, round: { charter } }: InventedStore): Promise<void> {
  const commit = (await resolveCommit(git, "refs/heads/main")) ?? "";
  const [text] = await readBlobs(git, [`main:${folder}/versions/0001.json`]);
  const first = JSON.parse(Buffer.from(text ?? []).toString("utf8")) as RoundVersion;
  const root = await closingRootAt({ git, commit, round: charter.round });
  const closing = nextVersion(first, { status: "closed", closing: { root } });
  const signatures = canonicalText(trust.sign("round", closing, [1]));
  const at = `${folder}/versions/0002`;
  await addToMain(git, [plain(`${at}.json`, canonicalText(closing)), plain(`${at}.signatures.json`, signatures)]);
}

const versions: readonly RefusedRound[] = [
  { name: "waits for the signature that closes it", codes: ["round-closing-waits"], change: proposeClosing },
  {
    name: "lost the signatures of a version that was in force",
    codes: ["round-version"],
    change: async (store, good) => {
      await store.publish({ next: {} });
      await put("versions/0002.signatures.json", "{}\n")(store, good);
    },
  },
  { name: "was reset to an older version", codes: ["round-version"], change: rollBack },
  { name: "was changed after it was signed", codes: ["round-signatures"], change: changeAfterwards },
  {
    name: "has a version of another charter",
    codes: ["round-charter"],
    change: ({ publish }) => publish({ first: { charter: zeroes } }),
  },
  { name: "has a version left out", codes: ["round-chain"], change: ({ publish }) => publish({ next: { version: 3 } }) },
  {
    name: "was opened again",
    codes: ["round-status"],
    change: async ({ publish }) => {
      await publish({ next: { status: "closed" } });
      await publish({ next: { status: "open" } });
    },
  },
  { name: "dropped a part of its registry", codes: ["round-not-appended"], change: ({ publish }) => publish({ next: { registry: [] } }) },
  {
    name: "closes earlier than it promised",
    codes: ["round-closes-earlier"],
    change: ({ publish }) => publish({ next: { closes: "2026-11-29" } }),
  },
  {
    name: "was changed after it had closed",
    codes: ["round-after-closed"],
    change: async ({ publish }) => {
      await publish({ next: { status: "closed" } });
      await publish({ next: { closes: "2026-12-31" } });
    },
  },
];

const documents: readonly RefusedRound[] = [
  { name: "has no charter that can be read", codes: ["round-not-readable", "not-yaml"], change: put("charter.json", "{") },
  {
    name: "has signatures in another form than the only one",
    codes: ["round-not-readable", "not-canonical"],
    change: put("versions/0001.signatures.json", "{ }\n"),
  },
  {
    name: "has signatures that are no text",
    codes: ["round-not-readable", "shape-type"],
    change: put("versions/0001.signatures.json", '{"first":1}\n'),
  },
  { name: "is in another round's folder", codes: ["round-other-folder", "roster-other-round"], change: replaceRound },
  { name: "is not a rehearsal's", codes: ["round-rehearsal"], change: ({ publish }) => publish({ charter: { rehearsal: false } }) },
  { name: "closes before it opens", codes: ["round-dates"], change: ({ publish }) => publish({ first: { closes: "2026-08-01" } }) },
  {
    name: "is open and pins a list of acknowledged envelopes",
    codes: ["round-acknowledged-open", "round-acknowledged-digest"],
    change: ({ publish }) => publish({ first: { acknowledged: zeroes } }),
  },
  {
    name: "lets one person publish",
    codes: ["round-not-readable", "shape-range"],
    change: ({ publish }) => publish({ charter: { signatures: 1 } }),
  },
];

async function rollBack({ git, publish }: InventedStore): Promise<void> {
  await publish({ next: {} });
  const main = "refs/heads/main";
  const gone = ["0002.json", "0002.signatures.json"].map((name) => ({
    mode: "0",
    blob: zeroes.slice(24),
    path: `${folder}/versions/${name}`,
  }));
  const to = await commitEntries(git, gone);
  await updateRefs(git, [{ ref: main, to, from: await resolveCommit(git, main) }]);
}

async function changeAfterwards({ git }: InventedStore): Promise<void> {
  const path = `${folder}/versions/0001.json`;
  const signed = Buffer.from((await readBlobs(git, [`main:${path}`]))[0] ?? []).toString("utf8");
  await addToMain(git, [plain(path, signed.replace('"closes":"2026', '"closes":"2999'))]);
}

/** The holders, with these keys in place of the first ones, each vouched for by its own trustee. */
function withKeys(store: InventedStore, keys: readonly string[], round = "ovning-1"): RoundCharter["holders"] {
  return holders(store).map((one, at) => {
    const { name, key } = { ...one, key: keys[at] ?? one.key };
    const { root } = trust.trustees[at] as (typeof trust.trustees)[number];
    return { name, key, proof: toBase64url(root.sign(holderMessage(round, name, key))) };
  });
}

/** Everything but the parts names the other round. */
async function replaceRound(store: InventedStore): Promise<void> {
  const { git, publish } = store;
  const { keys } = store.round.roster;
  const first = { roster: [rosterFile("ovning-1", keys).digest] };
  await publish({ charter: { round: "ovning-2", holders: withKeys(store, [], "ovning-2") }, first });
  const files = await listFiles(git, "main", "content/rounds/ovning-2");
  await addToMain(
    git,
    files.map(({ blob, path }) => ({ blob, path: path.replace("ovning-2", "ovning-1") })),
  );
}

const charter =
  (changes: Partial<RoundCharter>): Change =>
  ({ publish }) =>
    publish({ charter: changes });

const holderFaults: readonly RefusedRound[] = [
  { name: "has a key id of other holders", codes: ["kid-not-of-holders"], change: charter({ kid: "0".repeat(32) }) },
  {
    name: "has one holder's key twice",
    codes: ["holders-alike"],
    change: (store) => store.publish({ charter: { holders: withKeys(store, [holders(store)[1]?.key ?? ""]) } }),
  },
  {
    name: "has a holder's key that nothing can be sealed to",
    codes: ["holders-key"],
    change: (store) => store.publish({ charter: { holders: withKeys(store, ["_".repeat(1621).concat("w")]) } }),
  },
  {
    name: "has two holders",
    codes: ["round-not-readable", "shape-count"],
    change: (store) => store.publish({ charter: { holders: holders(store).slice(1) } }),
  },
  {
    name: "has a holder's key that its trustee has not signed",
    codes: ["round-holder"],
    change: async (store) => {
      const { holders: others } = await inventRoundKeys("ovning-1", inventTrust());
      const exchanged = holders(store).map((one, at) => (at === 1 ? { ...one, key: others[1]?.key ?? "" } : one));
      const keys = passed(checkHolders(exchanged.map(({ key }) => fromBase64url(key) ?? new Uint8Array())));
      await store.publish({ charter: { holders: exchanged, kid: await kidOf(keys) } });
    },
  },
  {
    name: "has other holders than the envelope was sealed to",
    codes: ["envelope-other-kid"],
    change: async ({ publish }) => {
      const { holders, kid } = await inventRoundKeys("ovning-1");
      await publish({ charter: { holders, kid } });
    },
  },
  { name: "has another padding", codes: ["envelope-ciphertext"], change: charter({ padding: 4096 }) },
];

/** A further version with this part of the roster. */
const withPart =
  (part: (store: InventedStore) => ReturnType<typeof rosterFile>): Change =>
  async (store) => {
    const { path, text, digest } = part(store);
    await addToMain(store.git, [plain(`${folder}/${path}`, text)]);
    await store.publish({ next: { roster: [rosterFile("ovning-1", store.round.roster.keys).digest, digest] } });
  };

const rosters: readonly RefusedRound[] = [
  {
    name: "lists a part of the roster that is not there",
    codes: ["round-not-readable", "round-part-missing"],
    change: ({ publish }) => publish({ first: { roster: [zeroes] } }),
  },
  {
    name: "has another registry than the listed one",
    codes: ["round-not-readable", "round-part-digest"],
    change: put(`registry/${sha256("sealed registry")}.sealed`, "another registry"),
  },
  {
    name: "lists another round's keys",
    codes: ["round-not-readable", "roster-other-round"],
    change: withPart(({ round }) => rosterFile("ovning-2", round.roster.keys)),
  },
  {
    name: "revokes a key that was never in it",
    codes: ["roster-revoked-unknown"],
    change: ({ publish }) => publish({}, ["A".repeat(43)]),
  },
  {
    name: "revokes a key twice",
    codes: ["envelope-revoked-key"],
    change: (store) => store.publish({}, [ownKey(store), ownKey(store)]),
  },
  {
    name: "has revoked the key since",
    codes: ["envelope-revoked-key"],
    change: (store) => store.publish({}, [ownKey(store)]),
  },
  {
    name: "revokes the key and adds it again",
    codes: ["envelope-revoked-key"],
    change: withPart((store) => rosterFile("ovning-1", [ownKey(store)], [ownKey(store)])),
  },
  { name: "already has twenty of the key's envelopes", codes: ["envelope-quota"], change: useUpQuota },
  {
    name: "already has this very envelope",
    codes: ["proposal-nothing-new", "path-already-accepted"],
    change: ({ git }, good) => addToMain(git, [fileOf(good)]),
  },
];

/** Every reason that the base can give for refusing a valid envelope. */
export const refusedRounds: readonly RefusedRound[] = [...days, ...lists, ...versions, ...documents, ...holderFaults, ...rosters];
