import { rmSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { runCommandBeside } from "../testing/commands/run-command.ts";
import { type InventedSettings, inventedToken, inventSettings, serveSettings } from "../testing/github/fake-settings.ts";
import { changeSettings, madeSettings, unwrittenSettings } from "../testing/github/made-settings.ts";

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});
const kept = (root: string): string => {
  ends.push(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

async function forge(words: readonly string[], token = "") {
  const { status, stdout, stderr } = await runCommandBeside("forge", words, { env: { ...process.env, GH_TOKEN: token } });
  return { code: status, out: stdout, error: stderr };
}
const check = (root: string, token = "") => forge(["settings", "--root", root], token);

/** The files as they should be, of a GitHub on this machine. */
async function served(github: InventedSettings): Promise<string> {
  const root = kept(madeSettings());
  const { api, close } = await serveSettings(github);
  ends.push(close);
  changeSettings(root, ["api: https://api.github.com", `api: ${api}`]);
  return root;
}

test("passes, or names what differs and where it is declared with exit code 1, and never prints the token", async () => {
  const github = inventSettings();
  const root = await served(github);
  github.state.scopes = "repo";
  const right = await check(root, inventedToken);
  expect([right.code, right.error]).toEqual([0, ""]);
  // A warning is no difference.
  expect(right.out).toMatch(/· forge settings .*\[settings-token-many\]\n/);
  expect(right.out).toContain("✓ GitHub is set as the files say.");
  github.state.scopes = "";
  github.state.token.write = true;
  github.state.secrets.push("RELEASE_KEY");
  const wrong = await check(root, inventedToken);
  expect([wrong.code, wrong.out]).toEqual([1, ""]);
  expect(wrong.error.match(/settings\.yaml:\d+ \S+ \[settings-differs\]/g)).toHaveLength(2);
  expect(wrong.error).toContain("Settings → Actions → General → Workflow permissions");
  const refused = await check(root, "github_pat_wrong");
  expect([refused.code, refused.error.match(/\[[a-z-]+\]/g)]).toEqual([1, ["[settings-token-refused]"]]);
  const unwritten = await check(kept(unwrittenSettings()));
  expect(unwritten.error).toMatch(/\[settings-placeholder\]\n {2}There is a placeholder here\.[\s\S]*\[settings-token-missing\]/);
  for (const { out, error } of [right, wrong, refused]) expect(out + error).not.toContain("github_pat_");
  expect(github.contractFaults).toEqual([]);
});
