// Counts lines of code by zone: those of the product, and the others, which are tests and what only they use.
import { existsSync } from "node:fs";

export interface Lines {
  readonly product: number;
  readonly other: number;
}

/** In the order of a listing; `scripts/core` is a zone, and so is `site/data`. */
export type Zones = ReadonlyMap<string, Lines>;

const isCode = (file: string): boolean => /\.(?:ts|astro|css|mjs|js)$/.test(file);
/** Whether a path is of a test, or of what only tests and benches use. */
const isOther = (file: string): boolean => /\.(?:test|spec)\.[a-z]+$|\/(?:fixtures|e2e)\/|^scripts\/testing\//.test(file);

/** `files`: paths from the project's root, of which those that are code are counted. A file that is gone has no lines. */
export function linesByZone(files: readonly string[], read: (file: string) => string, exists = existsSync): Zones {
  const zones = new Map<string, Lines>();
  for (const file of files.filter((one) => isCode(one) && exists(one))) {
    const zone = file.split("/").slice(0, -1).slice(0, 2).join("/");
    const { product, other } = zones.get(zone) ?? { product: 0, other: 0 };
    const lines = read(file).split("\n").length - 1;
    zones.set(zone, isOther(file) ? { product, other: other + lines } : { product: product + lines, other });
  }
  return zones;
}

/** What is wrong and how to put it right, for each number above its cap. */
export function overCap(zones: Zones, cap: Lines): readonly string[] {
  const all = sumOf(zones);
  return (["product", "other"] as const).flatMap((kind) =>
    all[kind] > cap[kind]
      ? [
          `${number(all[kind])} ${kind} lines, ${number(all[kind] - cap[kind])} above the cap. Delete as many; the cap in line-cap.ts is only lowered.`,
        ]
      : [],
  );
}

export function table(zones: Zones, cap: Lines): string {
  const rows = [...zones, ["together", sumOf(zones)] as const, ["cap", cap] as const];
  const cells = rows.map(([zone, { product, other }]) => [zone, number(product), number(other)] as const);
  return [["zone", "product", "other"] as const, ...cells]
    .map(([zone, product, other]) => `  ${zone.padEnd(24)}${product.padStart(9)}${other.padStart(9)}`)
    .join("\n");
}

function sumOf(zones: Zones): Lines {
  const all = [...zones.values()];
  return { product: all.reduce((sum, one) => sum + one.product, 0), other: all.reduce((sum, one) => sum + one.other, 0) };
}

const number = (value: number): string => value.toLocaleString("en");
