import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { settingNames } from "../../forge/github/github-settings.ts";
import { unwrittenSettings } from "../github/made-settings.ts";
import { workflowNames } from "./workflow-names.ts";

const used = workflowNames();

interface Declared {
  readonly environments: Readonly<Record<string, { readonly secrets: readonly string[]; readonly variables: readonly string[] }>>;
  readonly variables: readonly string[];
  readonly apps: Readonly<Record<string, { readonly permissions: Readonly<Record<string, string>> }>>;
}

const yaml = parse(readFileSync(join(".github", "settings", "settings.yaml"), "utf8")) as Declared;
const { environments } = yaml;
const modelled = {
  environments: Object.keys(environments),
  secrets: [...new Set(Object.values(environments).flatMap((one) => one.secrets))],
  variables: [...new Set([...Object.values(environments).flatMap((one) => one.variables), ...yaml.variables])],
};
const main = JSON.parse(readFileSync(join(".github", "settings", "rulesets", "main.json"), "utf8")) as {
  rules: readonly { parameters?: { required_status_checks?: readonly { context: string }[] } }[];
};
const policies = ["events", "release"].map((name) => {
  const file = join(".github", "settings", "policies", `${name}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as {
    conditions: { workflow_path: { include: readonly string[] } };
    rules: readonly { parameters: { allowed_events?: readonly string[] } }[];
  };
});
const requiredChecks = main.rules.flatMap((one) => one.parameters?.required_status_checks ?? []).map((one) => one.context);
const without = (names: Iterable<string>, known: readonly string[]): readonly string[] =>
  [...names].filter((name) => !known.includes(name));

describe("what the workflows take from GitHub's settings", () => {
  test("is in the declared settings: variables, secrets and environments", () => {
    expect(without(used.variables, modelled.variables)).toEqual([]);
    expect(without(used.secrets, [...modelled.secrets, "GITHUB_TOKEN"])).toEqual([]);
    expect(without(used.environments, modelled.environments)).toEqual([]);
  });

  test("has the checks that main requires among the names of its jobs", () => {
    expect(without(requiredChecks, [...used.jobs])).toEqual([]);
  });

  test("has the events that a policy lets start workflows, and no other, and the workflow that few may start", () => {
    const [events, release] = policies;
    expect(events?.rules[0]?.parameters.allowed_events?.toSorted()).toEqual([...used.events].toSorted());
    expect(release?.conditions.workflow_path.include.map((file) => existsSync(file))).toEqual([true]);
  });

  test("is all that is declared: nothing is set in vain", () => {
    expect(without(modelled.variables, [...used.variables])).toEqual([]);
    expect(without(modelled.secrets, [...used.secrets])).toEqual([]);
    expect(without(modelled.environments, [...used.environments])).toEqual([]);
  });
});

describe.each(["sv", "en"])("the page on setting GitHub up (%s)", (language) => {
  const text = readFileSync(join("content", "pages", `drift-github.${language}.mdx`), "utf8");
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].map((found) => found[1] as string);
  const service = Object.values(settingNames);

  test("names every variable, secret, environment and required check, and every setting of the intake", () => {
    const all = [...modelled.variables, ...modelled.secrets, ...modelled.environments, ...requiredChecks, ...service];
    expect(without(all, inCode)).toEqual([]);
  });

  test("names the events that start a workflow, and no other, where GitHub allows them", () => {
    const [, named = ""] = /^\| `events` \|[^|]*\|([^|]*)\|$/m.exec(text) ?? [];
    expect([...named.matchAll(/[a-z_]+(?=`)/g)].map(String).toSorted()).toEqual([...used.events].toSorted());
  });

  test("counts the lines that the administrator writes: each placeholder, each id and the site's address", () => {
    const root = unwrittenSettings();
    onTestFinished(() => rmSync(root, { recursive: true }));
    const folders = [".", "rulesets", "policies"].map((folder) => join(root, ".github", "settings", folder));
    const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))).filter((file) => /\.\w+$/.test(file));
    const lines = files.flatMap((file) => readFileSync(file, "utf8").split("\n")).filter((line) => !/^ *#/.test(line));
    const toWrite = lines.filter((line) => /TODO|\bid: 0|_id: 0|id": 0/.test(line)).length + 1;
    expect(text).toMatch(new RegExp(`\\| ${toWrite} (rader|lines), `));
  });

  test("has a link that registers an App with the rights that are declared, without events", () => {
    const [link = ""] = /https:\S+\/settings\/apps\/new\?\S+/.exec(text) ?? [];
    const { name, url, public: isPublic, webhook_active, ...rights } = Object.fromEntries(new URL(link).searchParams);
    expect([name, url?.startsWith("https://github.com/<organisation>/"), isPublic, webhook_active]).toEqual([
      "<organisation>-intake",
      true,
      "false",
      "false",
    ]);
    for (const app of Object.values(yaml.apps)) expect(rights).toEqual(app.permissions);
  });

  test("names no variable or secret that there is not", () => {
    const names = inCode.filter((one) => /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(one) || one === "CODE");
    expect(without(new Set(names), [...modelled.variables, ...modelled.secrets, ...service, "GH_TOKEN"])).toEqual([]);
  });

  test("says in which environment each secret and variable stands, as it is declared", () => {
    const rows = text
      .split("\n")
      .filter((line) => /^\| `[a-z0-9-]+`/.test(line))
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const names = (cell = ""): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] as string);
    const named = rows
      .filter((cells) => cells.length === 7)
      .flatMap((cells) => names(cells[1]).map((name) => [name, { secrets: names(cells[4]), variables: names(cells[5]) }]));
    const expected = Object.entries(environments).map(([name, { secrets, variables }]) => [name, { secrets, variables }]);
    expect(Object.fromEntries(named)).toEqual(Object.fromEntries(expected));
  });
});
