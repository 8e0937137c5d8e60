import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { passed } from "../../testing/envelope/invented-round.ts";
import { type OpenGithub, openGithub } from "../../testing/forge/forges.ts";
import {
  addToMain,
  commitEntries,
  type InventedStore,
  inventedAuthor,
  inventedDay,
  inventStore,
  plain,
} from "../../testing/forge/invented-store.ts";
import type { Planted } from "../../testing/github/fake-github.ts";
import { longTest } from "../../testing/long-test.ts";
import { cases } from "../../testing/test-profile.ts";
import type { Proposal } from "../forge.ts";
import { writeBlob } from "../git/commit.ts";
import { resolveCommit } from "../git/git.ts";
import { openForge } from "../open-forge.ts";
import { type GithubForge, githubForge } from "./github.ts";
import { realTransport } from "./github-api.ts";
import { settingNames } from "./github-settings.ts";
import { messages } from "./messages.ts";

const { forTerminal } = printer(messages);

const branch = "intake/ovning-1/0123456789abcdef";

let store: InventedStore;
let here: OpenGithub;
let tokens: string[];
beforeEach(async () => {
  store = await inventStore(1);
  tokens = [];
  here = await openGithub(store, async (url, init) => {
    const response = await fetch(url, init);
    if (url.endsWith("/access_tokens")) tokens.push(((await response.clone().json()) as { token: string }).token);
    return response;
  });
});
afterEach(async () => {
  await here.close();
  expect(here.faults()).toEqual([]);
  // Every planted fault happened.
  expect(here.github.planted).toEqual([]);
});

const propose = async (): Promise<Proposal> => {
  const base = (await here.forge.head("main")) as string;
  const files = [plain("submissions/a.json", "a")];
  return here.forge.proposeFiles({ branch, base, files, message: "Submissions", author: inventedAuthor, day: inventedDay });
};
const calls = (name: string): number => here.github.calls.filter((one) => one === name).length;
const secondary = { "retry-after": "30", "x-ratelimit-remaining": "4000" };
const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";

describe("a pull request is opened once, whatever happens to the call:", () => {
  const planted: readonly [string, Planted][] = [
    ["GitHub fails before it", { at: "pulls/create", when: "before", how: 500 }],
    ["GitHub fails after it", { at: "pulls/create", when: "after", how: 502 }],
    ["the connection breaks before it", { at: "pulls/create", when: "before", how: "reset" }],
    ["the connection breaks after it", { at: "pulls/create", when: "after", how: "reset" }],
    ["there is no response, but it is opened", { at: "pulls/create", when: "after", how: "silence" }],
    ["GitHub fails three times in a row", { at: "pulls/create", when: "before", how: 500, times: 3 }],
    ["a secondary limit is met", { at: "pulls/create", when: "before", how: 403, headers: secondary, message }],
    ["too many requests", { at: "pulls/create", when: "before", how: 429, headers: { "retry-after": "10" }, message: "Too many requests" }],
    ["the list is unavailable", { at: "pulls/list", when: "before", how: 503, times: 2 }],
    ["the list is cut off", { at: "pulls/list", when: "after", how: "reset" }],
    ["no token is issued", { at: "apps/create-installation-access-token", when: "before", how: 500 }],
    ["the push breaks before it", { at: "git-receive-pack", when: "before", how: "reset" }],
    ["the push breaks after it", { at: "git-receive-pack", when: "after", how: "reset" }],
    ["the push is answered with an error after it", { at: "git-receive-pack", when: "after", how: 503 }],
    ["the fetch breaks", { at: "git-upload-pack", when: "after", how: "reset" }],
  ];
  test.each(planted.filter((_, at) => at % cases({ part: 4, whole: 1 }) === 0))("%s", async (_, planted) => {
    here.github.plant(planted);
    expect(await propose()).toMatchObject({ number: 1, state: "open", day: inventedDay });
    expect(here.github.repository.pulls).toHaveLength(1);
    expect(await resolveCommit(store.git, branch)).toBe(here.github.repository.pulls[0]?.head);
  });

  test("and the next call waits for the limit", async () => {
    here.github.plant({ at: "pulls/create", when: "before", how: 403, headers: secondary, message });
    // The clock goes on by itself while nobody sleeps.
    const now = () => Date.now() + here.slept();
    const before = now();
    await propose();
    expect(now() - before).toBeGreaterThanOrEqual(30_000);
    expect(calls("pulls/create")).toBe(2);
  });

  test("and is abandoned with an error if GitHub refuses", async () => {
    here.github.plant({ at: "pulls/create", when: "before", how: 403, message: "Resource not accessible by integration" });
    await expect(propose()).rejects.toMatchObject({ status: 403 });
    expect(calls("pulls/create")).toBe(1);
  });
});

describe("closing", () => {
  test.each<[string, Planted]>([
    ["fails after the label", { at: "issues/add-labels", when: "after", how: 500 }],
    ["fails after the closing", { at: "pulls/update", when: "after", how: 500 }],
    ["loses the connection before it", { at: "pulls/update", when: "before", how: "reset" }],
  ])("that %s is repeated", async (_, planted) => {
    const { number } = await propose();
    here.github.plant(planted);
    await here.forge.closeProposal(number, "accepted");
    expect(here.github.repository.pulls[0]).toMatchObject({ state: "closed", labels: ["mottaget / accepted"] });
  });

  test("that a crash interrupted after the label keeps the label's outcome", async () => {
    const { number } = await propose();
    here.github.plant({ at: "pulls/update", when: "before", how: 403, message: "No" });
    await expect(here.forge.closeProposal(number, "accepted")).rejects.toThrow();
    expect(await here.forge.proposal(number)).toMatchObject({ state: "open" });
    await here.forge.closeProposal(number, "refused");
    expect(await here.forge.proposal(number)).toMatchObject({ state: "accepted" });
  });

  test("by hand, without a label, is a refusal; a merge is an acceptance", async () => {
    const { number } = await propose();
    Object.assign(here.github.repository.pulls[0] ?? {}, { state: "closed" });
    expect(await here.forge.proposal(number)).toMatchObject({ state: "refused" });
    Object.assign(here.github.repository.pulls[0] ?? {}, { mergedAt: "2026-10-02T08:00:00Z" });
    expect(await here.forge.proposal(number)).toMatchObject({ state: "accepted" });
  });
});

