import type { Population } from "../statistics/schema.ts";

/** A population file: JSON with one organisation per line, so that a diff shows which ones changed. */
export function populationText({ organisations, ...rest }: Population): string {
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  const lines = organisations.map((one) => `    ${JSON.stringify(one)}`).join(",\n");
  return `${head},\n  "organisations": [\n${lines}\n  ]\n}\n`;
}
