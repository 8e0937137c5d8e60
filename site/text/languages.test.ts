import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { calledWithSamples, samples } from "../../scripts/testing/site/language-samples.ts";
import { type Language, languages, languageTag } from "./languages.ts";

type Module = Readonly<Record<string, unknown>>;

/** Files by name, with their paths relative to the language's folder. */
const placesOf = (language: Language): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(new URL(`./${language}/`, import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:ts|astro)$/.test(file) && !file.endsWith(".test.ts"))
      .map((file) => file.replaceAll("\\", "/"))
      .sort()
      .map((file) => [isOfTexts(file) ? basename(file, ".ts") : file, file]),
  );

/** What only joins the others, and what starts the form's script, is not imported. */
const isOfTexts = (file: string): boolean => file !== "words.ts" && !file.startsWith("entries/");
const files = [...placesOf("sv")].filter(([name, file]) => isOfTexts(file) && placesOf("en").get(name) === file);
const modules = new Map(
  await Promise.all(
    files.map(async ([name, file]): Promise<[string, { sv: Module; en: Module }]> => {
      const at = (language: string): string => new URL(`./${language}/${file}`, import.meta.url).href;
      const [sv, en] = await Promise.all([import(at("sv")), import(at("en"))]);
      return [name, { sv, en }];
    }),
  ),
);
/** Swedish words that belong in English texts: names, and terms in parentheses. */
const onPurpose = /\([^)]*\)|Infosäktrappan|Småland/g;

const avoided =
  /adekvat|implementer|säkerställ|relevant|tillse|avseende|vänligen|tyvärr|ogiltig|felaktig|robust|otillräcklig|underkän|nivå 0|nivå noll/i;

/** Every text and function in a value by path. List entries have paths too, so the lengths of lists are compared. */
function partsOf(value: unknown, path: string): readonly [path: string, part: unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, one]) => partsOf(one, path === "" ? key : `${path}.${key}`));
}

/** The export named after the file is left out of paths: `home.title`, not `home.home.title`. */
function partsOfModule(file: string, module: Module): readonly [path: string, part: unknown][] {
  const main = file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return Object.entries(module).flatMap(([name, one]) => partsOf(one, name === main ? file : `${file}.${name}`));
}

/** The texts of a part: itself, or everything that a function returns for its samples. */
function textsOf([path, part]: readonly [string, unknown]): readonly string[] {
  if (typeof part !== "function") return [String(part)];
  return calledWithSamples(path, part as Parameters<typeof calledWithSamples>[1]).flatMap((one) =>
    partsOf(one, "").map(([, text]) => String(text)),
  );
}

test("every language has a folder, and every folder is one of a language whose tag begins with its name", () => {
  const folders = readdirSync(new URL("./", import.meta.url), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...languages].sort());
  for (const one of languages) expect(new Intl.Locale(languageTag(one)).language).toBe(one);
});

test.each(languages)("the folder of %s has every file that the Swedish one has, and no other", (language) => {
  expect([...placesOf(language)]).toEqual([...placesOf("sv")]);
});

test("every sample belongs to a function that exists", () => {
  const paths = [...modules].flatMap(([file, { sv }]) => partsOfModule(file, sv).map(([path]) => path));
  expect(Object.keys(samples).filter((path) => !paths.includes(path))).toEqual([]);
});

test("the list for a lawyer never speaks of gaps", () => {
  const said = (language: "sv" | "en"): readonly string[] =>
    ["requirements", "result"]
      .flatMap((file) => partsOfModule(file, modules.get(file)?.[language] ?? {}))
      .filter(([path]) => /^requirements|^result\.explained/.test(path))
      .flatMap(textsOf);
  expect(said("sv").length).toBeGreaterThan(20);
  expect(said("sv").filter((text) => /luck(a|or)|brist/i.test(text))).toEqual([]);
  expect(said("en").filter((text) => /\bgaps?\b|shortcoming/i.test(text))).toEqual([]);
});

describe.each([...modules])("%s", (file, { sv, en }) => {
  const [swedish, english] = [partsOfModule(file, sv), partsOfModule(file, en)];

  test("has the same keys, lists as long, and functions of as many arguments in both languages", () => {
    const kinds = (parts: typeof swedish) =>
      Object.fromEntries(parts.map(([path, part]) => [path, typeof part === "function" ? `function of ${part.length}` : typeof part]));
    expect(kinds(english)).toEqual(kinds(swedish));
  });

  test("has no empty text, and uses every argument", () => {
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

  test("has no Swedish word that the style guide rules out", () => {
    expect(swedish.flatMap(textsOf).filter((text) => avoided.test(text))).toEqual([]);
  });

  test("links to the same addresses in both languages", () => {
    const addresses = (parts: typeof swedish) => parts.filter(([path]) => path.endsWith(".href"));
    expect(addresses(english)).toEqual(addresses(swedish));
  });
});
