import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { alike, samples } from "../../scripts/testing/site/language-samples.ts";

type Module = Readonly<Record<string, unknown>>;

/** Each file by its name, and where it lies below the language's folder. */
const placesOf = (language: "sv" | "en"): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(new URL(`./${language}/`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .sort()
      .map((file) => [basename(file, ".ts"), file.replaceAll("\\", "/")]),
  );

const files = [...placesOf("sv")].filter(([name, file]) => placesOf("en").get(name) === file);
const modules = new Map(
  await Promise.all(
    files.map(async ([name, file]): Promise<[string, { sv: Module; en: Module }]> => {
      const at = (language: string): string => new URL(`./${language}/${file}`, import.meta.url).href;
      const [sv, en] = await Promise.all([import(at("sv")), import(at("en"))]);
      return [name, { sv, en }];
    }),
  ),
);
/** Swedish words that stand in English texts on purpose: names, and terms in parentheses. */
const onPurpose = /\([^)]*\)|Infosäktrappan|Småland/g;

/** Every text and function in a value with its path. A list's entries are parts of it, and so its length is too. */
function partsOf(value: unknown, path: string): readonly [path: string, part: unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => partsOf(one, path === "" ? key : `${path}.${key}`));
}

/** The export that has the file's name in camel case is left out of the path: `home.title`, not `home.home.title`. */
function partsOfModule(file: string, module: Module): readonly [path: string, part: unknown][] {
  const main = file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.entries(module).flatMap(([name, one]) => partsOf(one, name === main ? file : `${file}.${name}`));
}

function kindOf(part: unknown): string {
  return typeof part === "function" ? `function of ${part.length}` : typeof part;
}

/** The texts of a part: itself, or what a function says of its samples, lists and all. */
function textsOf([path, part]: readonly [string, unknown]): readonly string[] {
  if (typeof part !== "function") return [String(part)];
  const given = samples[path] ?? [[2, 3, 2, 3].slice(0, part.length), [1, 1, 1, 1].slice(0, part.length)];
  return given.flatMap((list) => partsOf(part(...list), "").map(([, text]) => String(text)));
}

test("every Swedish file of texts has an English one, and the other way round", () => {
  expect([...placesOf("en")]).toEqual([...placesOf("sv")]);
});

test("every sample belongs to a function that exists", () => {
  const paths = [...modules].flatMap(([file, { sv }]) => partsOfModule(file, sv).map(([path]) => path));
  expect(Object.keys(samples).filter((path) => modules.has(path.split(".")[0] ?? "") && !paths.includes(path))).toEqual([]);
});

describe.each([...modules])("%s", (file, { sv, en }) => {
  const [swedish, english] = [partsOfModule(file, sv), partsOfModule(file, en)];

  test("has the same keys, lists as long, and functions of as many arguments in both languages", () => {
    const kinds = (parts: typeof swedish) => Object.fromEntries(parts.map(([path, part]) => [path, kindOf(part)]));
    expect(kinds(english)).toEqual(kinds(swedish));
  });

  test("says something in every text, and puts every argument in words", () => {
    for (const part of [...swedish, ...english]) {
      const texts = textsOf(part);
      expect(texts.length, part[0]).toBeGreaterThan(0);
      for (const text of texts) expect(text, part[0]).toMatch(/^(?!.*(undefined|NaN|\[object)).*[^\s].*$/s);
    }
  });

  test("has nothing Swedish left in English, apart from names and terms in parentheses", () => {
    const left = english.filter((part) => textsOf(part).some((text) => /[åäöÅÄÖ]|(^|\s)”\S/.test(text.replace(onPurpose, ""))));
    expect(left.map(([path]) => path)).toEqual([]);
  });

  test("says nothing in English in the very words of the Swedish, except what is listed as alike", () => {
    const told = new Map(swedish.map((part) => [part[0], textsOf(part)]));
    const same = english.filter(([path, part]) => textsOf([path, part]).some((text, at) => text === told.get(path)?.[at]));
    expect(same.map(([path]) => path).filter((path) => !path.endsWith(".href") && !alike.has(path))).toEqual([]);
  });

  test("leads to the same addresses in both languages", () => {
    const addresses = (parts: typeof swedish) => parts.filter(([path]) => path.endsWith(".href"));
    expect(addresses(english)).toEqual(addresses(swedish));
  });
});
