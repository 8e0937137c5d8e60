// Decides what "everything passes" means: every check in turn, then all tests, closing with one line that machines read.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Reads how many tests ran; absent: the step is one check. */
  readonly count?: () => Count;
  /** Runs beside another that is told as it goes: this one is told when it ends, and gives way. */
  readonly isQuiet?: boolean;
}

const reports = join("node_modules", ".cache", "test-reports");

const checks: readonly Step[] = [
  { name: "format and lint", command: ["biome", "check", "."] },
  // First: it also writes the types of the content collections.
  { name: "types of the pages", command: ["astro", "check", "--tsconfig", "tsconfig.pages.json", "--minimumFailingSeverity", "warning"] },
  { name: "types", command: ["tsc", "--noEmit", "-p", "tsconfig.json"] },
  { name: "types of the pure zones", command: ["tsc", "-p", "tsconfig.pure.json"] },
  { name: "walls", command: ["depcruise", "--config", ".dependency-cruiser.mjs", "--output-type", "err", "scripts", "site"] },
  { name: "public contracts", command: ["node", "scripts/schema.ts", "--check"] },
  { name: "content", command: ["node", "scripts/validate.ts"] },
];

/** Together: a browser journey leaves half of two cores idle. */
const tests: readonly Step[] = [
  {
    name: "unit tests",
    isQuiet: true,
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, "vitest.json")}`],
    count: vitestCount,
  },
  { name: "browser tests", command: ["playwright", "test"], count: playwrightCount },
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

function run(step: Step): Promise<number> {
  const [program, ...args] = step.command as [string, ...string[]];
  const out = step.isQuiet ? "pipe" : "inherit";
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ["ignore", out, out], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" } });
    const told: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => told.push(chunk));
    if (step.isQuiet && child.pid !== undefined) setPriority(child.pid, politeness);
    child.on("close", (code) => {
      process.stdout.write(Buffer.concat(told));
      done(code ?? 1);
    });
    child.on("error", () => done(1));
  });
}

async function measure(step: Step): Promise<Count> {
  console.log(`\n— ${step.name}`);
  const began = performance.now();
  const code = await run(step);
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
  console.log(`  ${step.name}: ${count.passed} passed, ${count.failed} failed, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return count;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const counts: Count[] = [];
for (const step of checks) counts.push(await measure(step));
counts.push(...(await Promise.all(tests.map(measure))));
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
