import { appendFileSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { unwrap } from "../../repository/read-file.ts";
import { changeSettings, madePolicies, madeRulesets, madeSettings, unwrittenSettings } from "../../testing/github/made-settings.ts";
import { messages } from "./messages.ts";
import { policyFile, readSettings, rulesetFile } from "./read-settings.ts";

const { forTerminal } = printer(messages);
const kept = (root: string): string => {
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
};
const faults = (root: string) => readSettings(root).diagnostics.map((one) => `${one.code} ${one.pointer}`);

test("the project's files name every value that is still to be written, each with its line, and are right once it is", () => {
  const root = kept(unwrittenSettings());
  const environments = ["holder-1", "holder-2", "holder-3", "count", "countersign"].map((name) => `/environments/${name}/reviewers/0`);
  const apps = ["intake/app_slug", "intake/app_id", "accept/app_slug", "accept/app_id", "accept/client_id"].map((key) => `/apps/${key}`);
  expect(faults(root)).toEqual(["/owner", "/repository", ...apps, ...environments].map((pointer) => `settings-placeholder ${pointer}`));
  expect(readSettings(root).diagnostics.every((one) => one.line !== undefined)).toBe(true);
  const { file, rulesets } = unwrap(readSettings(kept(madeSettings())));
  expect(Object.keys(rulesets)).toEqual(Object.keys(madeRulesets()));
  expect([Object.keys(file.environments).slice(6), file.variables]).toEqual([["github-pages"], ["RELEASE_RUNNER"]]);
});

test("this project's tests and stand-in take an authority's own files as if they were unwritten, a server of its own included", () => {
  const [unwritten, own] = [kept(unwrittenSettings()), kept(madeSettings())];
  const sender = "production:\n    reviewers: ";
  changeSettings(own, ["site: pages", "site: ssh"], [`${sender}[team:maintainers]`, `${sender}[user:x]`]);
  const { file: ssh } = unwrap(readSettings(own));
  expect([Object.keys(ssh.environments).slice(6), ssh.variables.length]).toEqual([["production"], 3]);
  const taken = kept(unwrittenSettings(own));
  const files = globSync("{.github/**/*.*,.github/CODEOWNERS,content/*}", { cwd: unwritten });
  expect(files).toHaveLength(9);
  for (const file of files) expect(readFileSync(join(taken, file), "utf8"), file).toBe(readFileSync(join(unwritten, file), "utf8"));
});

/** What stands in the complete settings.yaml, what is put in its place, and where that shows. */
const changed: readonly (readonly [string, string, string, string])[] = [
  ["reviewers: [user:forsta]", "reviewers: [forsta]", "settings-reviewer-form", "/environments/holder-1/reviewers/0"],
  ["reviewers: [user:forsta]", "reviewers: [team:alla]", "settings-reviewer-form", "/environments/holder-1/reviewers/0"],
  ["reviewers: [team:maintainers]", "reviewers: [maintainers]", "settings-reviewer-form", "/environments/accept/reviewers/0"],
  ["reviewers: [user:andra]", "reviewers: []", "shape-count", "/environments/holder-2/reviewers"],
  ["reviewers: [user:andra]", "reviewers: [user:andra, user:tredje]", "shape-count", "/environments/holder-2/reviewers"],
  ["reviewers: [user:tredje]", "reviewers: [user:Andra]", "settings-reviewer-same", "/environments/holder-3/reviewers/0"],
  [
    "reviewers: [user:andra]\n    prevent_self_review: true\n    can_admins_bypass: false\n    branches: [main]\n    secrets: [RELEASE_KEY]",
    "reviewers: [user:FORSTA]\n    prevent_self_review: true\n    can_admins_bypass: false\n    branches: [main]\n    secrets: [RELEASE_KEY]",
    "settings-reviewer-same",
    "/environments/countersign/reviewers/0",
  ],
  ["prevent_self_review: true", "prevent_self_review: false", "shape-choice", "/environments/accept/prevent_self_review"],
  ["can_admins_bypass: false", "can_admins_bypass: true", "shape-choice", "/environments/accept/can_admins_bypass"],
  ["api: https://api.github.com", "api: http://api.github.com", "shape-pattern", "/api"],
  ["owner: myndigheten", "owner: https://github.com/x", "shape-pattern", "/owner"],
  ["get: /repos/{owner}/{repo}\n", "get: https://example.org\n", "shape-pattern", "/answers/0/get"],
];
test.each(changed)("%s → %s is refused", (from, to, code, pointer) => {
  const root = kept(madeSettings());
  changeSettings(root, [from, to]);
  const found = readSettings(root).diagnostics;
  expect(found.map((one) => [one.code, one.pointer])).toContainEqual([code, pointer]);
  expect(found[0]?.line).toBeGreaterThan(0);
  expect(forTerminal(found)).not.toMatch(/no sentence|\{(site|environment|form|other|should)\}/);
});

test.each([
  ["another App", { actor_id: 101 }],
  ["a role", { actor_type: "RepositoryRole" }],
  ["a way that leaves no trace", { bypass_mode: "exempt" }],
])("a ruleset that %s may pass by is refused, with what should be there", (_, change) => {
  const root = kept(madeSettings());
  const { main } = madeRulesets();
  const weak = { ...main, bypass_actors: main.bypass_actors.map((one) => ({ ...one, ...change })) };
  writeFileSync(join(root, rulesetFile("main")), JSON.stringify(weak));
  expect(faults(root)).toEqual(["settings-bypass /bypass_actors"]);
  expect(forTerminal(readSettings(root).diagnostics)).toContain('[{"actor_id":102,"actor_type":"Integration","bypass_mode":"always"}]');
});

test("a policy that only watches is refused, and so is one that is missing", () => {
  const root = kept(madeSettings());
  writeFileSync(join(root, policyFile("events")), JSON.stringify({ ...madePolicies().events, enforcement: "evaluate" }));
  rmSync(join(root, policyFile("release")));
  expect(faults(root).sort()).toEqual(["file-missing ", "shape-choice /enforcement"]);
});

test("a ruleset that is missing, off or no JSON, a CODEOWNERS of somebody else's and none are named", () => {
  const root = kept(madeSettings());
  rmSync(join(root, rulesetFile("tags")));
  writeFileSync(join(root, rulesetFile("main")), JSON.stringify({ ...madeRulesets().main, enforcement: "disabled" }));
  writeFileSync(join(root, rulesetFile("other-branches")), "{");
  appendFileSync(join(root, ".github", "CODEOWNERS"), "/x/ @annan/grupp\n");
  expect(faults(root).sort()).toEqual(["file-missing ", "not-yaml ", "settings-codeowners-organisation ", "shape-choice /enforcement"]);
  const { line } = readSettings(root).diagnostics.find((one) => one.file?.endsWith("CODEOWNERS")) ?? {};
  expect(line).toBe(readFileSync(join(root, ".github", "CODEOWNERS"), "utf8").split("\n").length - 1);
  rmSync(join(root, ".github", "CODEOWNERS"));
  expect(faults(root)).toContainEqual("settings-codeowners-missing ");
});
