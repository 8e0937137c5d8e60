// Opens envelopes: the only module in the project that unseals anything.
import { Decrypter } from "age-encryption";
import { accepted, type Checked, type Diagnostic, refused } from "../../core/diagnostic.ts";
import { shapeFaults } from "../../core/shape.ts";
import { passGate, responseLimits } from "../../envelope/gate.ts";
import { Registry, registryLimits } from "../../envelope/invitation/registry.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { unpad } from "../../envelope/padding.ts";
import type { Envelope, SealedResponse } from "../../envelope/schema.ts";
import type { ShapeCheck, SignatureVerifier } from "../../envelope/verifiers.ts";
import { envelopePath, verifyEnvelope } from "../../envelope/verify.ts";
import type { Roster, RoundDocument } from "../../round/document.ts";
import { type ReleaseCode, releaseFault } from "../messages.ts";

/** An envelope in the store. `addedAt`: Unix time of the first-parent commit that added it; `position`: that commit's index. */
export interface StoredEnvelope {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly addedAt: number;
  readonly position: number;
}

/** An opened response. In memory only; no field of it is ever written. */
interface OpenedEnvelope {
  readonly path: string;
  /** SHA-256 of the envelope's bytes, hex. */
  readonly digest: string;
  readonly sub: string;
  readonly addedAt: number;
  readonly position: number;
  readonly response: SealedResponse;
}

/** A file set aside, and why; nothing of its contents. */
interface Quarantined {
  readonly path: string;
  readonly code: string;
}

export interface OpenInput {
  readonly envelopes: Iterable<StoredEnvelope> | AsyncIterable<StoredEnvelope>;
  /** `AGE-SECRET-KEY-PQ-1…`; either of the round's two is enough. */
  readonly identities: readonly string[];
  readonly round: RoundDocument;
  readonly roster: Roster;
  /** Called after each file with the number of files done. */
  readonly progress?: (done: number) => void;
  readonly verifiers?: { readonly envelope: ShapeCheck; readonly signature: SignatureVerifier; readonly response: ShapeCheck };
}

export interface Opened {
  readonly opened: readonly OpenedEnvelope[];
  readonly quarantined: readonly Quarantined[];
}

/** Envelopes started ahead: Web Crypto computes digests on its own threads, so they are ready when needed. */
const ahead = 2;

/**
 * Validates again and opens every envelope; having passed the check once is not trusted. A file that fails is set aside with the first
 * code found and does not stop the rest. Whether the answers fit the edition's questions is checked after resolution.
 */
export async function openEnvelopes(input: OpenInput): Promise<Opened> {
  const opened: OpenedEnvelope[] = [];
  const quarantined: Quarantined[] = [];
  let done = 0;
  const unsealOne = unsealer(input.identities);
  const started: { readonly path: string; readonly result: Promise<Checked<OpenedEnvelope>> }[] = [];
  const take = async (): Promise<void> => {
    const first = started.shift();
    if (!first) return;
    const result = await first.result;
    if (result.ok) opened.push(result.value);
    else quarantined.push({ path: first.path, code: result.diagnostics[0]?.code ?? "open-failed" });
    done += 1;
    input.progress?.(done);
  };
  for await (const stored of input.envelopes) {
    started.push({ path: stored.path, result: openOne(stored, input, unsealOne) });
    if (started.length > ahead) await take();
  }
  while (started.length > 0) await take();
  return { opened, quarantined };
}

async function openOne(stored: StoredEnvelope, input: OpenInput, unsealOne: Unsealer): Promise<Checked<OpenedEnvelope>> {
  const verifiers = input.verifiers ?? nodeVerifiers;
  try {
    const verified = await verifyEnvelope({ bytes: stored.bytes, name: stored.path, round: input.round, roster: input.roster, verifiers });
    if (!verified.ok) return verified;
    const { envelope, digest, ciphertext } = verified.value;
    if (stored.path !== envelopePath(input.round.round, digest)) return refused(releaseFault("open-path"));
    const plaintext = await unsealOne(ciphertext);
    if (!plaintext) return refused(releaseFault("open-unseal"));
    const gated = passGate(unpad(plaintext), responseLimits);
    if (!gated.ok) return gated;
    const shape = verifiers.response(gated.value);
    if (shape.length > 0) return refused(...shape);
    const response = gated.value as unknown as SealedResponse;
    const faults = bindingFaults({ response, envelope, round: input.round });
    const { path, addedAt, position } = stored;
    return faults.length > 0 ? refused(...faults) : accepted({ path, digest, sub: envelope.sub, addedAt, position, response });
  } catch {
    // An exception in a library on hostile bytes must not stop the other organisations' answers.
    return refused(releaseFault("open-failed"));
  }
}

