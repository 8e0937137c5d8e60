// Faults of the round that a valid envelope is proposed to, each with the codes that it is then refused with.

import type { SealedEnvelope } from "../../envelope/seal.ts";
import { maxEnvelopesPerKey } from "../../envelope/verify.ts";
import { listFiles, readBlobs } from "../../forge/git/objects.ts";
import { inventRound } from "../envelope/invented-round.ts";
import { addToMain, fileOf, type InventedStore, plain } from "./invented-store.ts";

export interface RefusedRound {
  readonly name: string;
  readonly codes: readonly string[];
  /** Changes the base after the envelope was proposed. */
  readonly change?: (store: InventedStore, good: SealedEnvelope) => Promise<unknown>;
  /** The day on which it is proposed, if not an ordinary one. */
  readonly day?: string;
  /** The check trusts another root key than the one that signed. */
  readonly isByOther?: boolean;
}
type Change = NonNullable<RefusedRound["change"]>;

const folder = "content/rounds/ovning-1";
const ownKey = (store: InventedStore): string => store.round.keys[0]?.sub as string;
const recipients = (store: InventedStore): readonly [string, string] => store.round.document.recipients as unknown as [string, string];
const put =
  (name: string, contents: string): Change =>
  ({ git }) =>
    addToMain(git, [plain(`${folder}/${name}`, contents)]);

async function useUp(store: InventedStore): Promise<void> {
  const envelopes: SealedEnvelope[] = [];
  while (envelopes.length < maxEnvelopesPerKey) envelopes.push(await store.sealOne());
  await addToMain(store.git, envelopes.map(fileOf));
}

const days: readonly RefusedRound[] = [
  { name: "has not yet opened", codes: ["round-not-yet-open"], day: "2026-08-31" },
  { name: "had its last day the day before", codes: ["round-past-closing-day"], day: "2026-12-01" },
  { name: "has closed", codes: ["round-closed"], change: ({ publish }) => publish({ status: "closed", version: 2 }) },
];

const documents: readonly RefusedRound[] = [
  { name: "is signed by another root key", codes: ["round-signature"], isByOther: true },
  {
    name: "was reset to an older version",
    codes: ["round-version"],
    change: async ({ publish }) => {
      await publish({ version: 3, status: "closed" });
      await publish({ version: 2 });
    },
  },
  { name: "was changed after it was signed", codes: ["round-signature"], change: changeAfterwards },
  { name: "has no document that can be read", codes: ["round-not-readable", "not-yaml"], change: put("round.yaml", "{") },
  { name: "has an empty signature file", codes: ["round-not-readable", "shape-type"], change: put("signatures.json", "") },
  { name: "is in another round's folder", codes: ["round-other-folder", "roster-other-round"], change: putAnother },
  { name: "is not a rehearsal's", codes: ["round-rehearsal"], change: ({ publish }) => publish({ rehearsal: false }) },
  { name: "closes before it opens", codes: ["round-dates"], change: ({ publish }) => publish({ closes: "2026-08-01" }) },
  {
    name: "is open and pins a list of acknowledged envelopes",
    codes: ["round-acknowledged-digest", "round-acknowledged-open"],
    change: ({ publish }) => publish({ acknowledged: "0".repeat(64) }),
  },
  {
    name: "gives two signers the same name",
    codes: ["round-signer-names"],
    change: ({ publish, round }) => publish({ releaseKeys: round.keys.slice(0, 2).map(({ sub }) => ({ name: "first", key: sub })) }),
  },
  { name: "requires more signers than it names", codes: ["round-signers"], change: ({ publish }) => publish({ signatures: 2 }) },
];

async function changeAfterwards({ git }: InventedStore): Promise<void> {
  const path = `${folder}/round.yaml`;
  const signed = Buffer.from((await readBlobs(git, [`main:${path}`]))[0] ?? []).toString("utf8");
  await addToMain(git, [plain(path, signed.replace('"closes":"2026', '"closes":"2999'))]);
}

async function putAnother({ git, publish }: InventedStore): Promise<void> {
  await publish({ round: "ovning-2" });
  const files = await listFiles(git, "main", "content/rounds/ovning-2");
  await addToMain(
    git,
    files.map(({ blob, path }) => ({ blob, path: path.replace("ovning-2", "ovning-1") })),
  );
}

const recipientsOf: readonly RefusedRound[] = [
  { name: "has a key id of other recipients", codes: ["kid-not-of-recipients"], change: ({ publish }) => publish({ kid: "0".repeat(32) }) },
  {
    name: "has one recipient twice",
    codes: ["recipients-alike", "kid-not-of-recipients"],
    change: (store) => store.publish({ recipients: [recipients(store)[0], recipients(store)[0]] }),
  },
  {
    name: "has a recipient cut short",
    codes: ["recipients-not-hybrid", "kid-not-of-recipients"],
    change: (store) => store.publish({ recipients: [recipients(store)[0], recipients(store)[1].slice(0, -1)] }),
  },
  {
    name: "has other recipients than the envelope was sealed to",
    codes: ["envelope-other-kid"],
    change: async ({ publish }) => {
      const { recipients, kid } = (await inventRound(1)).document;
      await publish({ recipients, kid });
    },
  },
  { name: "has another padding", codes: ["envelope-ciphertext"], change: ({ publish }) => publish({ padding: 4096 }) },
];

const rosters: readonly RefusedRound[] = [
  { name: "pins another roster", codes: ["round-roster-digest"], change: ({ publish }) => publish({ roster: "0".repeat(64) }) },
  { name: "pins another registry", codes: ["round-registry-digest"], change: ({ publish }) => publish({ registry: "0".repeat(64) }) },
  {
    name: "revokes a key that was never in it",
    codes: ["roster-revoked-unknown"],
    change: ({ publish }) => publish({}, ["A".repeat(43)]),
  },
  {
    name: "revokes a key twice",
    codes: ["roster-order"],
    change: (store) => store.publish({}, [ownKey(store), ownKey(store)]),
  },
  {
    name: "has revoked the key since",
    codes: ["envelope-revoked-key"],
    change: (store) => store.publish({}, [ownKey(store)]),
  },
  { name: "already has twenty of the key's envelopes", codes: ["envelope-quota"], change: useUp },
  {
    name: "already has this very envelope",
    codes: ["proposal-nothing-new", "path-already-accepted"],
    change: ({ git }, good) => addToMain(git, [fileOf(good)]),
  },
];

/** Every reason that the base can give for refusing a valid envelope. */
export const refusedRounds: readonly RefusedRound[] = [...days, ...documents, ...recipientsOf, ...rosters];