describe("an outsider's pull request", () => {
  test("has the Swedish day on which it was opened, whatever its commit claims", async () => {
    const head = await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, "x"), path: "x" }]);
    const { number } = await here.github.openFromFork({ branch: "b", head, openedAt: "2026-11-30T23:30:00Z" });
    expect(await here.forge.proposal(number)).toMatchObject({ branch: "kommunen:b", day: "2026-12-01" });
  });

  test("is fetched when asked for by number, not when listed", async () => {
    const head = await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, "x"), path: "x" }]);
    await here.github.openFromFork({ branch: "b", head, openedAt: "2026-10-01T12:00:00Z" });
    expect(await here.forge.proposals()).toMatchObject([{ head }]);
    expect(await resolveCommit(here.forge.git, head)).toBeUndefined();
    await here.forge.proposal(1);
    expect(await resolveCommit(here.forge.git, head)).toBe(head);
  });
});

longTest("more pull requests than fit on one page are all listed", async () => {
  const head = (await here.forge.head("main")) as string;
  for (let count = 0; count < 103; count++)
    await here.github.openFromFork({ branch: `b-${count}`, head, openedAt: "2026-10-01T12:00:00Z" });
  expect((await here.forge.proposals()).map((one) => one.number)).toEqual(Array.from({ length: 103 }, (_, index) => index + 1));
  expect(calls("pulls/list")).toBe(2);
});

test("the last known main branch is used while GitHub is unreachable, and the new one when it is back", async () => {
  const known = await here.forge.head("main");
  const moved = await addToMain(store.git, [plain("x", "y")]);
  here.expireCache();
  here.github.plant({ at: "git/refs", when: "before", how: 404 });
  expect(await here.forge.head("main")).toBe(known);
  expect(await here.forge.head("main")).toBe(moved);
});

test("the main branch is fetched once a minute, however many ask", async () => {
  for (let count = 0; count < 5; count++) await here.forge.head("main");
  expect(calls("git/refs")).toBe(1);
});

describe("the app", () => {
  const faults = async () => (await (here.forge as GithubForge).faults()).map((one) => `${one.code} ${one.values.right ?? ""}`.trim());

  test("with everything it needs has no faults", async () => {
    expect(await faults()).toEqual([]);
  });

  test("reports everything that is missing together", async () => {
    here.github.grant({ isSuspended: true, permissions: { contents: "read", metadata: "read" } });
    expect(await faults()).toEqual(["forge-app-suspended", "forge-app-right contents", "forge-app-right pull_requests"]);
  });

  test("reports that it is not installed, or that its key is another app's", async () => {
    here.github.grant({ isInstalled: false });
    expect(await faults()).toEqual(["forge-app-not-installed"]);
    const settings = { ...here.github.settings(join(store.folder, "m.git")), appId: "12" };
    const unknown = await (await githubForge(settings)).faults();
    expect(unknown.map((one) => one.code)).toEqual(["forge-app-unknown"]);
    expect(forTerminal(unknown)).not.toContain("no sentence");
  });

  test("is opened from the environment, or every reason why not is reported; without settings the forge is the repository on disk", async () => {
    const { api, privateKey, appId, owner, name, mirror } = here.github.settings(join(store.folder, "opened.git"));
    const key = join(store.folder, "key.pem");
    writeFileSync(key, privateKey);
    const environment = {
      [settingNames.api]: api,
      [settingNames.appId]: appId,
      [settingNames.key]: key,
      [settingNames.mirror]: mirror,
      [settingNames.repository]: `${owner}/${name}`,
    };
    const directory = store.git.directory;
    const transport: typeof realTransport = { ...realTransport, retryUnit: 1 };
    const codes = async (changes: Readonly<Record<string, string>>) =>
      (await openForge({ directory, environment: { ...environment, ...changes }, transport })).diagnostics.map((one) => one.code);
    expect(passed(await openForge({ directory, environment })).git).toEqual({ directory: mirror });
    expect(passed(await openForge({ directory, environment: {} })).git).toEqual({ directory });
    expect(await codes({ [settingNames.appId]: "", [settingNames.key]: "no-such" })).toEqual(["forge-setting-missing", "forge-key-file"]);
    expect(await codes({ [settingNames.repository]: "o/other" })).toEqual(["forge-app-not-installed"]);
    expect(await codes({ [settingNames.api]: "http://127.0.0.1:9/api/v3" })).toEqual(["forge-unreachable"]);
  });

  test("leaves neither its key nor its token in the mirror or in an error", async () => {
    here.github.plant({ at: "git-receive-pack", when: "before", how: 403 });
    const error = await propose().then(
      () => undefined,
      (one: unknown) => one as Error,
    );
    expect(error).toBeInstanceOf(Error);
    const mirror = join(store.folder, "mirror.git");
    const files = readdirSync(mirror, { recursive: true }).map((name) => join(mirror, String(name)));
    const all = [error?.stack ?? "", ...files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, "latin1"))].join(
      "\n",
    );
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens)
      for (const form of [token, Buffer.from(`x-access-token:${token}`).toString("base64")]) expect(all).not.toContain(form);
    expect(all).not.toContain("PRIVATE KEY");
  });
});
