import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const read = (file: string): string => readFileSync(file, "utf8");

/** Files and folders of the project, as `scripts/core/day.ts` and `scripts/core`. */
const tree: readonly string[] = [
  ...["scripts", "site", "content", ".github", "submissions"].flatMap((folder) => [
    folder,
    ...globSync(`${folder}/**`, { exclude: (path) => path.includes("node_modules") }),
  ]),
  ...readdirSync("."),
];
const zones = globSync("{scripts,site,content}/**/README.md", { exclude: (path) => path.includes("node_modules") }).sort();

/** Named in documents, and made in use: in the released site, or as an authority's work goes on. */
const madeInUse = [
  ".github/settings",
  ".github/settings/settings.yaml",
  "content/log",
  "content/log/entries.txt",
  "content/method/<>/errata.yaml",
  "content/rounds/<>/report",
  "content/rounds/<>/svara.html",
  "content/statistics/known-errors.yaml",
  "content/trust/<>.json",
  "submissions/<>/batches/<>.json",
];

/** A path in a document, as a pattern: `<edition>` and `*` stand for any name, `{a,b}` for either. */
function patternOf(path: string): string {
  const parts = path.replace(/\/$/, "").split(/(<[^>]+>|\*|\{[^}]+\})/);
  return parts
    .map((part) => {
      if (part.startsWith("<") || part === "*") return "[^/]+";
      if (part.startsWith("{")) return `(?:${part.slice(1, -1).split(",").map(RegExp.escape).join("|")})`;
      return RegExp.escape(part);
    })
    .join("");
}

const isCode = (path: string): boolean => /\.(?:ts|astro|css|mjs|js)$/.test(path);
const isTest = (path: string): boolean => /\.(?:test|spec)\.ts$/.test(path);
const isAnchored = (path: string): boolean => /^(?:scripts|site|content|\.github|submissions)(?:\/|$)/.test(path);

/**
 * The paths that a document names in backticks or links to and that are not there. One that begins with a folder of the root is sought
 * there. The name of a file of code, or the end of its path, is sought below the document's own folder; a test and a path of several names
 * below `scripts` and `site` too. Other names, such as those of an organisation's files, are not paths of the project.
 */
function missingIn(document: string, text: string, among = tree): readonly string[] {
  const prose = text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "");
  const named = [...prose.matchAll(/`([\p{L}\d@_.<>*{},[\]/-]+)`/gu)].map((one) => one[1] as string);
  const linked = [...prose.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((one) => join(dirname(document), one[1] as string));
  const isThere = (path: string): boolean => {
    if (madeInUse.includes(path.replace(/\/$/, "").replaceAll(/<[^>]+>/g, "<>"))) return true;
    const pattern = patternOf(path);
    const folder = dirname(document) === "." ? "(?:scripts|site)" : RegExp.escape(dirname(document));
    const either = path.includes("/") || isTest(path) ? `(?:${folder}|scripts|site)` : folder;
    const whole = isAnchored(path) || linked.includes(path) ? `^${pattern}$` : `^(?:${either}/(?:.*/)?)?${pattern}$`;
    const sought = new RegExp(whole);
    return among.some((one) => sought.test(one));
  };
  const paths = new Set([...named.filter((one) => isAnchored(one) || isCode(one)), ...linked]);
  return [...paths].filter((path) => !isThere(path));
}

describe("Every path is there that is named in", () => {
  test.each(["ARCHITECTURE.md", "README.md", "CONTRIBUTING.md", "SECURITY.md", ...zones])("%s", (document) => {
    expect(missingIn(document, read(document))).toEqual([]);
  });
});

test("A path that is not there is found, wherever it is named", () => {
  const among = [
    "site/text/sv/form/sending.ts",
    "site/text/sv/form",
    "scripts/forge/settings/model.ts",
    "content/method/2026/scale.yaml",
    "README.md",
  ];
  const faulty = (document: string, text: string) => missingIn(document, text, among);
  expect(faulty("ARCHITECTURE.md", "`site/text/*/form/receipt.ts` `site/text/*/form/` `sending.ts` `forge/settings/model.ts`")).toEqual([
    "site/text/*/form/receipt.ts",
  ]);
  expect(faulty("README.md", "`content/method/<edition>/scale.yaml` `content/method/<edition>/rules.yaml` [this](README.md#top)")).toEqual([
    "content/method/<edition>/rules.yaml",
  ]);
  expect(faulty("scripts/forge/README.md", "`model.ts` `sending.ts` `{model,sending}.ts` [map](../../ARCHITECTURE.md)")).toEqual([
    "sending.ts",
    "ARCHITECTURE.md",
  ]);
  expect(faulty("SECURITY.md", "`settings/{model,other}.ts` `settings/{other,third}.ts` `npm test` `cube.json`")).toEqual([
    "settings/{other,third}.ts",
  ]);
});

test("Every threat names tests, and each of them is there with the title that is quoted", () => {
  const [, ...tables] = read("SECURITY.md").split("| who, and how | what holds it | shown by |\n|---|---|---|\n");
  const rows = tables.flatMap((table) => table.slice(0, table.indexOf("\n\n")).split("\n"));
  expect(rows.length).toBeGreaterThan(15);
  for (const row of rows) {
    const named = [...row.matchAll(/`([a-z0-9/.-]+\.(?:test|spec)\.ts)`(?: \(([^)]*)\))?/g)];
    expect(named, row).not.toEqual([]);
    for (const [, file = "", told = ""] of named) {
      const text = read(file.startsWith("site/") ? file : join("scripts", file)).toLowerCase();
      for (const [, title = ""] of told.matchAll(/"([^"]+)"/g)) expect(text, row).toContain(title.toLowerCase());
    }
  }
});

describe("A zone's README", () => {
  const files = zones.filter((file) => !file.startsWith("content/"));

  test("is there for more than twenty zones", () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)("%s has at most 40 lines of 140 characters", (file) => {
    const lines = read(file).trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(lines.filter((line) => line.length > 140)).toEqual([]);
  });
});
