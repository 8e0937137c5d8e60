// What can be mutated, and the tests that are to notice. Tests that start commands in another thread or process see no mutant.
import { globSync } from "node:fs";

interface Zone {
  readonly sources: readonly string[];
  /** Those of the zone itself, and those elsewhere that attack it. */
  readonly tests: readonly string[];
}

const ownTests = (...folders: readonly string[]): readonly string[] => folders.map((folder) => `scripts/${folder}/**/*.test.ts`);

export const zones = {
  rounding: { sources: ["scripts/statistics/rounding/*.ts"], tests: ownTests("statistics", "testing/statistics") },
  disclosure: { sources: ["scripts/statistics/disclosure/*.ts"], tests: ownTests("statistics", "testing/statistics") },
  trust: { sources: ["scripts/trust/*.ts"], tests: [...ownTests("trust"), "scripts/repository/round-folder.test.ts"] },
  envelope: {
    sources: ["scripts/envelope/**/*.ts"],
    tests: [...ownTests("envelope"), "scripts/testing/envelope/refused-holders.test.ts", "scripts/release/opening/open.test.ts"],
  },
  opening: { sources: ["scripts/release/opening/*.ts"], tests: ownTests("release/opening") },
  holder: { sources: ["scripts/holder/*.ts"], tests: [...ownTests("holder"), "scripts/release/session.test.ts"] },
  verify: { sources: ["scripts/verify/*.ts"], tests: ownTests("verify") },
  write: { sources: ["scripts/core/write.ts"], tests: ["scripts/core/write.test.ts"] },
} satisfies Readonly<Record<string, Zone>>;

export type ZoneName = keyof typeof zones;

/** Modules without tests, and without the files that hold texts alone. */
export function sourcesOf({ sources }: Zone): readonly string[] {
  return globSync([...sources], { exclude: ["**/*.test.ts", "**/messages.ts"] }).sort();
}

export function testsOf({ tests }: Zone): readonly string[] {
  return [...new Set(globSync([...tests], { exclude: ["**/*.long.test.ts"] }))].sort();
}
