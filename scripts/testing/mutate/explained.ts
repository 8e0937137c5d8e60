// The mutants that make no difference, or none that a test of the zone could see, each with the reason.
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Mutant } from "./mutants.ts";

export interface Explained {
  readonly file: string;
  /** The whole line, without the space around it. */
  readonly line: string;
  /** `<before> → <after>` as `npm run mutate` prints them; `nothing` for what is removed. */
  readonly changes: readonly string[];
  readonly reason: string;
}

export function readExplained(): readonly Explained[] {
  return (parse(readFileSync("scripts/testing/mutate/explained.yaml", "utf8")) as readonly Explained[] | null) ?? [];
}

export function explains({ file, line, changes }: Explained, mutant: Mutant): boolean {
  return (
    file === mutant.file &&
    line === mutant.lineText &&
    changes.includes(`${mutant.before} → ${mutant.after === ";" ? "nothing" : mutant.after}`)
  );
}
