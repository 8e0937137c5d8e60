// Checks that a round's population, plan and comparisons are those of its kind.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { RoundCharter } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { listReleases, releaseHasTables } from "../repository/read-release.ts";
import { listRounds, readRound } from "../repository/read-round.ts";
import type { Population } from "../statistics/schema.ts";
import type { KindCode } from "./kind-messages.ts";

type Kinded = Pick<RoundCharter, "round" | "kind" | "plan" | "compares" | "rescores">;

/**
 * Faults to be found before anybody is invited, and again before anything is counted: a list for rounds of the other kind, tables in a
 * pilot's plan, a pilot that compares, and a comparison with a round that has no tables.
 */
export function kindFaults(place: Place, charter: Kinded, population: Pick<Population, "id" | "kind">): readonly Diagnostic<KindCode>[] {
  const { round, kind, plan } = charter;
  const comparing = (["compares", "rescores"] as const).filter((key) => charter[key] !== undefined);
  const faults = [...listFaults(charter, population, "/population/id")];
  if (kind === "pilot") {
    if (plan.variables.length > 0) faults.push(fault("round-pilot-plan", "/plan", { round }));
    return [...faults, ...comparing.map((key) => fault<KindCode>("round-pilot-compares", `/${key}`, { round, key }))];
  }
  return [...faults, ...comparing.flatMap((key) => comparedFaults(place, key, charter[key] ?? ""))];
}

/** The fault of a population for rounds of the other kind. */
export function listFaults(
  { round, kind = "ordinary" }: Partial<Kinded> & Pick<Kinded, "round">,
  { id, kind: own = "ordinary" }: Pick<Population, "id" | "kind">,
  pointer: string,
): readonly Diagnostic<KindCode>[] {
  return own === kind ? [] : [fault("round-population-kind", pointer, { round, kind, population: id, own })];
}

/** A round that does not exist is reported where it is opened. */
function comparedFaults(place: Place, key: "compares" | "rescores", earlier: string): readonly Diagnostic<KindCode>[] {
  const folder = listRounds(place).includes(earlier) ? readRound(place, earlier) : undefined;
  if (folder?.ok && folder.value.charter.kind === "pilot") return [fault<KindCode>("round-compares-pilot", `/${key}`, { key, earlier })];
  const hasNoTables = listReleases(place).some((one) => one.round === earlier && !releaseHasTables(place, one));
  return hasNoTables ? [fault<KindCode>("round-compares-no-tables", `/${key}`, { key, earlier })] : [];
}
