// Decides what "everything passes" means: every check and all tests, in two rows side by side, closing with one line that machines read.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { setPriority } from "node:os";
import { join, resolve } from "node:path";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads how many tests ran; absent: the step is one check. */
  readonly count?: () => Count;
  /** Told as it goes; the others are told when they end, so that no two mix their lines. */
  readonly isTold?: boolean;
  /** Gives way to what runs beside it. */
  readonly isPolite?: boolean;
}

const cache = resolve("node_modules", ".cache");
const reports = join(cache, "test-reports");

const browserTests: Step = { name: "browser tests", isTold: true, command: ["playwright", "test"], count: playwrightCount };
const unitTests: Step = {
  name: "unit tests",
  isPolite: true,
  command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
  count: vitestCount,
};

/** A row for each of two cores, as long as the other. In a row one step follows the other, whatever the one before it found. */
const rows: readonly (readonly Step[])[] = [
  [
    // A journey leaves half of two cores idle.
    browserTests,
  ],
  [
    { name: "format and lint", command: ["biome", "check", "."] },
    { name: "types of the pure zones", command: ["tsc", "-p", "tsconfig.pure.json"] },
    { name: "walls", command: ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "err", "scripts", "site"] },
    { name: "public contracts", command: ["node", "scripts/commands/schema.ts", "--check"] },
    { name: "content", command: ["node", "scripts/commands/validate.ts"] },
    unitTests,
    // Last, when the journeys have long built their site: both write the types of the content collections, which the next one reads.
    { name: "types of the pages", command: ["astro", "check", "--tsconfig", "tsconfig.pages.json", "--minimumFailingSeverity", "warning"] },
    { name: "types", command: ["tsc", "--noEmit", "-p", "tsconfig.json"] },
  ],
];

function vitestCount(): Count {
  const report = JSON.parse(readFileSync(join(reports, "vitest.json"), "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numFailedTestSuites: number;
  };
  return { passed: report.numPassedTests, failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0) };
}

function playwrightCount(): Count {
  const report = JSON.parse(readFileSync(join(reports, "playwright.json"), "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
    errors: unknown[];
  };
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length };
}

const politeness = 5;
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: "1",
  // Tests run our commands many times: each one's code is read and stripped of its types once.
  NODE_COMPILE_CACHE: join(cache, "compiled"),
};

/** The exit code, and what a step that is told when it ends has said. */
function run({ command, isTold, isPolite }: Step): Promise<{ readonly code: number; readonly said: Buffer }> {
  const [program, ...args] = command as [string, ...string[]];
  const out = isTold ? "inherit" : "pipe";
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ["ignore", out, out], env: environment });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => said.push(chunk));
    if (isPolite && child.pid !== undefined) setPriority(child.pid, politeness);
    child.on("close", (code) => done({ code: code ?? 1, said: Buffer.concat(said) }));
    child.on("error", (error) => done({ code: 1, said: Buffer.from(`${error.message}\n`) }));
  });
}

async function measure(step: Step): Promise<Count> {
  if (step.isTold) console.log(`\n— ${step.name}`);
  const began = performance.now();
  const { code, said } = await run(step);
  let count: Count = code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (step.count) {
    try {
      count = step.count();
    } catch {
      // No report means that the runner itself fell: that is a failure, never zero tests.
      count = { passed: 0, failed: 1 };
    }
    if (code !== 0 && count.failed === 0) count = { ...count, failed: 1 };
    if (count.passed + count.failed === 0) count = { passed: 0, failed: 1 };
  }
  if (!step.isTold) console.log(`\n— ${step.name}`);
  process.stdout.write(said);
  console.log(`  ${step.name}: ${count.passed} passed, ${count.failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return count;
}

async function measureInTurn(row: readonly Step[]): Promise<readonly Count[]> {
  const counts: Count[] = [];
  for (const step of row) counts.push(await measure(step));
  return counts;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const counts = (await Promise.all(rows.map(measureInTurn))).flat();
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
