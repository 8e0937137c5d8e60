import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Update {
  readonly "package-ecosystem": string;
  readonly directory?: string;
  readonly directories?: readonly string[];
  readonly cooldown: { readonly "default-days": number };
  readonly schedule: { readonly interval: string };
  readonly groups: Readonly<Record<string, { readonly patterns: readonly string[] }>>;
}

const { version, updates } = parse(readFileSync(join(".github", "dependabot.yml"), "utf8")) as {
  readonly version: number;
  readonly updates: readonly Update[];
};
const foldersOf = (ecosystem: string): readonly string[] =>
  updates.filter((one) => one["package-ecosystem"] === ecosystem).flatMap((one) => one.directories ?? one.directory ?? []);

test("newer versions are proposed once a week, two weeks old, all of a kind in one pull request", () => {
  expect(version).toBe(2);
  for (const { schedule, cooldown, groups } of updates)
    expect([schedule.interval, cooldown["default-days"], Object.values(groups).map((group) => group.patterns)]).toEqual([
      "weekly",
      14,
      [["*"]],
    ]);
});

test("every lockfile is looked after, and so are the workflows and the container", () => {
  const lockfiles = globSync("**/package-lock.json", { exclude: ["**/node_modules"] });
  expect([...foldersOf("npm")].sort()).toEqual(lockfiles.map((file) => join("/", dirname(file))).sort());
  expect([...foldersOf("github-actions"), ...foldersOf("docker")]).toEqual(["/", "/scripts/intake"]);
});

test("an action has the same pin wherever it is used", () => {
  const folder = join(".github", "workflows");
  const pins = new Map<string, Set<string>>();
  for (const file of readdirSync(folder))
    for (const [, action = "", pin = ""] of readFileSync(join(folder, file), "utf8").matchAll(
      /uses: ([\w./-]+)@([0-9a-f]{40} # v[\d.]+)$/gm,
    ))
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  expect([...pins.keys()].every((action) => action.startsWith("actions/"))).toBe(true);
  for (const [action, found] of pins) expect([action, found.size]).toEqual([action, 1]);
});
