import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, test } from "vitest";
import type { Manifest } from "../../statistics/schema.ts";
import { git, makeRealRound } from "../rehearsal/real-round.ts";
import { folderInProject } from "../temporary-folder.ts";
import { realForge } from "./release-forge.ts";
import { failuresOf, type RunDone, runWorkflow } from "./run-workflow.ts";

const folder = folderInProject("workflow-real");

test("a real round's merged envelopes become published pages by the workflows, on the authority's own runners, with one approval of each keeper", async () => {
  const real = await makeRealRound(folder);
  const forge = realForge(folder, real, { withSite: true });
  // The invented population has fewer organisations than the country, which the check of the content refuses.
  const npm = (forge.programs["npm"] ?? "").replace('[ "$1" = ci ]', '[ "$*" = "run validate" ] && exit\n[ "$1" = ci ]');
  const approvals: string[] = [];
  const run = async (workflow: string, more: Partial<Pick<Parameters<typeof runWorkflow>[0], "inputs" | "github">>): Promise<RunDone> => {
    const done = await runWorkflow({ forge: { ...forge, programs: { ...forge.programs, npm } }, workflow, ...more });
    approvals.push(...done.approvals.map((one) => one.environment));
    expect(failuresOf(done)).toEqual([]);
    return done;
  };
  const ofForge = (...words: readonly string[]): string =>
    execFileSync("git", ["--git-dir", forge.repository, ...words], { encoding: "utf8" });
  // On GitHub `concurrency` lets no two run at once; these are as if it did.
  const start = () => run("release.yml", { inputs: { round: real.round, holders: "1,2,3" } });
  const releases = await Promise.all([start(), start()]);
  const counting = ["count", "countersign", "holder-1", "holder-2", "holder-3"];
  expect(approvals.splice(0).sort()).toEqual(counting.flatMap((one) => [one, one]));
  const branches = ofForge("branch", "--list", "release/*", "--format=%(refname)").trim().split("\n");
  for (const branch of branches) {
    const { signatures } = JSON.parse(ofForge("show", `${branch}:content/statistics/${real.round}/r1/manifest.json`)) as Manifest;
    expect(Object.keys(signatures)).toEqual(["andra", "forsta"]);
    const added = ofForge("diff", "--name-only", "main", branch).trim().split("\n");
    const made = ["cube.json", "manifest.json", "published.json", "replies.bin", "counted.sealed", "private-r1.sealed"];
    expect(added.map((path) => basename(path)).sort()).toEqual(made.sort());
  }
  const keys = Object.values(forge.environments).flatMap(({ secrets = {} }) =>
    Object.values(secrets).map((key) => key.trim().split("\n").at(-1) ?? ""),
  );
  for (const { said, jobs, folder: at } of releases) {
    expect(said).toContain(`/compare/main...release/${real.round}-`);
    expect(said).not.toMatch(/Räknade svar|avstod|"valid"/);
    const handed = readdirSync(join(at, "artifacts"), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const texts = [said, ...handed.map((file) => readFileSync(join(file.parentPath, file.name), "latin1"))];
    for (const text of texts) expect(keys.filter((key) => key === "" || text.includes(key))).toEqual([]);
    expect([...jobs.values()].flatMap(({ env }) => env["AT"] ?? []).map((one) => existsSync(one))).toEqual(counting.map(() => false));
  }
  expect([branches.length, releases.some(({ said }) => said.includes("Propose only one, and remove the others."))]).toEqual([2, true]);
  // A person proposes one of the branches, and another merges it.
  ofForge("update-ref", "refs/heads/main", branches[0] ?? "");
  const early = await run("pages.yml", { github: { event_name: "push" } });
  expect(early.said).toContain("Nothing is built until the log has everything.");
  await run("accept.yml", { github: { event_name: "push" } });
  const logging = await run("pages.yml", { github: { event_name: "push" } });
  expect(existsSync(join(logging.folder, "deployed"))).toBe(false);
  const done = await run("pages.yml", { github: { event_name: "push" } });
  expect(approvals.sort()).toEqual(["accept", "accept"]);
  const deployed = join(done.folder, "deployed");
  expect(readdirSync(join(deployed, "resultat", real.round))).toContain("r1");
  expect(readFileSync(join(deployed, "matomgangar", "index.html"), "utf8")).toContain("2026-2");
  // A reader with the code in which the list is pinned.
  const clone = join(folder, "reader");
  git(folder, "clone", "--quiet", forge.repository, clone);
  execFileSync("ln", ["-s", resolve("node_modules"), join(clone, "node_modules")]);
  const verified = spawnSync(real.node, ["scripts/commands/verify.ts", deployed], { cwd: clone, encoding: "utf8" });
  expect([verified.status, verified.stdout.includes("✗")]).toEqual([3, false]);
  expect(verified.stdout).toMatch(/✓ listan är den som loggades/);
});
