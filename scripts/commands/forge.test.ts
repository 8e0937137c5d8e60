import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { runCommandBeside } from "../testing/commands/run-command.ts";
import { type InventedSettings, inventedToken, inventSettings, serveSettings } from "../testing/github/fake-settings.ts";
import { changeSettings, inventedReviewers, madeSettings, scaffoldedSettings } from "../testing/github/made-settings.ts";
import { longTest } from "../testing/long-test.ts";

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const kept = (root: string): string => {
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(command: string, words: readonly string[], token = ""): Promise<Ran> {
  const { status, stdout, stderr } = await runCommandBeside(command, words, { env: { ...process.env, GH_TOKEN: token } });
  return { code: status, out: stdout, error: stderr };
}
const settings = (root: string, what: string, token = ""): Promise<Ran> => run("forge", ["settings", what, "--root", root], token);

/** The files as they should be, of a GitHub on this machine. */
async function served(github: InventedSettings): Promise<string> {
  const root = kept(madeSettings());
  const { api, close } = await serveSettings(github);
  ends.push(close);
  changeSettings(root, ["api: https://api.github.com", `api: ${api}`]);
  return root;
}

test("--check passes, or names what differs with exit code 1, and never prints the token", async () => {
  const github = inventSettings();
  const root = await served(github);
  const right = await settings(root, "--check", inventedToken);
  expect([right.code, right.error]).toEqual([0, ""]);
  expect(right.out).toContain("✓ GitHub är inställt som filerna säger.");
  github.state.token.write = true;
  github.state.secrets.push("RELEASE_KEY");
  const wrong = await settings(root, "--check", inventedToken);
  expect([wrong.code, wrong.out]).toEqual([1, ""]);
  expect(wrong.error.match(/\[settings-[a-z-]+\]/g)).toEqual(["[settings-workflow-token]", "[settings-secret-repository]"]);
  expect(wrong.error).toContain("Settings → Actions → General");
  const refused = await settings(root, "--check", "github_pat_wrong");
  expect([refused.code, refused.error.match(/\[[a-z-]+\]/g)]).toEqual([1, ["[settings-token-refused]"]]);
  for (const { out, error } of [right, wrong, refused]) expect(out + error).not.toContain("github_pat_");
  expect(github.contractFaults).toEqual([]);
});

longTest("a warning is printed and is no difference", async () => {
  const github = inventSettings();
  const root = await served(github);
  github.state.scopes = "repo";
  const { code, out } = await settings(root, "--check", inventedToken);
  expect(code).toBe(0);
  expect(out).toMatch(/· \[settings-token-many\]\n/);
});

test("placeholders and a missing token are refused before GitHub is asked", async () => {
  const { code, error } = await settings(kept(scaffoldedSettings()), "--check");
  expect(code).toBe(1);
  expect(error).toContain("[settings-placeholder]\n  Här står en platshållare.");
  expect(error).toContain("[settings-token-missing]");
});

test("--print is a checklist that needs no token, also while values are still to be written", async () => {
  const { code, out } = await settings(kept(scaffoldedSettings()), "--print");
  expect(code).toBe(0);
  expect(out).toContain("GitHub: https://github.com/myndigheten/infosaktrappan");
  expect(out).toContain("[ ] secret LOG_KEY");
});

test("--write makes the imported files anew", async () => {
  const root = kept(madeSettings());
  const file = join(root, ".github", "settings", "rulesets", "main.json");
  const right = readFileSync(file, "utf8");
  writeFileSync(file, "{}");
  expect((await settings(root, "--write")).code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(right);
});

test("other words, none of the options or two of them are answered with what is missing", async () => {
  for (const words of [[], ["settings"], ["settings", "--check", "--apply"], ["rules", "--check"]]) {
    const { code, error } = await run("forge", words);
    const why = words.length === 0 ? /names everything(.|\n)*--help/ : /^✗ .*(settings|--check|Hör inte)(.|\n)+--help/;
    expect([code, error]).toEqual([2, expect.stringMatching(why)]);
  }
});

test("npm run new -- forge github writes the files and says what is next; without an owner it prints its usage", async () => {
  const root = kept(scaffoldedSettings());
  rmSync(join(root, ".github", "settings"), { recursive: true });
  const reviewers = inventedReviewers.flatMap((one) => ["--reviewers", one]);
  const words = ["forge", "github", "--owner", "myndigheten", "--repository", "infosaktrappan", ...reviewers, "--root", root];
  const { code, out } = await run("new", words);
  expect([code, out]).toEqual([0, expect.stringMatching(/^Written:\n(.*\n)+\nNext:\n {2}1\. /)]);
  expect(existsSync(join(root, ".github", "settings", "apps", "accept.json"))).toBe(true);
  expect((await run("new", ["forge", "github", "--repository", "x"])).code).toBe(2);
});
