// Files of methods and responses, changed: whatever stands in them is refused with sentences or read, and nothing throws.
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { printer } from "../../cli/print.ts";
import { messages as checks } from "../../method/checks/messages.ts";
import { contextOf, methodOf, resultsOf } from "../../method/engine/evaluate.ts";
import { resultsAsJson } from "../../method/engine/shortfalls.ts";
import { messages as format } from "../../method/format/messages.ts";
import { modelOf } from "../../method/model.ts";
import { messages as rules } from "../../method/rules/messages.ts";
import { readMethodFolder } from "../../repository/method-folder.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readResponse } from "../../repository/response-file.ts";
import { checkMethodFolder } from "../../validation/check-method-folder.ts";
import { drawing } from "../random.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cases } from "../test-profile.ts";

const root = temporaryFolder("mutated");
cpSync("scripts/method/kinds", root, { recursive: true });
// Of both kinds of measures one: the small methods have none.
const sound = "scripts/testing/fixtures/sound/content";
cpSync(join(sound, "method/2030"), join(root, "sound"), { recursive: true });
cpSync(join(sound, "measures"), join(root, "sound/measures"), { recursive: true });
mkdirSync(join(root, "sum/measures"));
const measure =
  "id: do-it\ntitle: { en: Do it }\nwhen: { answered: plan }\npriority: 1\nsteps: { en: [One., Two.] }\nroles: [coordinator]\n";
writeFileSync(join(root, "sum/measures/do-it.yaml"), measure);

const below = drawing(20_261_202);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

const within = (open: string, close: string, depth: number): string => `${open.repeat(depth)}1${close.repeat(depth)}`;
/** Values that no author means. In every run each kind of place has the first ones. */
const always = ["null", "unknown", within("{ max: [", "] }", 30)];
const odd = [
  ...always,
  ..."0 -1 0.5 -2.25 1e999 .nan 999999999999999999999 1/0 2/3 true ~ [] {} [[]] [null] * & ! | > - : # ' \"".split(" "),
  ...'!!binary aGk=|!!set {a}|!!timestamp 2026-12-02|!!float 1|!own a|&a [*a]|{ answer: "*" }|{ result: level }|{ each: 1 }'.split("|"),
  ..."__proto__|constructor|\u0000|\u202e|\u{1f600}|2026-12-02|{ a: null }|{ null: 1 }".split("|"),
  within("[", "]", 60),
  within("{ a: ", " }", 60),
  "[".repeat(10_000),
  "a".repeat(5000),
];

type Path = readonly string[];
/** Keys that nothing has. */
const strange = ["constructor", "__proto__", "nobody"];

/** A value's parts by their paths, itself first; in each mapping also a key that it does not have. */
function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const within = Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...at, key]));
  return [at, ...within, ...(Array.isArray(value) ? [] : [[...at, oneOf(strange)]])];
}

/** What a part is, whichever it is of its like: names and places in lists are left out, and of texts all but the language. */
function kindOfPart(path: Path): string {
  const like = path.map((key) => (strange.includes(key) ? "+" : key)).join("/");
  const named = like.replaceAll(/\b\d+\b|(?<=\b(?:results|resultTexts|answers|background|areas|bands|plan)\/)[^/+]+/g, "*");
  return /(?:en|sv)(?:\/\+)?$|[^/]*\/?[^/]*$/.exec(named)?.[0] ?? "";
}

/** As JSON, which is YAML, with the part at the path written thus. */
function written(value: unknown, [key, ...rest]: Path, by: string): string {
  if (key === undefined) return by;
  const part = (at: string, own: unknown): string => (at === key ? written(own, rest, by) : JSON.stringify(own));
  if (Array.isArray(value)) return `[${value.map((own, at) => part(String(at), own)).join(", ")}]`;
  const entries = Object.entries(value as object);
  const added = entries.some(([at]) => at === key) ? [] : [[key, null] as const];
  return `{ ${[...entries, ...added].map(([at, own]) => `${JSON.stringify(at)}: ${part(at, own)}`).join(", ")} }`;
}

/** One to three changes of a text: the value at some place, a line, a key or a character. */
function changed(text: string, value: string): string {
  let now = text;
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const lines = now.split("\n");
    const at = below(lines.length);
    const [line, other] = [lines[at] ?? "", oneOf(lines)];
    const whole = oneOf(["", `${line}\n${line}`, other, `  ${line}`, line.trimStart(), line.slice(0, below(line.length + 1))]);
    const words = line.split(/(?<=[ ,[{:])(?=[^ ])|(?=[ ,\]}])/);
    words[below(words.length)] = value;
    const place = below(line.length + 1);
    lines[at] = oneOf([whole, words.join(""), words.join(""), line.slice(0, place) + value + line.slice(place)]);
    now = lines.join("\n");
  }
  return now;
}

