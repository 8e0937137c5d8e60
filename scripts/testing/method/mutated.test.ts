// Files of methods and responses, changed at random: whatever stands in them is refused with sentences or read, and nothing throws.
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, expect, it } from "vitest";
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
import { seededRandom } from "../random.ts";
import { cases } from "../test-profile.ts";

const root = mkdtempSync(join(tmpdir(), "mutated-"));
cpSync("scripts/method/kinds", root, { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const random = seededRandom(20_261_202);
const below = (count: number): number => Math.floor(random() * count);
const oneOf = <T>(all: readonly T[]): T => all[below(all.length)] as T;

/** Values that no author means, among them what has made a reader of YAML throw. */
const odd = [
  ..."0 -1 0.5 -2.25 1e999 .nan 999999999999999999999 1/0 2/3 true null ~ [] {} [[]] * & ! | > - : # ' \"".split(" "),
  ...'!!binary aGk=|!!set {a}|&a [*a]|{ answer: "*" }|{ result: level }|{ each: 1 }|__proto__|constructor|\u0000|\u202e|\u{1f600}|2026-12-02'.split(
    "|",
  ),
  "a".repeat(5000),
];

/** One to three changes of a text: a value, a line, a key or a character. */
function changed(text: string): string {
  let now = text;
  for (let left = 1 + below(3); left > 0; left -= 1) {
    const lines = now.split("\n");
    const at = below(lines.length);
    const [line, other] = [lines[at] ?? "", oneOf(lines)];
    const whole = oneOf(["", `${line}\n${line}`, other, `  ${line}`, line.trimStart(), line.slice(0, below(line.length + 1))]);
    const words = line.split(/(?<=[ ,[{:])(?=[^ ])|(?=[ ,\]}])/);
    words[below(words.length)] = oneOf(odd);
    const place = below(line.length + 1);
    lines[at] = oneOf([whole, words.join(""), words.join(""), line.slice(0, place) + oneOf(odd) + line.slice(place)]);
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

const methods = globSync("*/scale.yaml", { cwd: root })
  .map((name) => join(root, dirname(name)))
  .sort();

/** The file changed, what `use` gives, and the file as it was. A throw names what was changed. */
function withChange(file: string, use: () => "refused" | "read"): "refused" | "read" {
  const text = readFileSync(file, "utf8");
  const now = changed(text);
  writeFileSync(file, now);
  try {
    return use();
  } catch (error) {
    throw new Error(`${basename(dirname(file))}/${basename(file)} throws:\n${now}`, { cause: error });
  } finally {
    writeFileSync(file, text);
  }
}

it("a method with changed files is refused with sentences or scored, and nothing throws", () => {
  const ends = Array.from({ length: cases({ part: 600, whole: 6000 }) }, () => {
    const folder = oneOf(methods);
    // Half of them in the rules, whose shape is open.
    const file = random() < 0.5 ? "scale.yaml" : oneOf(globSync("**/*.yaml", { cwd: folder }).sort());
    return withChange(join(folder, file), () => read(folder));
  });
  expect(new Set(ends)).toEqual(new Set(["refused", "read"]));
});

it("a changed response is refused with sentences or scored, and nothing throws", () => {
  const ends = Array.from({ length: cases({ part: 200, whole: 3000 }) }, () => {
    const folder = oneOf(methods);
    const { edition } = unwrap(readMethodFolder(folder));
    const file = oneOf(globSync("examples/*.yaml", { cwd: folder }).sort());
    return withChange(join(folder, file), () => {
      const response = readResponse(join(folder, file), edition);
      print.forTerminal(response.diagnostics);
      if (!response.ok) return "refused";
      JSON.stringify([...resultsOf(unwrap(methodOf(modelOf(edition), edition.scale.results)), response.value.response)], (_, value) =>
        typeof value === "bigint" ? String(value) : value,
      );
      return "read";
    });
  });
  expect(new Set(ends)).toEqual(new Set(["refused", "read"]));
});
