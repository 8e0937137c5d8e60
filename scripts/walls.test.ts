import { spawnSync } from "node:child_process";
import { copyFileSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../.dependency-cruiser.mjs";

/** One planted fault behind each wall: the module that breaks it, and what it imports. */
const planted: Readonly<Record<string, { readonly from: string; readonly imports: string }>> = {
  "wall-contracts": { from: "scripts/canonical.ts", imports: "./method/planted.ts" },
  "wall-method": { from: "scripts/method/planted.ts", imports: "node:fs" },
  "wall-statistics": { from: "scripts/statistics/planted.ts", imports: "../envelope/planted.ts" },
  "wall-solver": { from: "scripts/statistics/other.ts", imports: "highs" },
  "wall-envelope": { from: "scripts/envelope/planted.ts", imports: "../keys/planted.ts" },
  "wall-keys": { from: "scripts/keys/planted.ts", imports: "../release/planted.ts" },
  "wall-release": { from: "scripts/release/planted.ts", imports: "../intake/planted.ts" },
  "wall-authority": { from: "scripts/authority/planted.ts", imports: "../keys/planted.ts" },
  "wall-consultation": { from: "scripts/consultation/planted.ts", imports: "../keys/planted.ts" },
  "wall-round": { from: "scripts/round/planted.ts", imports: "../release/planted.ts" },
  "wall-report": { from: "scripts/report/planted.ts", imports: "../release/planted.ts" },
  "wall-intake": { from: "scripts/intake/planted.ts", imports: "../keys/planted.ts" },
  "wall-forge": { from: "scripts/forge/planted.ts", imports: "../statistics/planted.ts" },
  "wall-rehearsal": { from: "scripts/rehearsal/planted.ts", imports: "../../site/planted.ts" },
  "wall-unsealing": { from: "scripts/intake/planted.ts", imports: "../release/planted.ts" },
  "wall-age": { from: "scripts/envelope/other.ts", imports: "age-encryption" },
  "wall-commands": { from: "scripts/score.ts", imports: "./release.ts" },
  "wall-shares": { from: "scripts/keys/other.ts", imports: "shamir-secret-sharing" },
  "wall-rounds": { from: "scripts/seal.ts", imports: "./round-files.ts" },
  "wall-new": { from: "scripts/seal.ts", imports: "./new-text.ts" },
  "wall-questionnaire": { from: "site/questionnaire/planted.ts", imports: "../../scripts/statistics/planted.ts" },
  "wall-site": { from: "site/planted.ts", imports: "../scripts/keys/planted.ts" },
  "wall-nothing-imports-site": { from: "scripts/rehearsal/planted.ts", imports: "../../site/planted.ts" },
  "wall-content": { from: "content/planted.ts", imports: "../scripts/method/planted.ts" },
  "no-circles": { from: "scripts/read.ts", imports: "./write.ts" },
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe("the walls", () => {
  const tree = mkdtempSync(join(tmpdir(), "walls-"));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    const files = new Map<string, Set<string>>([
      ["scripts/write.ts", new Set(["./read.ts"])],
      ["scripts/release.ts", new Set()],
      ["scripts/new-text.ts", new Set()],
      ["scripts/round-files.ts", new Set()],
    ]);
    for (const { from, imports } of Object.values(planted)) files.set(from, (files.get(from) ?? new Set()).add(imports));
    for (const zone of [
      "method",
      "statistics",
      "envelope",
      "keys",
      "release",
      "consultation",
      "round",
      "report",
      "intake",
      "forge",
      "rehearsal",
    ]) {
      const file = `scripts/${zone}/planted.ts`;
      if (!files.has(file)) files.set(file, new Set());
    }
    for (const [file, imports] of files) {
      mkdirSync(join(tree, dirname(file)), { recursive: true });
      writeFileSync(join(tree, file), `${[...imports].map((one) => `import "${one}";`).join("\n")}\nexport const here = true;\n`);
    }
    for (const file of ["tsconfig.json", ".dependency-cruiser.mjs"]) copyFileSync(file, join(tree, file));
    const run = spawnSync(
      resolve("node_modules/.bin/depcruise"),
      ["--config", ".dependency-cruiser.mjs", "--output-type", "json", "scripts", "site", "content"],
      { cwd: tree, encoding: "utf8" },
    );
    violations = (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test("every wall has a planted fault", () => {
    expect(Object.keys(planted).sort()).toEqual(config.forbidden.map((rule: { name: string }) => rule.name).sort());
  });

  test.each(Object.entries(planted))("%s stops the fault planted behind it", (rule, fault) => {
    expect(violations.filter((one) => one.rule.name === rule).map((one) => one.from)).toContain(fault.from);
  });
});

/** The walls' tool does not read .astro files, so their imports are read here and held to the same rule. */
function forbiddenImports(file: string, text: string): readonly string[] {
  const rule = config.forbidden.find((one: { name: string }) => one.name === "wall-site") as { to: { path: readonly string[] } };
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)]
    .map((match) => posix.normalize(posix.join(posix.dirname(file), match[1] as string)))
    .filter((target) => rule.to.path.some((pattern) => new RegExp(pattern).test(target)));
}

describe("pages and components", () => {
  test("reach no zone that opens, signs, receives or writes", () => {
    const files = globSync("site/**/*.astro");
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap((file) => forbiddenImports(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  test("are found out when they do", () => {
    expect(forbiddenImports("site/pages/planted.astro", 'import { sign } from "../../scripts/keys/root.ts";')).toEqual([
      "scripts/keys/root.ts",
    ]);
  });
});
