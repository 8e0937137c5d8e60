import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { modelOf } from "../../method/model.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { secondRound } from "../../rehearsal/make.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { writeSampleInvitations } from "../../rehearsal/sample-invitations.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readRound } from "../../repository/read-round.ts";
import { editFile, putFile } from "../files.ts";
import { sealCorrectly } from "../rehearsal/odd-envelopes.ts";
import { outcomesOf } from "../rehearsal/own-reply.ts";
import { git } from "../rehearsal/real-round.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { folderInProject } from "../temporary-folder.ts";
import { isLong } from "../test-profile.ts";
import { openPull, pullsOn } from "./local-forge.ts";
import { projectForge } from "./project-forge.ts";
import { failuresOf, runWorkflow } from "./run-workflow.ts";

const folder = folderInProject("workflow-rehearsal");

/** Does not build, for runs whose pages nobody looks at: all in the quick profile. */
const withoutPages = (npm: string): string =>
  npm.replace('[ "$1" = ci ] ||', '[ "$*" = "run build" ] && mkdir -p dist/logg && echo > dist/logg/site.sha256 && exit\n[ "$1" = ci ] ||');

/** What the workflow reads where no pages are built: each job fetches it. */
const withoutSite = [
  "content",
  "package*",
  "scripts",
  "site/styles/tokens.css",
  "submissions",
  ".github",
  ":!*.test.ts",
  ":!scripts/testing",
];

const project = projectForge(folder, undefined, isLong ? [] : withoutSite);
const npm = withoutPages(project.programs["npm"] ?? "");
const tiny = join(folder, "tiny");
if (!isLong) writeSampleInvitations(...(Object.values(await copyRehearsal("tiny", tiny)) as Parameters<typeof writeSampleInvitations>));
// In place of the small country the one that every quick test shares.
const node = `#!/bin/sh\ncase "$*" in *"rehearse.ts --size small"*) exec cp -R ${tiny} .rehearsal;; esac\nexec ${process.execPath} "$@"\n`;
const forge = isLong ? project : { ...project, programs: { ...project.programs, npm, node } };
const open = await runWorkflow({
  forge: { ...forge, programs: { ...forge.programs, npm } },
  workflow: "rehearsal.yml",
  inputs: { step: "open" },
});
const clone = join(folder, "clone");
git(folder, "clone", "--quiet", "--branch", "ovning", forge.repository, clone);

const inLongProfile = test.runIf(isLong);
test("a rehearsal opens on a branch of its own, without workflows, and hands out codes", () => {
  expect(failuresOf(open)).toEqual([]);
  expect([open.ok, open.approvals]).toEqual([true, []]);
  expect(readdirSync(clone)).not.toContain(".github");
  expect(readFileSync(join(clone, "content", "authority.yaml"), "utf8")).toMatch(/^rehearsal: true$/m);
  expect(open.said.match(/IST1(-[0-9A-Z]{4}){8}/g)?.length).toBeGreaterThan(2);
});

inLongProfile("where a real site is published no rehearsal replaces it", async () => {
  const adopted = projectForge(mkdtempSync(join(folder, "adopted-")));
  const at = join(adopted.folder, "project");
  putFile(join(at, "content", "trust", "1.json"), "{}\n");
  git(at, "add", "content");
  git(at, "commit", "--quiet", "--message", "Adopt");
  git(at, "push", "--quiet", adopted.repository, "main");
  const done = await runWorkflow({ forge: adopted, workflow: "rehearsal.yml", inputs: { step: "open" } });
  expect([done.ok, [...done.jobs.keys()]]).toEqual([false, ["Nothing real is published from here"]]);
  expect(done.said).toContain("A real site is published from here");
});

inLongProfile("a round that is still open is neither opened nor counted", async () => {
  const done = await runWorkflow({ forge, workflow: "release.yml", inputs: { round: secondRound, holders: "1,2", ref: "ovning" } });
  expect(done.ok).toBe(false);
  expect(done.said).toContain("[holder-round-open]");
  expect([...done.jobs.keys()]).not.toContain("Put the release on a branch");
});

test("an envelope in a pull request is taken in, opened by two jobs, counted by two, and the pages are rebuilt and deployed", async () => {
  const [code = ""] = /IST1(-[0-9A-Z]{4})+/.exec(open.said) ?? [];
  const place = placeAt(clone);
  const { document } = unwrap(readRound(place, secondRound));
  const edition = unwrap(readEdition(place, document.edition));
  const { background } = edition.questionnaire;
  const answer = inventResponse({ model: modelOf(edition), background, chance: randomFrom(1, "answer"), level: 1, blocks: 1 });
  const envelope = utf8(await sealCorrectly(document, code, { type: "submit", ...answer }));
  const path = envelopePath(secondRound, await digestOf(envelope));
  putFile(join(clone, path), envelope);
  git(clone, "checkout", "--quiet", "-b", "svar");
  git(clone, "add", path);
  git(clone, "commit", "--quiet", "--message", "Svar");
  git(clone, "push", "--quiet", "origin", "svar");
  const head = execFileSync("git", ["rev-parse", "HEAD"], { cwd: clone, encoding: "utf8" }).trim();
  const number = openPull(forge, { head, base: "ovning" });

  const count = await runWorkflow({ forge, workflow: "rehearsal.yml", inputs: { step: "count" } });
  expect(failuresOf(count)).toEqual([]);
  expect(count.ok).toBe(true);
  expect(pullsOn(forge).find((one) => one.number === number)?.state).toBe("closed");
  git(clone, "fetch", "--quiet", "origin", "ovning");
  git(clone, "checkout", "--quiet", "--detach", "FETCH_HEAD");
  expect(await outcomesOf(placeAt(clone), secondRound, code)).toEqual([1, "counted"]);
  if (!isLong) return;
  const deployed = join(count.folder, "deployed");
  expect(readdirSync(join(deployed, "resultat", secondRound))).toContain("r1");
  // Where GitHub puts the pages of a repository.
  expect(readFileSync(join(deployed, "index.html"), "utf8")).toContain('href="/uppfoljning/resultat/');
  const verified = spawnSync(process.execPath, ["scripts/commands/verify.ts", deployed], { encoding: "utf8" });
  expect([verified.status, verified.stdout.includes("✗")]).toEqual([3, false]);
});

inLongProfile("a branch whose content is no rehearsal's is refused before anything is closed or opened", async () => {
  git(clone, "checkout", "--quiet", "--force", "-B", "ovning", "FETCH_HEAD");
  const file = join(clone, "content", "authority.yaml");
  editFile(file, /^rehearsal: true$/m, "rehearsal: false");
  git(clone, "commit", "--quiet", "--all", "--message", "Real");
  git(clone, "push", "--quiet", "--force", "origin", "ovning");
  const done = await runWorkflow({ forge, workflow: "rehearsal.yml", inputs: { step: "count" } });
  expect([done.ok, done.jobs.get("Take in, and close")?.ok, done.jobs.has("push / Push the branch ovning")]).toEqual([false, false, false]);
  expect(done.said).toContain("är ingen övning");
});
