// What the command line computes from a file that was saved in the form of the invented method.
import { execFileSync } from "node:child_process";

interface Scored {
  readonly sameDigest: boolean;
  readonly results: Readonly<Record<string, { readonly value: number | string | boolean | null }>>;
}

const words = { low: "Low", high: "High", "very-high": "Very high", true: "Ja", false: "Nej", null: "Går inte att säga än" };

/** Every result that the page shows, in the page's words, as `npm run score` computes it from the saved file. */
export function scored(method: string, path: string): Scored & { readonly shown: readonly string[] } {
  const text = execFileSync("node", ["scripts/commands/score.ts", path, "--method", method, "--json"], { encoding: "utf8" });
  const read = JSON.parse(text) as Scored;
  const shown = ["risk", "level", "care", "ready"].map((name) => {
    const is = read.results[name]?.value;
    if (typeof is !== "number") return words[String(is) as keyof typeof words] ?? "";
    return `${is.toLocaleString("sv-SE")}${name === "care" ? " av 5 points" : ""}`;
  });
  return { ...read, shown };
}
