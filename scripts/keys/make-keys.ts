// Makes a round's keys as files, never two people's keys in one folder.
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "./ed25519.ts";
import { type KeyFileFacts, keyFile } from "./key-file.ts";
import type { KeysCode } from "./messages.ts";
import { generateRecipients } from "./recipients.ts";
import type { SecretFile } from "./secret-files.ts";
import { shareSheet, sheetName } from "./share-sheet.ts";
import { type ShareUse, shareCount, shareUses, splitIdentity } from "./shares.ts";

/** A new Ed25519 key: its file and its public half. */
export function makeSigningKey(facts: Omit<KeyFileFacts, "publicKey" | "secret">): {
  readonly file: SecretFile;
  readonly publicKey: string;
} {
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  const { name, text } = keyFile({ ...facts, publicKey, secret });
  return { file: { path: name, text }, publicKey };
}

/** A trustee's two keys, and the public card that goes into a trust list: one line of JSON. */
export function makeTrustee(name: string, development: boolean): { readonly files: readonly SecretFile[]; readonly card: string } {
  const [root, release] = (["root", "release"] as const).map((use) => makeSigningKey({ use, name, development }));
  const keys = { release: release?.publicKey, root: root?.publicKey };
  return { files: [root, release].flatMap((one) => one?.file ?? []), card: JSON.stringify({ name, ...keys }) };
}

/** Names of the three holders of a key's sheets; absent if the key is not split but written to one file. */
type Holders = Readonly<Partial<Record<ShareUse, readonly string[]>>>;

export interface RoundKeysRequest {
  readonly round: string;
  readonly holders: Holders;
  readonly development: boolean;
  /** YYYY-MM-DD, printed on the sheets. */
  readonly day: string;
}

export interface RoundKeys {
  readonly files: readonly SecretFile[];
  readonly recipients: readonly [string, string];
  readonly kid: string;
  readonly receiptKey: string;
}

/**
 * The opening keys of a round and the receipt key of its intake, each in a folder of its own. A key with holders becomes three
 * sheets and exists nowhere in full; one without holders becomes a key file. Signers make their own keys, each on their own machine.
 */
export async function makeRoundKeys(request: RoundKeysRequest): Promise<Checked<RoundKeys>> {
  const { round, holders, development } = request;
  const faults = shareUses.flatMap((use) => holderFaults(holders[use], use));
  if (faults.length > 0) return refused(...faults);
  const { recipients, kid, identities } = await generateRecipients();
  const files: SecretFile[] = [];
  for (const [at, use] of shareUses.entries()) {
    const [identity, names] = [identities[use], holders[use]];
    const publicKey = recipients[at] as string;
    if (names) files.push(...(await makeSheets({ ...request, identity, use, names, kid })));
    else files.push(inFolder(use, keyFile({ use, round, development, publicKey, secret: identity })));
  }
  const receipt = makeSigningKey({ use: "receipt", round, development });
  files.push({ ...receipt.file, path: join("receipt", receipt.file.path) });
  return accepted({ files, recipients, kid, receiptKey: receipt.publicKey });
}

export interface SheetsRequest {
  readonly identity: string;
  readonly use: ShareUse;
  readonly names: readonly string[];
  readonly round: string;
  readonly kid: string;
  readonly development: boolean;
  readonly day: string;
}

/** Three sheets, each in a folder of its own; none if the identity is not a post-quantum hybrid one. */
export async function makeSheets(request: SheetsRequest): Promise<readonly SecretFile[]> {
  const { use, round, names, kid, day } = request;
  const shares = (await splitIdentity(request)) ?? [];
  return shares.map((share, at) => {
    const facts = { share, round, kid, holders: names, number: at + 1, day };
    return inFolder(`${use}-blad-${at + 1}`, { name: sheetName(facts), text: shareSheet(facts) });
  });
}

/** Three different names, or every reason why not. */
export function holderFaults(names: readonly string[] | undefined, use: ShareUse): readonly Diagnostic<KeysCode>[] {
  if (!names) return [];
  const different = new Set(names.filter((name) => name.trim() !== "")).size;
  return names.length === shareCount && different === shareCount
    ? []
    : [fault("share-holders", "", { use, needed: shareCount, count: different })];
}

/** The lines of draft.yaml with the public halves. */
export function roundLines({ recipients, receiptKey }: Pick<RoundKeys, "recipients" | "receiptKey">): string {
  return ["recipients:", ...recipients.map((one) => `  - ${one}`), `receiptKey: ${receiptKey}`].join("\n");
}

function inFolder(folder: string, { name, text }: { readonly name: string; readonly text: string }): SecretFile {
  return { path: join(folder, name), text };
}
