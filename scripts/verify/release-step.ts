// Releases, as anybody reads them from a site: signatures, digests, and one reply for each key.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { shapeFaults } from "../core/shape.ts";
import { slotLength } from "../envelope/reply.ts";
import { checkManifest, manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import { Cube, Manifest } from "../statistics/schema.ts";
import { canonicalDigest, listsFrom, signersOf } from "../trust/chain.ts";
import type { VerifyCode } from "./messages.ts";
import { type ServedSite, sha256 } from "./served.ts";
import type { PublicRound } from "./trust-step.ts";

export interface VerifiedRelease {
  readonly release: string;
  /** What the log has of it: the digest of the manifest's signed text. */
  readonly digest: string | null;
  readonly faults: readonly Diagnostic[];
}

/** One release of a round. */
export async function verifyRelease(site: ServedSite, round: PublicRound, release: string): Promise<VerifiedRelease> {
  const folder = `resultat/${round.round}/${release}`;
  const [manifest, cube] = [await read(site, `${folder}/manifest.json`, Manifest), await read(site, `${folder}/cube.json`, Cube)];
  const faults = [...manifest.faults, ...cube.faults];
  if (!manifest.value || !cube.value) return { release, digest: null, faults };
  const bytes = await Promise.all(
    ["cube.json", "panel.json", "rescored.json", "replies.bin", "keys.txt"].map((name) => site.read(`${folder}/${name}`)),
  );
  const [cubeBytes, panel, rescored, replies, keys] = bytes;
  const text = manifestText(manifest.value as Manifest);
  const { charter, versions, lists, roster } = round;
  const message = new TextEncoder().encode(manifestSigningText(sha256(text)));
  const signers = listsFrom(lists, charter.trust)
    .map((list) => signersOf(list, "release", (manifest.value as Manifest).signatures, message))
    .toSorted((a, b) => b.length - a.length)[0];
  const closed = versions.filter(({ document }) => document.status === "closed").map(({ document }) => canonicalDigest(document));
  if (closed.length === 0) faults.push(fault<VerifyCode>("verify-closing", "", { round: round.round }));
  const digests = (manifest.value as Manifest).digests;
  faults.push(
    ...checkManifest({
      manifest: manifest.value as Manifest,
      cube: cube.value as Cube,
      cubeDigest: digestOf(cubeBytes),
      panelDigest: panel ? digestOf(panel) : null,
      rescoredDigest: rescored ? digestOf(rescored) : null,
      repliesDigest: digestOf(replies),
      round: {
        round: round.round,
        release,
        digest: closed.find((one) => one === digests["round"]) ?? "",
        edition: charter.editionDigest,
        population: charter.population.digest,
      },
      verified: signers ?? [],
      needed: charter.signatures,
    }).map((one) => ({ ...one, file: `${folder}/manifest.json` })),
  );
  const isRoster = keys && new TextDecoder().decode(keys) === roster.keys.map((sub) => `${sub}\n`).join("");
  if (!isRoster || replies?.length !== roster.keys.length * slotLength)
    faults.push(fault<VerifyCode>("verify-keys", "", { path: `${folder}/keys.txt` }));
  return { release, digest: sha256(text), faults };
}

function digestOf(bytes: Uint8Array | null | undefined): string {
  return bytes ? sha256(bytes) : "";
}

async function read(site: ServedSite, path: string, schema: Parameters<typeof shapeFaults>[0]) {
  const bytes = await site.read(path);
  if (!bytes) return { value: undefined, faults: [{ ...fault("file-missing"), file: path }] as readonly Diagnostic[] };
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const faults = shapeFaults(schema, value).map((one) => ({ ...one, file: path }));
    return { value: faults.length > 0 ? undefined : value, faults };
  } catch {
    return { value: undefined, faults: [{ ...fault("not-yaml"), file: path }] as readonly Diagnostic[] };
  }
}
