// Where a round may be opened and counted: on the trustees' own machines, or by jobs of the forge that its charter has decided on.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { RoundCharter } from "../envelope/round-document.ts";
import type { HolderCode } from "./messages.ts";

/** `RUNNER_ENVIRONMENT` as GitHub Actions sets it. */
export const runners = ["self-hosted", "github-hosted"] as const;
export type Runner = (typeof runners)[number];

/** Why the round may not be opened on this runner; empty on a person's own machine, and in a rehearsal. */
export function runnerFaults({ rehearsal, round, counting }: RoundCharter, runner: Runner | undefined): readonly Diagnostic<HolderCode>[] {
  if (rehearsal || runner === undefined) return [];
  if (!counting) return [fault("holder-runner-undecided", "", { round })];
  return runner === "github-hosted" && counting.runners !== "hosted" ? [fault("holder-runner-hosted", "", { round })] : [];
}
