import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { unwrap } from "../../repository/read-file.ts";
import { inventedToken, inventSettings } from "../../testing/github/fake-settings.ts";
import { madeSettings, website } from "../../testing/github/made-settings.ts";
import { longTest } from "../../testing/long-test.ts";
import { cases } from "../../testing/test-profile.ts";
import { applySettings } from "./apply.ts";
import { checkSettings } from "./check.ts";
import { checklist } from "./print.ts";
import { readSettings } from "./read-files.ts";

const root = madeSettings();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const file = unwrap(readSettings(root));

/** GitHub as a new repository has it: nothing set, the Apps installed. */
function newRepository() {
  const github = inventSettings();
  Object.assign(github.state, {
    actions: { enabled: true, allowed: "all", pinned: false, owned: false, verified: false, patterns: [] },
    token: { write: true, pulls: true },
    forks: "first_time_contributors_new_to_github",
    environments: {},
    rulesets: [],
    pages: undefined,
  });
  return github;
}

test.each(cases({ part: [true], whole: [false, true] }))(
  "sets what the API can, twice with the same result, and the check names what is left (private: %s)",
  async (isPrivate) => {
    const { state, transport, contractFaults } = newRepository();
    Object.assign(state.repository ?? {}, { private: isPrivate });
    state.privateForks.send_write_tokens_to_workflows = true;
    const request = { file, token: inventedToken, transport };
    expect(await applySettings(request)).toEqual([]);
    const once = structuredClone(state);
    expect(await applySettings(request)).toEqual([]);
    expect(state).toEqual(once);
    const left = await checkSettings({ ...request, website });
    expect([...new Set(left.map((one) => one.code))]).toEqual([
      "settings-environment-bypass",
      "settings-secret-missing",
      "settings-pages-address",
    ]);
    expect(contractFaults).toEqual([]);
  },
);

longTest("removes other branches from an environment, and corrects a variable and a ruleset that are there", async () => {
  const { state, transport, contractFaults } = inventSettings();
  const { accept } = state.environments;
  if (accept) Object.assign(accept, { branches: ["release/*", "main"], variables: { ACCEPT_APP: "Iv1.other" } });
  const [main] = state.rulesets;
  if (main) main.enforcement = "disabled";
  const request = { file, token: inventedToken, transport };
  expect(await applySettings(request)).toEqual([]);
  expect(await checkSettings({ ...request, website })).toEqual([]);
  expect(contractFaults).toEqual([]);
});

test("an unknown reviewer stops that environment alone, and is named", async () => {
  const { transport, state } = newRepository();
  const { "holder-1": holder, ...others } = file.environments;
  const stranger = {
    ...file,
    environments: { ...others, "holder-1": { secrets: [], variables: [], ...holder, reviewers: ["user:okand"] } },
  };
  const found = await applySettings({ file: stranger, token: inventedToken, transport });
  expect(found.map((one) => [one.code, one.values.reviewer])).toEqual([["settings-reviewer-unknown", "user:okand"]]);
  expect(Object.keys(state.environments)).not.toContain("holder-1");
  expect(Object.keys(state.environments)).toContain("countersign");
});

test("changes nothing before settings.yaml has the maintainers' team", async () => {
  const { transport, calls } = inventSettings();
  const unfinished = { ...file, maintainers: { team: "maintainers", id: 0 } };
  const found = await applySettings({ file: unfinished, token: inventedToken, transport });
  expect(found.map((one) => [one.code, one.values.id])).toEqual([["settings-team-id", 7]]);
  expect(calls.filter((one) => !/get/.test(one))).toEqual([]);
});

test("a token that may only read is refused in a sentence", async () => {
  const { transport, state } = newRepository();
  state.refuses["actions/set-github-actions-permissions-repository"] = 403;
  const found = await applySettings({ file, token: inventedToken, transport });
  expect(found.map((one) => one.code)).toEqual(["settings-token-write"]);
});

test("the checklist names every secret, variable, environment, App and file, and no value of a secret", () => {
  const text = checklist(file, website);
  const names = [
    ...Object.entries(file.environments).flatMap(([name, { secrets, variables }]) => [name, ...secrets, ...variables]),
    ...file.variables,
    "rulesets/main.json",
    "rulesets/intake-branches.json",
    "rulesets/other-branches.json",
    "myndigheten-intake",
    "user:tredje",
    "Iv23liaccept0000",
    website,
    "Check the envelopes",
  ];
  for (const name of names) expect(text).toContain(name);
});
