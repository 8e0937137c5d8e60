// `npm run mutate -- <zone>`: gives a zone's modules small faults, one at a time, and tells which of them no test notices.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { runCommand } from "../../cli/command.ts";
import { form, type Outcome } from "../../cli/forms.ts";
import { choice, flag } from "../../cli/options.ts";
import { accepted } from "../../core/diagnostic.ts";
import { sha256 } from "../../repository/digests.ts";
import { explains, readExplained } from "./explained.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { type Result, runJobs, type TimedJob } from "./run-jobs.ts";
import { allTitles, type Chosen, type Reached } from "./try-mutant.ts";
import { sourcesOf, testsOf, type ZoneName, zones } from "./zones.ts";

const cache = resolve("node_modules", ".cache", "mutate");

/** Milliseconds that a job may take: several times what its tests took before, since the machine may have other work. */
const limitOf = (milliseconds: number): number => 20_000 + 8 * milliseconds;

/** What killed each mutant, and the digest of its module; kept for the next run. */
type Killed = Record<string, { readonly by: string; readonly digest: string }>;

async function mutate(zone: ZoneName, isAnew: boolean): Promise<Outcome> {
  const [sources, tests] = [sourcesOf(zones[zone]), testsOf(zones[zone])];
  const memory = `${cache}/${zone}.json`;
  const killed: Killed = isAnew || !existsSync(memory) ? {} : JSON.parse(readFileSync(memory, "utf8"));
  const mutants = sources.flatMap((file) => mutantsOf(file, readFileSync(file, "utf8")));
  const reached = await measure(zone, sources, tests);
  const digests = new Map(sources.map((file) => [file, sha256(readFileSync(file))]));
  const titles = new Set(reached.map(({ file, title }) => `${file}: ${title}`));
  const isAlive = ({ id, file }: Mutant): boolean =>
    killed[id]?.digest !== digests.get(file) || !(titles.has(killed[id]?.by ?? "") || killed[id]?.by === "");
  const list = readExplained();
  const isExplained = (mutant: Mutant): boolean => list.some((one) => explains(one, mutant));
  const isOpen = (mutant: Mutant): boolean => isAlive(mutant) && (isAnew || !isExplained(mutant));
  const failing = reached.filter(({ failed }) => failed);
  if (failing.length > 0)
    return { code: 1, text: `These fail without a mutant:\n${failing.map((one) => `${one.file}: ${one.title}`).join("\n")}` };
  const attack = async (jobs: readonly MutantJob[]): Promise<void> => {
    let done = 0;
    await runJobs(`${cache}/${zone}`, jobs, (result) => {
      done += 1;
      const { mutant } = jobs[result.at] as MutantJob;
      console.log(`${done}/${jobs.length} ${result.state} ${shown(mutant)}`);
      if (result.state !== "killed") return;
      killed[mutant.id] = { by: titles.has(result.by) ? result.by : "", digest: digests.get(mutant.file) ?? "" };
      writeFileSync(memory, JSON.stringify(killed));
    });
  };
  mkdirSync(cache, { recursive: true });
  // First the tests that enter the mutant's function, a file at a time. Then all of those files: what one test makes others may use.
  const entered = new Map(mutants.map((one) => [one, reached.filter((test) => enters(test, one))]));
  const near = (one: Mutant): readonly Reached[] => entered.get(one) ?? [];
  const most = Math.max(...mutants.map((one) => byFile(near(one)).length));
  for (let at = 0; at < most; at += 1)
    await attack(
      mutants.filter(isOpen).flatMap((one) =>
        byFile(near(one))
          .slice(at, at + 1)
          .map((tests) => jobOf(one, [tests])),
      ),
    );
  const wide = (one: Mutant): readonly Reached[] => reached.filter(({ file }) => near(one).some((test) => test.file === file));
  await attack(mutants.filter((one) => isOpen(one) && wide(one).length > near(one).length).map((one) => jobOf(one, byFile(wide(one)))));
  const alive = mutants.filter(isAlive);
  const left = alive.filter((one) => !isExplained(one));
  const lines = left.map((one) => `${shown(one)}${near(one).length > 0 ? "" : "  (no test runs it)"}`);
  const counts = `${mutants.length} mutants, ${mutants.length - alive.length} killed, ${left.length} survivors, ${alive.length - left.length} explained`;
  return { code: left.length === 0 ? 0 : 1, text: ["", ...lines, `${zone}: ${counts}`].join("\n") };
}

interface MutantJob extends TimedJob {
  readonly mutant: Mutant;
}

async function measure(zone: ZoneName, sources: readonly string[], tests: readonly string[]): Promise<readonly Reached[]> {
  const results: Result[] = [];
  const chosen = Object.fromEntries(tests.map((file) => [file, [allTitles]]));
  await runJobs(`${cache}/${zone}`, [{ tests: chosen, sources, limit: Number.POSITIVE_INFINITY }], (result) => results.push(result));
  const [result] = results;
  if (result?.state !== "measured") throw new Error("the tests could not be measured");
  return result.reached;
}

const enters = ({ modules, functions }: Reached, { file, within }: Mutant): boolean =>
  within === undefined ? modules.includes(file) : functions.includes(`${file}:${within}`);

const took = (tests: readonly Reached[]): number => tests.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

/** The quickest files first. */
function byFile(tests: readonly Reached[]): readonly (readonly Reached[])[] {
  return [...Map.groupBy(tests, ({ file }) => file).values()].sort((a, b) => took(a) - took(b));
}

function jobOf(mutant: Mutant, files: readonly (readonly Reached[])[]): MutantJob {
  const chosen: Chosen = Object.fromEntries(files.map((tests) => [tests[0]?.file ?? "", tests.map(({ title }) => title)]));
  return { mutant, tests: chosen, limit: limitOf(took(files.flat())) };
}

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
