// Decides what stands in a release's quality declaration for programs: the very facts that the page says in words.
import { qualityFacts } from "../../scripts/statistics/cube/quality.ts";
import { rehearsalNotice } from "../../scripts/statistics/schema.ts";
import type { Release } from "../data/releases.ts";
import { declaredOf } from "../results/declared.ts";

/** `kvalitet.json`. */
export function qualityText(release: Release): string {
  const { round, cube } = release;
  const notice = cube.rehearsal ? { notice: rehearsalNotice } : {};
  return `${JSON.stringify({ ...notice, round, release: cube.release, ...qualityFacts(declaredOf(release)) }, null, 1)}\n`;
}
