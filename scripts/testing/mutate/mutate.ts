// `npm run mutate -- <zone>`: gives a zone's modules small faults, one at a time, and tells which of them no test notices.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { runCommand } from "../../cli/command.ts";
import { form, type Outcome } from "../../cli/forms.ts";
import { choice, flag } from "../../cli/options.ts";
import { accepted } from "../../core/diagnostic.ts";
import { sha256 } from "../../repository/digests.ts";
import { reaches } from "../pins/plant.ts";
import { explains, readExplained } from "./explained.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Result, runJobs } from "./run-jobs.ts";
import type { Job, Measured } from "./try-mutant.ts";
import { sourcesOf, testsOf, type ZoneName, zones } from "./zones.ts";

const cache = resolve("node_modules", ".cache", "mutate");

/** Milliseconds that a job may take: several times what its test file took before, since the machine may have other work. */
const limitOf = (milliseconds: number): number => 20_000 + 8 * milliseconds;

/** What killed each mutant, and the digest of its module; kept for the next run. */
type Killed = Record<string, { readonly by: string; readonly digest: string }>;

async function mutate(zone: ZoneName, isAnew: boolean): Promise<Outcome> {
  const [sources, tests] = [sourcesOf(zones[zone]), testsOf(zones[zone])];
  const memory = `${cache}/${zone}.json`;
  const killed: Killed = isAnew || !existsSync(memory) ? {} : JSON.parse(readFileSync(memory, "utf8"));
  const run = (jobs: readonly Job[], tell: (result: Result) => void) => runJobs(`${cache}/${zone}`, jobs, tell);
  const measured: TestFile[] = [];
  const jobs = tests.map((test) => ({ test, limit: Number.POSITIVE_INFINITY }));
  await run(jobs, (result) => {
    if (result.state === "measured") measured.push({ ...result, test: tests[result.at] ?? "" });
  });
  if (measured.length < tests.length) throw new Error("the tests could not be measured");
  const failing = measured.flatMap(({ test, failed }) => failed.map((title) => `${test}: ${title}`));
  if (failing.length > 0) return { code: 1, text: `These fail without a mutant:\n${failing.join("\n")}` };
  const mutants = sources.flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const digests = new Map(sources.map((file) => [file, sha256(readFileSync(file))]));
  const titles = new Set(measured.flatMap(({ test, titles }) => titles.map((title) => `${test}: ${title}`)));
  const isAlive = ({ id, file }: Mutant): boolean =>
    killed[id]?.digest !== digests.get(file) || !(titles.has(killed[id]?.by ?? "") || killed[id]?.by === "");
  const list = readExplained();
  const isExplained = (mutant: Mutant): boolean => list.some((one) => explains(one, mutant));
  // The files with a test that enters the mutant's function, the quickest first, one for every mutant at a time.
  const quickest = measured.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const entering = new Map(mutants.map((one) => [one, quickest.filter((file) => enters(file, one))]));
  mkdirSync(cache, { recursive: true });
  for (let at = 0; at < measured.length; at += 1) {
    const open = mutants.filter((one) => isAlive(one) && (isAnew || !isExplained(one)));
    const attacks = open.flatMap((mutant) =>
      (entering.get(mutant) ?? []).slice(at, at + 1).map(({ test, milliseconds }) => ({ mutant, test, limit: limitOf(milliseconds) })),
    );
    let done = 0;
    await run(attacks, (result) => {
      done += 1;
      const { mutant } = attacks[result.at] as (typeof attacks)[number];
      console.log(`${done}/${attacks.length} ${result.state} ${shown(mutant)}`);
      if (result.state !== "killed") return;
      killed[mutant.id] = { by: titles.has(result.by) ? result.by : "", digest: digests.get(mutant.file) ?? "" };
      writeFileSync(memory, JSON.stringify(killed));
    });
  }
  const alive = mutants.filter(isAlive);
  const left = alive.filter((one) => !isExplained(one));
  const lines = left.map((one) => `${shown(one)}${entering.get(one)?.length ? "" : "  (no test runs it)"}`);
  const counts = `${mutants.length} mutants, ${mutants.length - alive.length} killed, ${left.length} survivors, ${alive.length - left.length} explained`;
  return { code: left.length === 0 ? 0 : 1, text: ["", ...lines, `${zone}: ${counts}`].join("\n") };
}

interface TestFile extends Measured {
  readonly test: string;
}

const enters = ({ test, functions }: TestFile, { file, within }: Mutant): boolean =>
  within === undefined ? reaches(test, file) : functions.includes(`${file}:${within}`);

const shown = ({ file, line, before, after }: Mutant): string => {
  const short = (text: string): string => (text.length > 100 ? `${text.slice(0, 97)}…` : text).replaceAll(/\s+/g, " ");
  return `${file}:${line}  ${short(before)} → ${after === ";" ? "nothing" : short(after)}`;
};

// Ends the tests with the command, whoever ends it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const names = Object.keys(zones) as readonly ZoneName[];

await runCommand({
  name: "npm run mutate",
  forms: [
    form({
      args: { zone: { ...choice(...names), shown: "<zone>" } },
      takes: { anew: flag },
      // Two runs of one zone would remove each other's jobs.
      locks: ({ zone }) => [`${cache}/${zone}`],
      run: async ({ zone, anew }) => accepted(await mutate(zone, anew)),
    }),
  ],
  about: `Gives the modules of a zone small faults, one at a time, and runs the tests that reach each until one fails. Prints the faults that no test
notices, but for those that scripts/testing/mutate/explained.yaml says make no difference. What was noticed before is not tried again while
the module and the test are the same; --anew tries everything. Zones: ${names.join(", ")}.`,
  reads: "the zone's modules and tests",
  writes: "node_modules/.cache/mutate",
  example: "trust",
});
