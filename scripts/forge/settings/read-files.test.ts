import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { newForge } from "../../new/forge.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { changeSettings, inventedReviewers, madeSettings, scaffoldedSettings } from "../../testing/github/made-settings.ts";
import { messages } from "./messages.ts";
import { readSettings, readSettingsFile, settingsFolder } from "./read-files.ts";
import { manifestOf, registrationLink } from "./written.ts";

const { forTerminal } = printer(messages);

const roots: string[] = [];
const kept = (root: string): string => {
  roots.push(root);
  return root;
};
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});
const read = (root: string, name: string): string => readFileSync(join(root, settingsFolder, name), "utf8");
const faults = (root: string) => readSettings(root).diagnostics.map((one) => [one.code, one.pointer]);
const whole = {
  owner: "myndigheten",
  repository: "infosaktrappan",
  site: "pages",
  maintainers: "maintainers",
  reviewers: inventedReviewers,
} as const;

describe("the files of a new forge", () => {
  test("name every value that is still to be written, each with its line, and are right once it is", () => {
    const root = kept(scaffoldedSettings());
    expect(faults(root)).toEqual([
      ["settings-placeholder", "/apps/intake/slug"],
      ["settings-placeholder", "/apps/intake/id"],
      ["settings-placeholder", "/apps/accept/slug"],
      ["settings-placeholder", "/apps/accept/id"],
      ["settings-placeholder", "/apps/accept/client"],
    ]);
    expect(readSettings(root).diagnostics.every((one) => one.line !== undefined)).toBe(true);
    expect(faults(kept(madeSettings()))).toEqual([]);
  });

  test("without reviewers, ask for each of them", () => {
    const root = kept(scaffoldedSettings([]));
    expect(faults(root).filter(([, pointer]) => pointer?.startsWith("/environments"))).toEqual(
      ["accept", "holder-1", "holder-2", "holder-3", "count", "countersign"].map((name) => [
        "settings-placeholder",
        `/environments/${name}/reviewers/0`,
      ]),
    );
  });

  test("are never written over", () => {
    const root = kept(madeSettings());
    const before = read(root, "settings.yaml");
    const again = newForge(placeAt(root), { ...whole, owner: "andra" });
    expect(again.diagnostics.map((one) => one.code)).toEqual(["settings-exists"]);
    expect(read(root, "settings.yaml")).toBe(before);
  });

  test("give a host of its own an environment and variables of its own", () => {
    const root = kept(scaffoldedSettings());
    rmSync(join(root, settingsFolder), { recursive: true });
    unwrap(newForge(placeAt(root), { ...whole, site: "ssh", reviewers: ["production=team:drift"] }));
    const { environments, variables } = unwrap(readSettingsFile(root));
    expect([environments.production?.reviewers, environments["github-pages"]]).toEqual([["team:drift"], undefined]);
    expect(variables).toEqual(["RELEASE_RUNNER", "DEPLOY_HOST", "DEPLOY_HOST_KEY"]);
  });

  test("refuse names and reviewers that GitHub could not have, all at once, and then write nothing", () => {
    const root = kept(scaffoldedSettings());
    rmSync(join(root, settingsFolder), { recursive: true });
    const refused = newForge(placeAt(root), {
      ...whole,
      owner: "https://github.com/x",
      reviewers: ["holder-9=user:forsta", "holder-1=forsta", "count=user:a", "countersign=user:A"],
    });
    expect(refused.diagnostics.map((one) => one.code)).toEqual(["settings-repository-name", "settings-reviewer-environment"]);
    const later = newForge(placeAt(root), {
      ...whole,
      reviewers: ["holder-1=forsta", "holder-2=team:x", "count=user:a", "countersign=user:A"],
    });
    expect(later.diagnostics.map((one) => one.code)).toEqual([
      "settings-reviewer-form",
      "settings-reviewer-form",
      "settings-reviewer-same",
    ]);
    expect(faults(root)).toEqual([["file-missing", ""]]);
    expect(forTerminal([...refused.diagnostics, ...later.diagnostics])).not.toMatch(/no sentence|\{[A-Za-z]/);
  });

  test("put the organisation's name in CODEOWNERS, and leave the rest of it", () => {
    const root = kept(scaffoldedSettings());
    rmSync(join(root, settingsFolder), { recursive: true });
    const before = readFileSync(join(".github", "CODEOWNERS"), "utf8");
    writeFileSync(join(root, ".github", "CODEOWNERS"), before);
    unwrap(newForge(placeAt(root), whole));
    const text = readFileSync(join(root, ".github", "CODEOWNERS"), "utf8");
    expect(text).toBe(before.replaceAll("@infosaktrappan/", "@myndigheten/"));
    expect(text).toContain("@myndigheten/maintainers");
  });
});

describe("files that were changed", () => {
  /** What stands in the complete settings.yaml, what is put in its place, and where that shows. */
  const changed: readonly (readonly [string, string, string, string])[] = [
    ["reviewers: [user:forsta]", "reviewers: [forsta]", "settings-reviewer-form", "/environments/holder-1/reviewers/0"],
    ["reviewers: [user:andra]", "reviewers: []", "settings-reviewer-none", "/environments/holder-2/reviewers"],
    ["reviewers: [user:tredje]", "reviewers: [user:Andra]", "settings-reviewer-same", "/environments/holder-3/reviewers"],
    ["site: pages", "site: ssh", "settings-site-environment", "/environments"],
    ["variables: [RELEASE_RUNNER]", "variables: [RELEASE_RUNNER, OTHER]", "settings-site-variables", "/variables"],
    ["token: read", "token: write", "shape-choice", "/actions/token"],
    ["secrets: [ACCEPT_APP_KEY, LOG_KEY]", "secrets: [ACCEPT_APP_KEY]", "shape-choice", "/environments/accept/secrets"],
    ["api: https://api.github.com", "api: http://api.github.com", "shape-pattern", "/api"],
  ];
  test.each(changed)("%s → %s", (from, to, code, pointer) => {
    const root = kept(madeSettings());
    changeSettings(root, [from, to]);
    const found = readSettings(root).diagnostics;
    expect(found.map((one) => [one.code, one.pointer])).toContainEqual([code, pointer]);
    expect(found[0]?.line).toBeGreaterThan(0);
  });

  test("an environment that the site has no use for, a CODEOWNERS of somebody else's, or none", () => {
    const root = kept(madeSettings());
    changeSettings(root, [
      "variables: [RELEASE_RUNNER]",
      "  production: { reviewers: [team:drift], secrets: [DEPLOY_KEY], variables: [] }\nvariables: [RELEASE_RUNNER]",
    ]);
    expect(faults(root)).toEqual([["settings-site-other", "/environments/production"]]);
    const other = kept(madeSettings());
    appendFileSync(join(other, ".github", "CODEOWNERS"), "/x/ @annan/grupp\n");
    expect(faults(other)).toEqual([["settings-codeowners-organisation", ""]]);
    rmSync(join(other, ".github", "CODEOWNERS"));
    expect(faults(other)).toEqual([["settings-codeowners-missing", ""]]);
  });

  test("a ruleset or manifest that no longer follows from settings.yaml", () => {
    const root = kept(madeSettings());
    const file = join(root, settingsFolder, "rulesets", "main.json");
    writeFileSync(
      file,
      read(root, "rulesets/main.json").replace('"require_code_owner_review": true', '"require_code_owner_review": false'),
    );
    rmSync(join(root, settingsFolder, "apps", "intake.json"));
    expect(faults(root).map(([code]) => code)).toEqual(["settings-file-stale", "settings-file-stale"]);
  });
});

describe("what GitHub imports", () => {
  test("names the two Apps and the team by their ids, and covers branches of any depth", () => {
    const root = kept(madeSettings());
    const ruleset = (name: string) => JSON.parse(read(root, `rulesets/${name}.json`)) as Record<string, never>;
    expect(ruleset("main")).toMatchObject({ bypass_actors: [{ actor_id: 102, actor_type: "Integration" }] });
    expect(ruleset("intake-branches")).toMatchObject({
      bypass_actors: [{ actor_id: 101, actor_type: "Integration" }],
      conditions: { ref_name: { include: ["refs/heads/intake/**/*", "refs/heads/acknowledged/**/*"] } },
    });
    expect(ruleset("other-branches")).toMatchObject({
      bypass_actors: [{ actor_id: 7, actor_type: "Team" }, { actor_id: 102 }],
      conditions: { ref_name: { include: ["~ALL"] } },
    });
  });

  test("an App's manifest asks for three rights, no events and a silent webhook; its link asks for the same", () => {
    const file = { owner: "myndigheten", repository: "infosaktrappan", api: "https://api.github.com" };
    expect(manifestOf("intake", file)).toMatchObject({
      name: "myndigheten-intake",
      public: false,
      default_events: [],
      default_permissions: { contents: "write", metadata: "read", pull_requests: "write" },
      hook_attributes: { active: false },
    });
    const link = new URL(registrationLink("accept", file));
    expect(`${link.origin}${link.pathname}`).toBe("https://github.com/organizations/myndigheten/settings/apps/new");
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ contents: "write", pull_requests: "write", webhook_active: "false" });
    expect(manifestOf("accept", { ...file, owner: "a".repeat(39) }).name).toHaveLength(34);
  });
});
