// `npm test`: runs every check and all tests, and prints the slowest of them and one closing line that machines read.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { accepted } from "../core/diagnostic.ts";
import { lockFile } from "../core/lock-file.ts";

/** A test file, one browser journey, or a step that failed as a whole. */
interface Timed {
  readonly name: string;
  readonly milliseconds: number;
  readonly hasFailed: boolean;
}

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly timed: readonly Timed[];
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads what the step reported; absent: the step is one check. @throws where there is no report. */
  readonly report?: () => Report;
  /** Prints as it goes; the others print when they end, so that no two mix their lines. */
  readonly isStreamed?: boolean;
  /** Its temporary folders are in memory where there is room. Not where a site is built: Astro moves files from node_modules to it. */
  readonly isInMemory?: boolean;
  /** Reads what every build of the site writes anew: runs while there is none. */
  readonly isWithoutBuilds?: boolean;
}

const cache = resolve("node_modules", ".cache");
const reports = join(cache, "test-reports");

const browserTests: Step = { name: "browser tests", isStreamed: true, command: ["playwright", "test"], report: playwrightReport };
const unitTests: Step = {
  name: "unit tests",
  isInMemory: true,
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
  report: vitestReport,
};

/**
 * The native compiler, in half the time. Its older version remains for what reads TypeScript through its interface. One checker: each
 * further one makes many types of its own, which two cores that are busy pay for.
 */
const tsc = ["node", "node_modules/typescript-7/bin/tsc", "--checkers", "1"];

/**
 * Rows run side by side; in a row one step follows the other, whatever the result of the one before. The unit tests keep two cores busy, and
 * run alone: together with journeys each takes a fifth more processor time.
 */
const rows: readonly (readonly Step[])[] = [
  [browserTests],
  // While a journey waits.
  [
    // First: most journeys need it, and the others run meanwhile.
    { name: "the nation's rehearsal and its site", command: ["node", "scripts/testing/rehearsal/prepare.ts", "nation"] },
    // Writes the types of the content collections, which the next check reads. Builds write the same.
    { name: "types of the pages", command: ["astro", "check", "--tsconfig", "tsconfig.pages.json", "--minimumFailingSeverity", "warning"] },
    { name: "types", isWithoutBuilds: true, command: [...tsc, "--noEmit", "-p", "tsconfig.json"] },
    { name: "format and lint", command: ["biome", "check", "."] },
    { name: "types of the pure zones", command: [...tsc, "-p", "tsconfig.pure.json"] },
    { name: "walls", command: ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "err", "scripts", "site"] },
    { name: "public contracts", command: ["node", "scripts/commands/schema.ts", "--check"] },
    { name: "content", command: ["node", "scripts/commands/validate.ts"] },
    { name: "number of lines", command: ["node", "scripts/testing/line-cap.ts"] },
    { name: "unused code", command: ["knip", "--no-config-hints"] },
  ],
];

const read = (name: string): unknown => JSON.parse(readFileSync(join(reports, name), "utf8"));

function vitestReport(): Report {
  const { numPassedTests, numFailedTests, testResults } = read("vitest.json") as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly testResults: readonly Readonly<{ name: string; status: string; startTime: number; endTime: number }>[];
  };
  const timed = testResults.map(({ name, status, startTime, endTime }) => {
    return { name: relative(".", name), milliseconds: endTime - startTime, hasFailed: status !== "passed" };
  });
  return { passed: numPassedTests, failed: numFailedTests, timed };
}

interface Suite {
  readonly file: string;
  readonly specs: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly { readonly results: readonly { readonly duration: number }[] }[];
  }[];
  readonly suites?: readonly Suite[];
}

function playwrightReport(): Report {
  const { stats, errors, suites } = read("playwright.json") as {
    readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
    readonly errors: readonly unknown[];
    readonly suites: readonly Suite[];
  };
  const journeysIn = ({ file, specs, suites = [] }: Suite): readonly Timed[] => [
    ...specs.map(({ title, ok, tests }) => {
      const durations = tests.flatMap(({ results }) => results.map(({ duration }) => duration));
      return { name: `site/e2e/${file}: ${title}`, milliseconds: durations.reduce((sum, one) => sum + one, 0), hasFailed: !ok };
    }),
    ...suites.flatMap(journeysIn),
  ];
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, timed: suites.flatMap(journeysIn) };
}

/**
 * A folder in memory, where there is plenty: the unit tests make and remove some hundred thousand files, many of them synced. What
 * must be durable is tested against disks that lose what was not synced, so no test depends on a real one.
 */
