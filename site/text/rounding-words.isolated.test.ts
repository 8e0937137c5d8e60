import { readdirSync, readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";

// Another base, before any text is loaded.
vi.mock("../../scripts/statistics/base.ts", async (original) => ({ ...(await original<object>()), base: 3 }));

const { calledWithSamples } = await import("../../scripts/testing/site/language-samples.ts");

type Called = Parameters<typeof calledWithSamples>[1];

/** Every text of a value; functions are called with their samples. */
function textsOf(value: unknown, path: string): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return calledWithSamples(path, value as Called).flatMap((one) => textsOf(one, path));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => textsOf(one, `${path}.${key}`)) : [];
}

const inResults = readdirSync(new URL("./sv/results/", import.meta.url)).filter((file) => /^[a-z-]+\.ts$/.test(file));
const files = [...inResults.map((file) => `results/${file}`), "form/peers.ts"];

async function allTexts(language: "sv" | "en"): Promise<readonly string[]> {
  const texts = await Promise.all(
    files.map(async (file) => {
      const name = file.slice(file.indexOf("/") + 1, -3);
      const main = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const module: Readonly<Record<string, unknown>> = await import(new URL(`./${language}/${file}`, import.meta.url).href);
      return Object.entries(module).flatMap(([key, one]) => textsOf(one, key === main ? name : `${name}.${key}`));
    }),
  );
  return texts.flat();
}

/** What a sentence on the rounding would say if it did not follow the base. */
const fixed = {
  sv: /femtal|multipel av (fem|5)\b|(upp till|mer än|högst) (fyra|4) (från|\.)|än tio organisationer|upp till fyra/i,
  en: /(multiples?) of (five|5)\b|(up to|more than|most) (four|4)\b|than ten organisations/i,
};
const derived = {
  sv: /tretal|multipel av tre|upp till två|än sex organisationer/i,
  en: /multiple of three|up to two|than six organisations/i,
};

test.each(["sv", "en"] as const)("with another base the texts in %s say its numbers and no others", async (language) => {
  const texts = await allTexts(language);
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter((text) => fixed[language].test(text))).toEqual([]);
  expect(texts.filter((text) => derived[language].test(text)).length).toBeGreaterThan(4);
});

test.each(["sv", "en"] as const)("the method page in %s takes the numbers of the rounding from the page", (language) => {
  const text = readFileSync(new URL(`../../content/pages/resultat-metod.${language}.mdx`, import.meta.url), "utf8");
  expect(text).not.toMatch(fixed[language]);
  for (const value of ["base", "error", "roundedTo", "most", "floor", "questionFloor", "panelFloor", "pointFloor"]) {
    expect(text, value).toContain(`props.${value}`);
  }
});
