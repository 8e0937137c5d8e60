// Opens envelopes from the parts that holders handed over: with `session.ts` the only code that unseals anything.
import { accepted, type Checked, type Diagnostic, refused } from "../../core/diagnostic.ts";
import { shapeFaults } from "../../core/shape.ts";
import { fromBase64url } from "../../envelope/base64url.ts";
import { passGate } from "../../envelope/gate.ts";
import { commitmentTo } from "../../envelope/invitation/commitment.ts";
import { Registry, registryLimits } from "../../envelope/invitation/registry.ts";
import { responseLimits } from "../../envelope/limits.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { unpad } from "../../envelope/padding.ts";
import type { Roster, RoundDocument } from "../../envelope/round-document.ts";
import type { Envelope, SealedResponse } from "../../envelope/schema.ts";
import { type Holders, readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf, type Place } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import type { ShapeCheck, SignatureVerifier } from "../../envelope/verifiers.ts";
import { envelopePath, verifyEnvelope } from "../../envelope/verify.ts";
import { type ReleaseCode, releaseFault } from "../messages.ts";
import type { Parts } from "../session.ts";
import type { Resolvable } from "./resolve.ts";

/** An envelope in the store. `addedAt`: Unix time of the first-parent commit that added it; `position`: that commit's index. */
export interface StoredEnvelope {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly addedAt: number;
  readonly position: number;
  /** What holders handed over. */
  readonly parts: Parts;
}

/** An opened response. In memory only; no field of it is ever written. */
export interface OpenedEnvelope extends Resolvable {
  /** 32 bytes: opens the envelope. */
  readonly seed: Uint8Array;
}

/** A file set aside, and why; nothing of its contents. */
export interface Quarantined {
  readonly path: string;
  readonly code: string;
  /** The key that signed it and its digest, if the signature is valid: the reply to that key says so. */
  readonly by?: { readonly sub: string; readonly digest: string; readonly addedAt: number; readonly position: number };
}

export interface OpenInput {
  readonly envelopes: Iterable<StoredEnvelope> | AsyncIterable<StoredEnvelope>;
  readonly round: RoundDocument;
  readonly roster: Roster;
  /** Called after each file with the number of files done. */
  readonly progress?: (done: number) => void;
  readonly verifiers?: { readonly envelope: ShapeCheck; readonly signature: SignatureVerifier; readonly response: ShapeCheck };
}

export interface Opened {
  readonly opened: readonly OpenedEnvelope[];
  readonly quarantined: readonly Quarantined[];
  /** Holders who handed over something other than what their box of some envelope holds. */
  readonly wrong: readonly Place[];
}

/** Number of envelopes started in advance: Web Crypto computes digests on its own threads, so they are ready when needed. */
const readAhead = 2;

/**
 * Validates again and opens every envelope; an earlier check is not trusted. A file that fails is set aside with the first
 * code found and does not stop the rest. Whether the answers fit the edition's questions is checked after resolution.
 */
export async function openEnvelopes(input: OpenInput): Promise<Opened> {
  const opened: OpenedEnvelope[] = [];
  const quarantined: Quarantined[] = [];
  const wrong = new Set<Place>();
  let done = 0;
  const holders = await readHolders(input.round);
  if (!holders.ok) return { opened, quarantined, wrong: [] };
  const started: { readonly path: string; readonly result: Promise<OneOpened> }[] = [];
  const take = async (): Promise<void> => {
    const first = started.shift();
    if (!first) return;
    const result = await first.result;
    for (const place of result.wrong ?? []) wrong.add(place);
    if (result.opened) opened.push(result.opened);
    else quarantined.push({ path: first.path, code: result.code ?? "open-failed", ...(result.by ? { by: result.by } : {}) });
    done += 1;
    input.progress?.(done);
  };
  for await (const stored of input.envelopes) {
    started.push({ path: stored.path, result: openOne(stored, input, holders.value) });
    if (started.length > readAhead) await take();
  }
  while (started.length > 0) await take();
  return { opened, quarantined, wrong: [...wrong].sort() };
}

interface OneOpened {
  readonly opened?: OpenedEnvelope;
  readonly code?: string | undefined;
  readonly by?: Quarantined["by"];
  readonly wrong?: readonly Place[];
}

