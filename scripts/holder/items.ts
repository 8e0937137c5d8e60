// Everything of a round that is sealed to its holders, in one order: holders and counting machines must mean the same by an item.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromBase64url } from "../envelope/base64url.ts";
import { contextOf } from "../envelope/sealing/layout.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { closingRootAt, readSubmissions, submissionsInHistory } from "../forge/git/history.ts";
import type { Place } from "../repository/place.ts";

/** What a session may ask for: the registry, the envelopes, what an earlier count sealed, and the private reports of releases. */
export const itemKinds = ["registry", "counted", "private", "envelopes"] as const;
export type ItemKind = (typeof itemKinds)[number];

export interface SealedItem {
  /** `registry/<digest>`, `counted`, `private-<release>`, or an envelope's digest by its name. */
  readonly id: string;
  /** What it is bound to (`envelope/sealing/layout.ts`). */
  readonly context: string;
  /** Empty for a file of the store that is no envelope: nobody opens it, and it keeps its place. */
  readonly sealed: Uint8Array;
}

export interface ItemSource {
  readonly place: Place;
  readonly round: string;
  readonly kid: string;
  /** Digests of the registry's parts, from the round's newest version. */
  readonly registry: readonly string[];
}

/** The items of these kinds, in the order of `itemKinds`, then of path. @throws GitError if an envelope is missing from the store */
export async function* itemsOf(source: ItemSource, kinds: readonly ItemKind[]): AsyncGenerator<SealedItem> {
  const { round, kid } = source;
  const folder = join(source.place.content, "rounds", round);
  const context = (use: "counted" | "private" | "registry", subject = ""): string => contextOf({ use, round, kid, subject });
  if (kinds.includes("registry"))
    for (const digest of source.registry)
      yield { id: `registry/${digest}`, context: context("registry"), sealed: read(join(folder, "registry", `${digest}.sealed`)) };
  if (kinds.includes("counted") && existsSync(join(folder, countedFile)))
    yield { id: "counted", context: context("counted"), sealed: read(join(folder, countedFile)) };
  if (kinds.includes("private"))
    for (const release of privateReleases(folder))
      yield { id: `private-${release}`, context: context("private", release), sealed: read(join(folder, privateFile(release))) };
  if (kinds.includes("envelopes"))
    for await (const { digest, bytes } of envelopesOf(source)) yield { id: digest, ...sealedIn(bytes, source) };
}

/** What a count seals for the next one, beside the round's charter. */
export const countedFile = "counted.sealed";

/** The private report of a release, beside the round's charter. */
export function privateFile(release: string): string {
  return `private-${release}.sealed`;
}

function privateReleases(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => /^private-(r[1-9][0-9]*)\.sealed$/.exec(name)?.[1] ?? [])
    .sort();
}

function read(file: string): Uint8Array {
  return existsSync(file) ? readFileSync(file) : new Uint8Array();
}

/** The bytes of the round's envelopes; undefined for one that is too large. */
export async function* envelopesOf({ place, round }: Pick<ItemSource, "place" | "round">) {
  const at = await storeOf(place);
  if (at) yield* readSubmissions(at.git, (await submissionsInHistory({ ...at, round })).submissions);
}

/** The ciphertext of an envelope's file, which may be anything. Whoever counts verifies the rest. */
function sealedIn(bytes: Uint8Array | undefined, { round, kid }: ItemSource): Pick<SealedItem, "context" | "sealed"> {
  const none = { context: "", sealed: new Uint8Array() };
  if (!bytes) return none;
  try {
    const { ct, sub } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly ct?: unknown; readonly sub?: unknown };
    if (typeof ct !== "string" || typeof sub !== "string" || !/^[\w-]{43}$/.test(sub)) return none;
    return { context: contextOf({ use: "envelope", round, kid, subject: sub }), sealed: fromBase64url(ct) ?? none.sealed };
  } catch {
    return none;
  }
}

/** The root of the round's store, on its main branch or, in a job's copy without one, at its head; of no envelopes without a store. */
export async function closingRoot({ place, round }: Pick<ItemSource, "place" | "round">): Promise<string> {
  const at = await storeOf(place);
  return at ? closingRootAt({ ...at, round }) : createHash("sha256").digest("hex");
}

/** The digests in the names of the round's envelopes, in the same store. */
export async function storedEnvelopes(place: Place, round: string): Promise<readonly string[]> {
  const at = await storeOf(place);
  return at ? (await submissionsInHistory({ ...at, round })).submissions.map(({ digest }) => digest) : [];
}

async function storeOf({ git: directory }: Place) {
  const git = { directory };
  const commit = existsSync(directory) ? ((await resolveCommit(git, "refs/heads/main")) ?? (await resolveCommit(git, "HEAD"))) : undefined;
  return commit ? { git, commit } : undefined;
}

/** Identifies a list of items: SHA-256 over id, context and sealed bytes of each. */
export function itemsDigest() {
  const all = createHash("sha256");
  return {
    add: ({ id, context, sealed }: SealedItem): void => {
      all.update(`${id}\n${sha256(Buffer.from(context))}\n${sha256(sealed)}\n`);
    },
    digest: (): string => all.digest("hex"),
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
