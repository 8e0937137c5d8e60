import { globSync, readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { parseDocument, stringify } from "yaml";
import { drawing } from "../testing/random.ts";
import { readYaml } from "./yaml.ts";

/** As the package reads it; undefined for what it refuses, and for aliases. */
function byPackage(text: string): { readonly value: unknown } | undefined {
  const document = parseDocument(text, { uniqueKeys: true, strict: true, logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  try {
    return { value: JSON.parse(JSON.stringify({ of: document.toJS({ maxAliasCount: 0 }) ?? null })).of };
  } catch {
    return undefined;
  }
}

/** Whether it is refused, or read as the package reads it. Integers beyond the safe range stay texts here. */
function isAlike(text: string): boolean {
  const { value, faults } = readYaml(text);
  const theirs = faults.length > 0 ? undefined : byPackage(text);
  return (
    faults.length > 0 ||
    /[0-9]{16}/.test(text) ||
    (theirs !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), theirs.value))
  );
}

const files = globSync(["content/**/*.yaml", "scripts/method/kinds/**/*.yaml", "scripts/rehearsal/**/*.yaml", ".github/**/*.yml"]);

test("reads every file of the project as the package yaml does", () => {
  expect(files.length).toBeGreaterThan(150);
  const texts = files.map((file) => [file, readFileSync(file, "utf8")] as const);
  expect(texts.filter(([, text]) => !isDeepStrictEqual(readYaml(text).value, byPackage(text)?.value)).map(([file]) => file)).toEqual([]);
});

test("reads or refuses a changed text, and never otherwise than the package", () => {
  const [draw, inserted] = [
    drawing(1),
    [..."-:#\"'[]{},|>&*!? \n\t%@`~\\0aé", "\n  ", "\n- ", ": ", " #", "\n\n", "---\n", "? ", "\r\n", "\u00a0", "\u2028"],
  ];
  const small = files.map((file) => readFileSync(file, "utf8")).filter((text) => text.length < 6000);
  let read = 0;
  for (let nth = 0; nth < 6000; nth++) {
    const lines = (small[draw(small.length)] as string).split("\n");
    const from = draw(lines.length);
    let text = lines.slice(from, from + 1 + draw(12)).join("\n");
    for (let at = draw(3); at >= 0; at--) {
      const place = draw(text.length + 1);
      text = text.slice(0, place) + (draw(3) === 0 ? "" : inserted[draw(inserted.length)]) + text.slice(place + draw(3));
    }
    if (!isAlike(text)) expect.unreachable(JSON.stringify([text, readYaml(text), byPackage(text)]));
    if (readYaml(text).faults.length === 0) read++;
  }
  expect(read).toBeGreaterThan(1500);
});

test("reads what the package writes", () => {
  const words = 'a|ett längre ord|Frågan: varför?|# ingen kommentar|- nej|true|12|0.5|null||it\'s|"q"|x\ny|  in|[1|@'.split("|");
  const draw = drawing(2);
  const drawn = (depth: number): unknown => {
    const kind = draw(depth > 3 ? 4 : 6);
    if (kind === 4) return Array.from({ length: draw(4) }, () => drawn(depth + 1));
    if (kind === 5)
      return Object.fromEntries(
        Array.from({ length: draw(4) }, (_, at) => [`${["a", "b-c", "2026", "Å å"][draw(4)]}${at}`, drawn(depth + 1)]),
      );
    return [words[draw(words.length)], draw(100) / 4, draw(2) === 0, Array.from({ length: 30 }, () => "ord").join(" ")][kind];
  };
  let read = 0;
  for (let nth = 0; nth < 2000; nth++) {
    const text = stringify(drawn(0), { aliasDuplicateObjects: false, lineWidth: 0 });
    if (!isAlike(text)) expect.unreachable(text);
    if (readYaml(text).faults.length === 0) read++;
  }
  expect(read).toBeGreaterThan(1800);
});

test.each<[string, string, readonly object[]]>([
  ["an anchor", "a: &x 1\nb: 2\n", [{ code: "yaml-alias", line: 1 }]],
  ["an alias", "a: 1\nb: *x\n", [{ code: "yaml-alias", line: 2 }]],
  ["a tag", "a: !!str 1\n", [{ code: "not-yaml", line: 1 }]],
  ["a second document", "a: 1\n---\nb: 1\n", [{ code: "not-yaml", line: 2 }]],
  ["a key after a question mark", "? a\n: 1\n", [{ code: "not-yaml", line: 1 }]],
  [
    "keys that are there twice, and the first other fault",
    "a: 1\na: 2\nb: 1\nb: 2\nc: ]\nd: [\n",
    [
      { code: "yaml-key-twice", line: 2 },
      { code: "yaml-key-twice", line: 4 },
      { code: "not-yaml", line: 5 },
    ],
  ],
  ["a tab as indentation", "a:\n\tb: 1\n", [{ code: "yaml-tab", line: 2 }]],
  ["one within brackets", "a: [1,\n\t  2]\n", [{ code: "yaml-tab", line: 2 }]],
  ["text in quotation marks that does not end", 'a: "b\nc: 1\n', [{ code: "not-yaml", line: 1 }]],
  ["text in quotation marks that ends on another line", 'a: "b\n  c"\n', [{ code: "not-yaml", line: 1 }]],
  ["a list that does not end", "a: [1,\n", [{ code: "not-yaml", line: 2 }]],
  ["a key within a text", "a: b: c\n", [{ code: "not-yaml", line: 1 }]],
  ["ten thousand lists within each other", "[".repeat(10_000), [{ code: "not-yaml", line: 1 }]],
])("refuses %s, with its line", (_, text, faults) => {
  expect(readYaml(text)).toMatchObject({ value: undefined, faults });
});

test("knows the line of each value, or of what is around it", () => {
  const { lineOf } = readYaml("# x\na:\n  - b: 1\n    c: [1,\n      2]\n  -\n    d/e: 1\n");
  const places = ["", "/a", "/a/0/b", "/a/0/c/1", "/a/1", "/a/1/d~1e", "/a/1/d~1e/f", "/z"];
  expect(places.map(lineOf)).toEqual([2, 2, 3, 5, 7, 7, 7, 2]);
});
