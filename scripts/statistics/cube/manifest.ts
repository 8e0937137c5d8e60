// The manifest of a release: its contents, the exact text that is signed, and the check that a release can be trusted.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Manifest } from "../schema.ts";
import type { ReleaseFileCode } from "./messages.ts";

export type ManifestBody = Omit<Manifest, "signatures">;

/** A manifest without its signatures. Digests are hex SHA-256: round, edition, population, code, replies; and cube, or participation. */
export function manifestBody(input: Omit<ManifestBody, "schema" | "audit">): ManifestBody {
  return { schema: "infosaktrappan-manifest/2", ...input, audit: "participation" in input.digests ? "no-tables" : "passed" };
}

/** The text whose SHA-256 is signed: canonical JSON of every member but `signatures`. */
export function manifestText(manifest: Manifest | ManifestBody): string {
  const { signatures: _, ...body } = { signatures: {}, ...manifest };
  return canonicalize(body as unknown as Json);
}

/** The text that each release key signs, as UTF-8. `digest` is the hex SHA-256 of `manifestText`. */
export function manifestSigningText(digest: string): string {
  return `infosaktrappan/2/release\n${digest}\n`;
}

interface ManifestCheck {
  readonly manifest: Manifest;
  /** What the cube says of itself, or the participation in a release without tables. */
  readonly figures: { readonly round: string; readonly release: string; readonly rehearsal: boolean };
  /** Hex SHA-256 of the files beside the manifest, by the name that it gives each. */
  readonly files: Readonly<Record<string, string>>;
  /** The release's folder, and the digests that the round pins: of its document, edition and population, and of the code that counts. */
  readonly round: {
    readonly round: string;
    readonly release: string;
    readonly digest: string;
    readonly edition: string;
    readonly population: string;
    readonly code: string | undefined;
  };
  /** Names whose signature over `manifestSigningText` the caller has verified with the round's release keys. */
  readonly verified: readonly string[];
  /** How many signatures the round requires. */
  readonly needed: number;
}

/** Every reason not to trust a release; empty when the manifest names these very files and enough different persons signed it. */
export function checkManifest(check: ManifestCheck): readonly Diagnostic<ReleaseFileCode>[] {
  const { manifest, figures, files, round, verified, needed } = check;
  const { digests } = manifest;
  const found: Diagnostic<ReleaseFileCode>[] = [];
  for (const name of ["cube", "participation", "panel", "rescored"] as const)
    if (digests[name] !== files[name]) found.push(fault(`manifest-${name}-digest`, `/digests/${name}`));
  if ((manifest.audit === "passed") !== (files["cube"] !== undefined)) found.push(fault("manifest-audit", "/audit"));
  if (digests["replies"] !== files["replies"]) found.push(fault("manifest-replies", "/digests/replies"));
  if (digests["round"] !== round.digest || digests["edition"] !== round.edition || digests["population"] !== round.population) {
    found.push(fault("manifest-other-round", "/digests", { round: round.round }));
  } else if (round.release === "r1" && digests["code"] !== round.code) {
    // A correction may need other code: its manifest names that, with the reason.
    found.push(fault("manifest-other-code", "/digests/code", { round: round.round }));
  }
  const isHere = [manifest, figures].every((one) => one.round === round.round && one.release === round.release);
  if (!isHere || manifest.rehearsal !== figures.rehearsal) {
    found.push(fault("manifest-round", "", { round: manifest.round, release: manifest.release }));
  }
  const signed = new Set(verified.filter((name) => name in manifest.signatures)).size;
  if (signed < needed) found.push(fault("manifest-signatures", "/signatures", { signed, needed }));
  return found;
}