const print = printer(checks, format, rules);

/** Reads, checks, prints and scores, as the commands do. */
function read(folder: string): "refused" | "read" {
  const method = readMethodFolder(folder);
  const found = method.ok ? checkMethodFolder(method.value) : method.diagnostics;
  print.forTerminal(found);
  expect(print.forMachines(found)).toHaveLength(found.length);
  if (!method.ok) return "refused";
  const { edition, examples } = method.value;
  const ready = methodOf(modelOf(edition), edition.scale.results);
  if (!ready.ok) return "refused";
  for (const { value } of examples) {
    const response = { answers: value.answers ?? {}, background: value.background ?? {} };
    JSON.stringify(
      resultsAsJson({ method: ready.value, results: resultsOf(ready.value, response), context: contextOf(ready.value, response) }),
    );
  }
  return found.some((one) => one.severity === "error") ? "refused" : "read";
}

/** What the form saves beside the answers. */
const draftParts = {
  schema: "infosaktrappan-draft/1",
  round: "2027",
  target: 1,
  notes: { plan: "a" },
  plan: { bounds: { plan: { least: 1, most: 2 } }, due: { "plan:1": "2027-01-01" }, weekly: { coordinator: 1, others: 1 } },
  part: { areas: ["work"], blocks: [1], label: "d" },
};

const methods = globSync("*/scale.yaml", { cwd: root })
  .map((name) => join(root, dirname(name)))
  .sort();

interface Case {
  /** Tells kinds of parts of different kinds of files apart. */
  readonly of: string;
  readonly text: string;
  readonly use: (text: string) => "refused" | "read";
}

/**
 * Uses the cases' texts, each time with a change: one part of each kind with each value of `always`; then parts, values, lines and characters
 * at random. A throw is told with the text.
 */
function useChanged(all: readonly Case[], whole: number): void {
  const parts = all.flatMap((one) => {
    const value: unknown = parse(one.text);
    return pathsIn(value).map((path) => ({ ...one, value, path }));
  });
  const kinds = [...Map.groupBy(parts, (one) => `${one.of} ${kindOfPart(one.path)}`).values()];
  const fixed = kinds.flatMap(([one]) => always.map((by) => ({ ...(one as (typeof parts)[number]), by })));
  const count = cases({ part: fixed.length + 100, whole });
  expect(count).toBeGreaterThan(fixed.length);
  const ends = Array.from({ length: count }, (_, nth) => {
    const { text, value, path, use, by } = fixed[nth] ?? { ...oneOf(oneOf(kinds)), by: odd[nth % odd.length] as string };
    const now = fixed[nth] || below(2) === 0 ? written(value, path, by) : changed(text, by);
    try {
      return use(now);
    } catch (error) {
      throw new Error(`throws:\n${now}`, { cause: error });
    }
  });
  expect(new Set(ends)).toEqual(new Set(["refused", "read"]));
}

it("a method with changed files is refused with sentences or scored, and nothing throws", () => {
  const files = methods.flatMap((folder) =>
    globSync("**/*.yaml", { cwd: folder }).map((name) => ({ folder, name, file: join(folder, name) })),
  );
  const all = files.map(({ folder, name, file }): Case => {
    const text = readFileSync(file, "utf8");
    const use = (now: string) => {
      writeFileSync(file, now);
      const end = read(folder);
      writeFileSync(file, text);
      return end;
    };
    return { of: name.includes("/") ? dirname(name) : name, text, use };
  });
  useChanged(all, 6000);
});

it("a changed response is refused with sentences or scored, and nothing throws", () => {
  const file = join(root, "response.yaml");
  const all = methods.flatMap((folder): Case[] => {
    const { edition, examples } = unwrap(readMethodFolder(folder));
    const use = (now: string) => {
      writeFileSync(file, now);
      const response = readResponse(file, edition);
      print.forTerminal(response.diagnostics);
      if (!response.ok) return "refused";
      JSON.stringify([...resultsOf(unwrap(methodOf(modelOf(edition), edition.scale.results)), response.value.response)], (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      );
      return "read";
    };
    return examples.flatMap(({ file: name, value: { answers = {}, background = {} } }): Case[] => {
      const draft = { ...draftParts, edition: edition.scale.edition, editionDigest: edition.entry.digest, answers, background };
      return [
        { of: "example", text: readFileSync(name, "utf8"), use },
        { of: "plain", text: JSON.stringify({ edition: edition.scale.edition, answers, background }), use },
        { of: "draft", text: JSON.stringify(draft), use },
      ];
    });
  });
  useChanged(all, 3000);
});
