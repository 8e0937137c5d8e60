import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type JobDone, runJob } from "./runner.ts";

const folder = mkdtempSync(join(tmpdir(), "workflow-deploy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (name: string): string => readFileSync(join(".github", "workflows", name), "utf8");

/** Builds two files instead of the site; what else npm was asked is noted. */
const npm = (at: string, failing = ""): string => `#!/bin/sh
echo "$*" >> "${at}/asked.txt"
[ "$*" = "${failing}" ] && exit 1
if [ "$*" = "run build" ]; then mkdir -p dist/svara; echo start > dist/index.html; echo form > dist/svara/index.html; fi
exit 0
`;

/** What arrives at the host, with which words, and who may read the key while it is used. */
const ssh = (at: string): string => `#!/bin/sh
for one in "$@"; do printf '%s\\n' "$one"; done > "${at}/words.txt"
stat -c '%a' "$2" > "${at}/mode.txt"
cat "$2" > "${at}/key.txt"
printf '%s' "$2" > "${at}/key-path.txt"
cat > "${at}/site.tar"
`;

function deploy(name: string, failing?: string): { readonly at: string; readonly done: JobDone } {
  const at = join(folder, name);
  mkdirSync(at);
  const values = {
    "vars.DEPLOY_HOST": "www@host.invalid",
    "vars.DEPLOY_HOST_KEY": "host.invalid ssh-ed25519 AAAA",
    "secrets.DEPLOY_KEY": "the deploy key",
  };
  const done = runJob({
    workflow: textOf("deploy.yml"),
    job: "deploy",
    workspace: at,
    values,
    instead: { npm: npm(at, failing), ssh: ssh(at) },
  });
  return { at, done };
}
const read = (at: string, name: string): string => readFileSync(join(at, name), "utf8");

test("the deploy workflow checks, builds, packs and sends, and the key is seen by the sending alone and gone after it", () => {
  const { at, done } = deploy("sent");
  expect(done.ok).toBe(true);
  expect(read(at, "asked.txt").split("\n")).toEqual(["ci --ignore-scripts --no-audit --no-fund", "run validate", "run build", ""]);
  expect([read(at, "key.txt"), read(at, "mode.txt")]).toEqual(["the deploy key\n", "600\n"]);
  expect(existsSync(read(at, "key-path.txt"))).toBe(false);
  expect(read(at, "words.txt").split("\n").slice(-3)).toEqual(["www@host.invalid", "receive-site", ""]);
  expect(read(at, "words.txt")).toContain("StrictHostKeyChecking=yes");
  expect(JSON.stringify(done)).not.toContain("the deploy key");
});

test("the same site is packed to the same bytes, whenever it is built, and the summary names their digest", async () => {
  const [one, other] = [deploy("one"), deploy("other")];
  expect(readFileSync(join(one.at, "site.tar")).equals(readFileSync(join(other.at, "site.tar")))).toBe(true);
  const { createHash } = await import("node:crypto");
  expect(one.done.summary).toBe(
    `${createHash("sha256")
      .update(readFileSync(join(one.at, "site.tar")))
      .digest("hex")}\n`,
  );
});

test.each(["run validate", "run build"])("nothing is sent where npm %s fails", (failing) => {
  const { at, done } = deploy(failing.replace(" ", "-"), failing);
  expect([done.ok, existsSync(join(at, "site.tar"))]).toEqual([false, false]);
});

test("the check workflow installs what the lockfile names and runs the one test command, and fails where that fails", () => {
  for (const [failing, ok] of [
    ["", true],
    ["test", false],
    ["ci --no-audit --no-fund", false],
  ] as const) {
    const at = join(folder, `check-${failing.length}`);
    mkdirSync(at);
    writeFileSync(join(at, "asked.txt"), "");
    const done = runJob({ workflow: textOf("check.yml"), job: "test", workspace: at, values: {}, instead: { npm: npm(at, failing) } });
    expect([failing, done.ok]).toEqual([failing, ok]);
    expect(read(at, "asked.txt").split("\n")[0]).toBe("ci --no-audit --no-fund");
  }
  expect(read(join(folder, "check-0"), "asked.txt")).toBe("ci --no-audit --no-fund\ntest\n");
});