async function openOne(stored: StoredEnvelope, input: OpenInput, holders: Holders): Promise<OneOpened> {
  const verifiers = input.verifiers ?? nodeVerifiers;
  const { round } = input;
  const { path, addedAt, position } = stored;
  try {
    const verified = await verifyEnvelope({ bytes: stored.bytes, name: path, round, roster: input.roster, verifiers });
    const codes = verified.diagnostics.map(({ code }) => code);
    if (!verified.ok) return { code: codes[0], ...(isOnlyRevoked(codes) ? { by: signerOf(stored) } : {}) };
    const { envelope, digest, ciphertext: sealed } = verified.value;
    if (path !== envelopePath(round.round, digest)) return { code: "open-path" satisfies ReleaseCode };
    const by = { sub: envelope.sub, digest, addedAt, position };
    const context = contextOf({ use: "envelope", round: round.round, kid: round.kid, subject: envelope.sub });
    const plain = await openSealed({ sealed, length: round.padding, holders, context, parts: stored.parts });
    if (!plain.ok) return { code: plain.code, by };
    const { wrong, seed } = plain;
    const gated = passGate(unpad(plain.plaintext), responseLimits);
    if (!gated.ok) return { code: gated.diagnostics[0]?.code, by, wrong };
    const shape = verifiers.response(gated.value);
    if (shape.length > 0) return { code: shape[0]?.code, by, wrong };
    const response = gated.value as unknown as SealedResponse;
    if (response.edition !== round.edition || response.editionDigest !== round.editionDigest)
      return { code: "open-other-edition" satisfies ReleaseCode, by, wrong };
    return { opened: { path, ...by, response, seed }, wrong };
  } catch {
    // An exception in a library on hostile bytes must not stop the other organisations' answers.
    return { code: "open-failed" satisfies ReleaseCode };
  }
}

/** Whether an envelope is in order but for its revoked key, so that its signature is that key's. */
function isOnlyRevoked(codes: readonly string[]): boolean {
  return codes.length === 1 && codes[0] === "envelope-revoked-key";
}

function signerOf({ bytes, path, addedAt, position }: StoredEnvelope): NonNullable<Quarantined["by"]> {
  const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as Envelope;
  return { sub, digest: path.slice(-69, -5), addedAt, position };
}

interface RegistryToRead {
  /** The plaintext of each part, in order; null for one that did not open. */
  readonly parts: readonly (Uint8Array | null)[];
  readonly round: Pick<RoundDocument, "round">;
  readonly roster: Roster;
  /** Ids of the population's organisations. */
  readonly organisations: ReadonlySet<string>;
  /** The name of an organisation with two codes, for the screen of whoever counts. Absent where others read the screen, as of a job. */
  readonly nameOf?: (id: string) => string;
}

/** Who has which key, and the key of the replies to its holder. */
export type RegistryBySub = ReadonlyMap<string, { readonly organisation: string; readonly reply: string }>;

/**
 * The registry by `sub`. For each key of the roster it must have the organisation and the reply key that the roster is committed to, only
 * organisations of the population, and no organisation with two keys that are not revoked: nobody could say which one is its own. What does
 * not open to a commitment counts for nothing where another entry does: so a later part can put an earlier one right, and never wrong.
 */
export async function readRegistry(input: RegistryToRead): Promise<Checked<RegistryBySub>> {
  const parts = input.parts.map((plaintext) => parsePart(plaintext, input.round));
  const inRoster = new Set(input.roster.keys);
  const all = parts.flatMap((one) => (one.ok ? one.value.entries : [])).filter(({ sub }) => inRoster.has(sub));
  const opens = await Promise.all(all.map((one) => isCommitted(one, input)));
  const entries = all.filter((_, at) => opens[at]);
  const bySub = new Map(entries.map(({ sub, ...rest }) => [sub, rest]));
  const known = new Set(all.map(({ sub }) => sub));
  const [missing, others] = [inRoster.size - known.size, known.size - bySub.size];
  const faults: Diagnostic[] = missing > 0 ? parts.flatMap((one) => one.diagnostics) : [];
  if (missing > 0 && faults.length === 0) faults.push(releaseFault("registry-not-the-roster", { count: missing }));
  if (others > 0) faults.push(releaseFault("registry-other-organisation", { count: others }));
  const strangers = [...bySub.values()].filter(({ organisation }) => !input.organisations.has(organisation)).length;
  const valid = [...bySub].filter(([sub]) => !input.roster.revoked.includes(sub)).map(([, { organisation }]) => organisation);
  const repeated = [...Map.groupBy(valid, (one) => one)].flatMap(([id, same]) => (same.length > 1 ? [id] : []));
  if (repeated.length > 0) faults.push(releaseFault("registry-two-codes", { count: repeated.length }));
  const { nameOf } = input;
  if (repeated.length > 0 && nameOf) faults.push(releaseFault("registry-two-codes-of", { names: repeated.map(nameOf).join(", ") }));
  if (strangers > 0) faults.push(releaseFault("registry-unknown-organisation", { count: strangers }));
  return faults.length > 0 ? refused(...faults) : accepted(bySub);
}

async function isCommitted({ organisation, reply, sub }: Registry["entries"][number], { round, roster }: RegistryToRead): Promise<boolean> {
  return roster.of.get(sub) === (await commitmentTo(organisation, round.round, fromBase64url(reply) ?? new Uint8Array()));
}

function parsePart(plaintext: Uint8Array | null, { round }: RegistryToRead["round"]): Checked<Registry> {
  if (!plaintext) return refused(releaseFault("registry-unseal"));
  const gated = passGate(plaintext, registryLimits);
  if (!gated.ok) return gated;
  const shape = shapeFaults(Registry, gated.value);
  if (shape.length > 0) return refused(...shape);
  const registry = gated.value as unknown as Registry;
  return registry.round === round ? accepted(registry) : refused(releaseFault("registry-other-round"));
}
