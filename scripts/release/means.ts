// Finds what a release needs besides the envelopes and the holders: the signer's key, and a population that follows the series.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { type Runner, runnerFaults } from "../holder/runner.ts";
import type { Place } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readPanelProtocol } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { readRound } from "../repository/read-round.ts";
import { kindFaults } from "../round/kinds.ts";
import { releaseFault } from "./messages.ts";
import { seriesGeographyFaults } from "./series-geography.ts";
import { findSigner, type Signer } from "./signer.ts";

export interface MeansRequest {
  readonly place: Place;
  readonly round: string;
  /** Folder with one trustee's release key, or `-` for the key on standard input. Two trustees' keys in one folder are refused. */
  readonly signer: string;
  /** For a correction the organisations' division is not checked again: what it corrects is published. */
  readonly correction?: object;
  /** The forge's runner, if this is one of its jobs. */
  readonly runner?: Runner | undefined;
}

/** Refused where the key is missing, the panel not done, the closing of other code, or organisations divided otherwise than in the series. */
export function findMeans({ place, round, signer: folder, correction, runner }: MeansRequest): Checked<Signer> {
  const [authority, read] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !read.ok) return refused(...authority.diagnostics, ...read.diagnostics);
  const { document } = read.value;
  const population = readPopulation(place, document.population.id);
  if (!population.ok) return population;
  const wrongKind = kindFaults(place, document, population.value);
  const moved = correction ? [] : seriesGeographyFaults(place, document);
  // What corrects a release may need other code: its manifest names that, and its reason is public.
  const [own, named] = [sourceDigest(), correction ? undefined : document.closing?.code];
  const other = named === undefined || named === own ? [] : [releaseFault("release-other-code", { round, named, own })];
  const misplaced = runnerFaults(read.value.charter, runner);
  const signer = findSigner(read.value, { folder, round, rehearsal: authority.value.rehearsal });
  const protocol = document.kind === "pilot" ? readPanelProtocol(place, document.edition) : accepted("none needed");
  const waits = protocol.ok && protocol.value === null ? [releaseFault("pilot-no-panel", { round, edition: document.edition })] : [];
  const faults = [...misplaced, ...wrongKind, ...moved, ...other, ...protocol.diagnostics, ...waits];
  return signer.ok && faults.length === 0 ? accepted(signer.value) : refused(...faults, ...signer.diagnostics);
}
