import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { expect, test } from "vitest";

const bootstrap = join("scripts", "node", "bootstrap.js");
const isNewEnough = (version: string): boolean => {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 7);
};
/** The machine's own Node: without the folders that npm puts first. */
const ownPath = (process.env.PATH ?? "")
  .split(delimiter)
  .filter((folder) => !/node_modules[\\/]\.bin/.test(folder))
  .join(delimiter);
const own = (...words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync("node", words, { env: { ...process.env, PATH: ownPath }, encoding: "utf8" });
  return { status, out: stdout.trim(), error: stderr };
};

// CI runs this on a Node that is too old, and with `npm test` on one that is not.
test("npm's scripts run the machine's own Node if it is new enough, and otherwise the pinned one", () => {
  const { out: version } = own("--version");
  expect(isNewEnough(process.version)).toBe(true);
  const check = own(bootstrap, "--check");
  expect([check.status, check.error !== ""]).toEqual(isNewEnough(version) ? [0, false] : [1, true]);
  if (isNewEnough(version)) return;
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join("scripts", "node", "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  };
  expect(Object.values({ ...dependencies, ...optionalDependencies })).toContain(process.version.slice(1));
});

test("what is there is not fetched again", () => {
  const { status, out, error } = own(bootstrap);
  expect([status, out, error]).toEqual([0, "", ""]);
  expect(existsSync(resolve("node_modules"))).toBe(true);
});