/** The inner and outer key, round and edition must agree: otherwise an invited party could sign another's ciphertext as its own. */
function bindingFaults(input: {
  readonly response: SealedResponse;
  readonly envelope: Envelope;
  readonly round: RoundDocument;
}): readonly Diagnostic<ReleaseCode>[] {
  const { response, envelope, round } = input;
  const faults: Diagnostic<ReleaseCode>[] = [];
  if (response.sub !== envelope.sub) faults.push(releaseFault("open-other-sub"));
  if (response.round !== envelope.round) faults.push(releaseFault("open-other-round"));
  if (response.edition !== round.edition || response.editionDigest !== round.editionDigest) faults.push(releaseFault("open-other-edition"));
  return faults;
}

/** The plaintext of a file sealed to the round: an envelope, the registry or the rounding secret. Null if no identity opens it. */
export async function unseal(file: Uint8Array, identities: readonly string[]): Promise<Uint8Array | null> {
  return unsealer(identities)(file);
}

type Unsealer = (file: Uint8Array) => Promise<Uint8Array | null>;

/** Parses the identities once, not for each envelope. */
function unsealer(identities: readonly string[]): Unsealer {
  const decrypter = new Decrypter();
  try {
    for (const identity of identities) decrypter.addIdentity(identity);
  } catch {
    return async () => null;
  }
  return (file) => decrypter.decrypt(file).catch(() => null);
}

interface RegistryToOpen {
  /** The sealed parts, whose digests the round's newest version lists. */
  readonly parts: readonly Uint8Array[];
  readonly identities: readonly string[];
  readonly round: Pick<RoundDocument, "round">;
  readonly roster: Roster;
  /** Ids of the population's organisations. */
  readonly organisations: ReadonlySet<string>;
}

/** Organisation by `sub`. Roster and registry must have exactly the same keys, and only organisations of the population. */
export async function openRegistry(input: RegistryToOpen): Promise<Checked<ReadonlyMap<string, string>>> {
  const entries: Registry["entries"][number][] = [];
  for (const part of input.parts) {
    const registry = await openPart(part, input.identities);
    if (!registry.ok) return registry;
    if (registry.value.round !== input.round.round) return refused(releaseFault("registry-other-round"));
    entries.push(...registry.value.entries);
  }
  const bySub = new Map(entries.map((entry) => [entry.sub, entry.organisation]));
  const strangers = entries.filter((entry) => !input.organisations.has(entry.organisation)).length;
  const inRoster = new Set(input.roster.keys);
  const differing = [...inRoster].filter((key) => !bySub.has(key)).length + [...bySub.keys()].filter((key) => !inRoster.has(key)).length;
  const faults: Diagnostic<ReleaseCode>[] = [];
  if (bySub.size !== entries.length) faults.push(releaseFault("registry-repeated-key"));
  if (differing > 0) faults.push(releaseFault("registry-not-the-roster", { count: differing }));
  if (strangers > 0) faults.push(releaseFault("registry-unknown-organisation", { count: strangers }));
  return faults.length > 0 ? refused(...faults) : accepted(bySub);
}

async function openPart(part: Uint8Array, identities: readonly string[]): Promise<Checked<Registry>> {
  const plaintext = await unseal(part, identities);
  if (!plaintext) return refused(releaseFault("registry-unseal"));
  const gated = passGate(plaintext, registryLimits);
  if (!gated.ok) return gated;
  const shape = shapeFaults(Registry, gated.value);
  return shape.length > 0 ? refused(...shape) : accepted(gated.value as unknown as Registry);
}
