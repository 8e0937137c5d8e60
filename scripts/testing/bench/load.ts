// The intake under load: how fast it answers.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize } from "../../core/canonical.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { utf8 } from "../../envelope/digest.ts";
import type { SubmissionKeys } from "../../envelope/invitation/invitation.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import { pad } from "../../envelope/padding.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { maxEnvelopesPerKey } from "../../envelope/verify.ts";
import { checkProposal } from "../../forge/check.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import { realDisk } from "../../intake/durable.ts";
import { sha256 } from "../../repository/digests.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventResponse } from "../envelope/invented-round.ts";
import { commitEntries, fileOf, type InventedStore, inventedDay, inventStore } from "../forge/invented-store.ts";
import { trust } from "../trust/trustees.ts";
import { type Figure, medianOf, percentile } from "./figure.ts";
import { type LoadResult, sendLoad } from "./load-senders.ts";
import type { LoadSetup } from "./load-server.ts";

const perSecond = 50;

interface Sealed {
  readonly digest: string;
  readonly bytes: Uint8Array;
}

interface Field {
  readonly store: InventedStore;
  readonly receiptSeed: string;
  readonly envelopes: readonly Sealed[];
}

/** Two loads one after another, each `seconds` long (at most 60), and the time that a proposal's check takes per envelope. */
export async function loadFigures(seconds: number): Promise<readonly Figure[]> {
  const field = await inventField(perSecond * Math.min(60, seconds));
  try {
    const floor = { name: "one durable write of the same bytes", value: await timeDurableWrite(field) };
    const figures: Figure[] = [];
    for (const slow of [0, 50]) {
      const result = await underLoad(field, slow);
      const refused = [...result.statuses].filter(([status]) => status !== 202).map(([status, count]) => `${count} × ${status}`);
      const note = refused.length > 0 ? ` (${refused.join(", ")})` : "";
      const name = `answer to an envelope, ${perSecond}/s for ${seconds} s${slow > 0 ? `, beside ${slow} slow senders` : ""}, p99${note}`;
      figures.push({ name, unit: "ms", value: percentile(result.times, 0.99), limit: 100, floor });
    }
    return [...figures, await checkFigure(field)];
  } finally {
    rmSync(field.store.folder, { recursive: true, force: true });
  }
}

/** So many different envelopes. Each ciphertext is signed by many keys: the intake opens none of them. */
async function inventField(count: number): Promise<Field> {
  const store = await inventStore(Math.ceil(count / maxEnvelopesPerKey));
  const receiptSeed = generateSeed();
  await store.publish({ charter: { receiptKey: (signingKeyOf(receiptSeed) as SigningKey).publicKey } });
  const { document, keys } = store.round;
  const plaintext = pad(canonicalize(inventResponse(document, "x") as never), document.padding);
  const holders = unwrap(await readHolders(document));
  const context = contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: "x" });
  const ciphertexts = await Promise.all(
    Array.from({ length: maxEnvelopesPerKey }, () =>
      sealToHolders({ plaintext: plaintext as NonNullable<typeof plaintext>, holders, context }),
    ),
  );
  const sign = async (key: SubmissionKeys, ciphertext: Uint8Array): Promise<Sealed> => {
    const head = { kid: document.kid, round: document.round, sub: key.sub };
    const sig = toBase64url(await key.sign(await envelopeMessage(head, ciphertext)));
    const bytes = utf8(canonicalize({ ...head, ct: toBase64url(ciphertext), schema: "infosaktrappan-envelope/2", sig }));
    return { digest: sha256(bytes), bytes };
  };
  const envelopes = await Promise.all(ciphertexts.flatMap((one) => keys.map((key) => sign(key, one))));
  return { store, receiptSeed, envelopes: envelopes.slice(0, count) };
}

async function underLoad(field: Field, slow: number): Promise<LoadResult> {
  const folder = join(field.store.folder, `load-${slow}`);
  mkdirSync(folder);
  const { receiptSeed, store, envelopes } = field;
  const setup: LoadSetup = { git: store.git.directory, trust: trust.digest, receiptSeed };
  writeFileSync(join(folder, "setup.json"), JSON.stringify(setup), { mode: 0o600 });
  const server = spawn(process.execPath, [join(import.meta.dirname, "load-server.ts"), folder], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    return await sendLoad({ port: await portOf(server), envelopes, perSecond, slow });
  } finally {
    server.kill("SIGKILL");
  }
}

function portOf(server: ChildProcess): Promise<number> {
  return new Promise((known, fail) => {
    server.stdout?.once("data", (line: Buffer) => known(Number(line.toString())));
    server.once("exit", () => fail(new Error("the intake under load did not start")));
  });
}

async function timeDurableWrite({ store, envelopes }: Field): Promise<number> {
  const bytes = (envelopes[0] as Sealed).bytes;
  let number = 0;
  return medianOf(15, () => realDisk.write(join(store.folder, `floor-${number++}`), bytes));
}

/** The full check of one proposal with 250 envelopes, Git included, per envelope. */
async function checkFigure({ store, envelopes }: Field): Promise<Figure> {
  const many = envelopes.slice(0, 250);
  const entries = await Promise.all(
    many.map(async ({ digest, bytes }) => ({
      mode: "100644",
      blob: await writeBlob(store.git, bytes),
      path: fileOf({ envelope: { round: "ovning-1" }, digest, bytes } as Parameters<typeof fileOf>[0]).path,
    })),
  );
  const head = await commitEntries(store.git, entries);
  const { verifyRound } = trust;
  const median = await medianOf(3, async () => {
    const checked = unwrap(await checkProposal({ git: store.git, base: "main", head, day: inventedDay, verifyRound }));
    if (checked.files.length !== many.length) throw new Error("the bench's own envelopes must pass the check");
  });
  const parse = await medianOf(7, () => {
    for (const { bytes } of many) JSON.parse(new TextDecoder().decode(bytes));
  });
  const floor = { name: "JSON.parse of the envelope", value: parse / many.length };
  return { name: `check of one envelope in a proposal of ${many.length}`, unit: "ms", value: median / many.length, limit: 1.5, floor };
}