function makeMemoryFolder(): string | undefined {
  const folder = "/dev/shm";
  const enough = 6 * 2 ** 30;
  if (!existsSync(folder) || process.availableMemory() < enough) return undefined;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < enough ? undefined : mkdtempSync(join(folder, "infosaktrappan-test-"));
}

let memoryFolder: string | undefined;
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  // Tests run the commands many times: with the cache Node compiles each module once.
  NODE_COMPILE_CACHE: join(cache, "compiled"),
  // Starting a process copies the page tables of the one that starts it: fewer with large pages. For Linux's C library; others ignore it.
  GLIBC_TUNABLES: "glibc.malloc.hugetlb=1",
  // The compiler of types, a Go program, collects garbage less often, which saves a fifth of its processor time.
  GOGC: "400",
};

/** The exit code, and the output of a step that is not streamed. */
function run({ command, isStreamed, isInMemory }: Step): Promise<{ readonly code: number; readonly output: Buffer }> {
  const [program, ...args] = command as [string, ...string[]];
  const out = isStreamed ? "inherit" : "pipe";
  const env = isInMemory && memoryFolder !== undefined ? { ...environment, TMPDIR: memoryFolder } : environment;
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ["ignore", out, out], env });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(output) }));
    child.on("error", (error) => done({ code: 1, output: Buffer.from(`${error.message}\n`) }));
  });
}

/** A runner that failed without a report, or that found no test, is a failure: never zero tests. */
function reportOf({ name, report }: Step, code: number): Report {
  const failure: Report = { passed: 0, failed: 1, timed: [{ name, milliseconds: 0, hasFailed: true }] };
  if (!report) return code === 0 ? { passed: 1, failed: 0, timed: [] } : failure;
  try {
    const found = report();
    if (found.passed + found.failed === 0) return failure;
    // A runner can also fail outside its tests.
    const isNamed = code === 0 || found.timed.some(({ hasFailed }) => hasFailed);
    return isNamed ? found : { ...found, failed: Math.max(1, found.failed), timed: [...failure.timed, ...found.timed] };
  } catch {
    return failure;
  }
}

/** As `site/publishing/one-build.ts` does. */
async function lockBuilds(): Promise<() => void> {
  mkdirSync(".cache", { recursive: true });
  for (;;) {
    const unlock = lockFile(join(".cache", "build.lock"));
    if (unlock) return unlock;
    await pause(200);
  }
}

async function runStep(step: Step): Promise<Report> {
  if (step.isStreamed) console.log(`\n— ${step.name}`);
  const began = performance.now();
  const unlock = step.isWithoutBuilds ? await lockBuilds() : undefined;
  const { code, output } = await run(step);
  unlock?.();
  const report = reportOf(step, code);
  if (!step.isStreamed) console.log(`\n— ${step.name}`);
  process.stdout.write(output);
  console.log(`  ${step.name}: ${report.passed} passed, ${report.failed} failed, ${seconds(performance.now() - began)}`);
  return report;
}

async function runRow(row: readonly Step[]): Promise<readonly Report[]> {
  const found: Report[] = [];
  for (const step of row) found.push(await runStep(step));
  return found;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

async function runAll(): Promise<Outcome> {
  memoryFolder = makeMemoryFolder();
  // Also when somebody interrupts: what is left here keeps its memory.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  process.once("exit", () => {
    if (memoryFolder !== undefined) rmSync(memoryFolder, { recursive: true, force: true });
  });
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const all = [...(await Promise.all(rows.map(runRow))).flat(), await runStep(unitTests)];
  const slowest = all.flatMap(({ timed }) => timed).sort((a, b) => b.milliseconds - a.milliseconds);
  console.log("\nThe ten slowest test files and journeys");
  for (const { name, milliseconds } of slowest.slice(0, 10)) console.log(`  ${seconds(milliseconds).padStart(8)}  ${name}`);
  for (const { name } of slowest.filter(({ hasFailed }) => hasFailed)) console.log(`✗ ${name}`);
  const passed = all.reduce((sum, one) => sum + one.passed, 0);
  const failed = all.reduce((sum, one) => sum + one.failed, 0);
  return { text: `\n${passed} passed, ${failed} failed`, code: failed === 0 ? 0 : 1 };
}

await runCommand({
  name: "npm test",
  forms: [form({ run: async () => accepted(await runAll()) })],
  about: `Runs every check, all unit tests and all journeys in a browser. The last line says how many passed and failed. Exit 1 if any failed.
One test file: npx vitest run <file>. One journey: npx playwright test <name>.`,
  reads: "the whole project",
  writes: "node_modules/.cache and temporary folders",
  example: "",
});
