// What a release is computed from, and what counting a round gives before anybody has signed.
import type { Bytes } from "../envelope/base64url.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import type { ManifestBody } from "../statistics/cube/manifest.ts";
import type { Unit } from "../statistics/schema.ts";
import type { Correction } from "./earlier.ts";
import type { MeansRequest } from "./means.ts";
import type { PrivateCounts } from "./opening/gather.ts";
import type { CountingSession } from "./session.ts";
import type { Signer } from "./signer.ts";

/** What a release is computed from. */
export interface ReleaseRequest extends MeansRequest {
  readonly session: CountingSession;
  readonly progress: (done: number, total: number) => void;
  /** Called when rounding begins, and after each variable that the audit has attacked. */
  readonly auditing?: (done: number, total: number) => void;
  /** Only to correct a published error. Without it a round is published once. */
  readonly correction?: Correction;
  /** The id of an existing release to compute again. */
  readonly release?: string;
  /** An error in the counting, planted in a rehearsal: for something to correct. Ignored in any other round. */
  readonly miscount?: (unit: Unit) => Unit;
}

/** The files with figures of a release, by their names in its folder. */
export function figureFiles(made: Pick<ComputedRelease, "cubeText" | "panelText" | "rescoredText" | "participationText">) {
  const { cubeText, panelText, rescoredText, participationText } = made;
  const all = { cube: cubeText, panel: panelText, rescored: rescoredText, participation: participationText };
  return Object.entries(all).flatMap(([kind, contents]) => (contents === null ? [] : [{ name: `${kind}.json`, contents }]));
}

/** A release as one person's machine computes it, before anybody has signed. */
export interface ComputedRelease {
  readonly release: string;
  /** Null in a release without tables, as are the texts of all tables. */
  readonly cube: ProtectedCube | null;
  readonly cubeText: string | null;
  /** `participation.json`; null in a release with tables. */
  readonly participationText: string | null;
  /** `panel.json`; null if the round compares with none. */
  readonly panelText: string | null;
  /** `rescored.json`; null if the round re-scores none. */
  readonly rescoredText: string | null;
  /** `replies.bin`: what became of each key's envelopes, readable with its code alone. */
  readonly replies: Bytes;
  readonly body: ManifestBody;
  /** `counted.sealed` with what this release counted; null in a release without tables. */
  readonly counted: Uint8Array | null;
  /** Names of holders who handed over something other than what their boxes hold. */
  readonly wrongHolders: readonly string[];
  /** The maintainers' report as HTML, not yet sealed. In memory only. */
  readonly maintainers: string;
  readonly document: RoundDocument;
  readonly counts: PrivateCounts;
  readonly signer: Signer;
}
