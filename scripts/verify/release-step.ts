// Releases, as anybody reads them from a site: signatures, digests, and one reply for each key.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { shapeFaults } from "../core/shape.ts";
import { slotLength } from "../envelope/reply-slot.ts";
import { releaseFaults } from "../repository/release-faults.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import { Participation, participationFaults } from "../statistics/cube/participation.ts";
import { Cube, Manifest } from "../statistics/schema.ts";
import { canonicalDigest } from "../trust/chain.ts";
import type { VerifyCode } from "./messages.ts";
import { type ServedSite, sha256 } from "./served.ts";
import type { PublicRound } from "./trust-step.ts";

export interface VerifiedRelease {
  readonly round: string;
  readonly release: string;
  /** What the log has of it: the digest of the manifest's signed text. */
  readonly digest: string | null;
  readonly faults: readonly Diagnostic[];
}

/** One release of a round, with or without tables. */
export async function verifyRelease(site: ServedSite, round: PublicRound, release: string): Promise<VerifiedRelease> {
  const folder = `resultat/${round.round}/${release}`;
  const names = ["cube.json", "panel.json", "rescored.json", "participation.json", "replies.bin", "keys.txt"] as const;
  const read = await Promise.all(names.map(async (name) => [name, await site.read(`${folder}/${name}`)] as const));
  const bytes = new Map(read.flatMap(([name, one]) => (one ? [[name as string, one]] : [])));
  const manifest = await readJson<Manifest>(site, `${folder}/manifest.json`, Manifest);
  const figures = await (bytes.has("participation.json")
    ? readJson<Participation>(site, `${folder}/participation.json`, Participation)
    : readJson<Cube>(site, `${folder}/cube.json`, Cube));
  const faults = [...manifest.faults, ...figures.faults];
  if (!manifest.value || !figures.value) return { round: round.round, release, digest: null, faults };
  const { digests } = manifest.value;
  const text = manifestText(manifest.value);
  const { charter, versions, roster } = round;
  const message = new TextEncoder().encode(manifestSigningText(sha256(text)));
  const closed = versions.filter(({ document }) => document.status === "closed").map(({ document }) => document);
  const counted = closed.find((one) => canonicalDigest(one) === digests["round"]);
  if (closed.length === 0) faults.push(fault<VerifyCode>("verify-closing", "", { round: round.round }));
  const files = Object.fromEntries([...bytes].map(([name, own]) => [name.replace(/[.].*/, ""), sha256(own)]));
  const found = [
    ...releaseFaults(round, { manifest: manifest.value, figures: figures.value, files, release, counted, message }),
    ...("because" in figures.value ? participationFaults(figures.value, { kind: charter.kind, invited: figures.value.invited }) : []),
  ];
  faults.push(...found.map((one) => ({ ...one, file: `${folder}/manifest.json` })));
  const keys = bytes.get("keys.txt");
  const isRoster = keys && new TextDecoder().decode(keys) === roster.keys.map((sub) => `${sub}\n`).join("");
  if (!isRoster || bytes.get("replies.bin")?.length !== roster.keys.length * slotLength)
    faults.push(fault<VerifyCode>("verify-keys", "", { path: `${folder}/keys.txt` }));
  return { round: round.round, release, digest: sha256(text), faults };
}

/** A served file of that shape, or why there is none. */
export async function readJson<T>(
  site: ServedSite,
  path: string,
  schema: Parameters<typeof shapeFaults>[0],
): Promise<{ readonly value: T | undefined; readonly faults: readonly Diagnostic[] }> {
  const bytes = await site.read(path);
  if (!bytes) return { value: undefined, faults: [{ ...fault("file-missing"), file: path }] };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const faults = shapeFaults(schema, value).map((one) => ({ ...one, file: path }));
    return { value: faults.length > 0 ? undefined : (value as T), faults };
  } catch {
    return { value: undefined, faults: [{ ...fault("not-yaml"), file: path }] };
  }
}
