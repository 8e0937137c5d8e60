// What the steps say together: the last sentences and the exit code follow from what each step returned, and from nothing else.
import type { Sentence } from "../core/diagnostic.ts";
import { type Step, stepNames } from "./verify-site.ts";

export const titles: Readonly<Record<Step["name"], Sentence>> = {
  files: { sv: "filer som listan har", en: "files as listed" },
  trust: { sv: "förtroendelistor", en: "trust lists" },
  rounds: { sv: "mätomgångar", en: "rounds" },
  log: { sv: "loggen, rader och vittnen", en: "the log, lines and witnesses" },
  history: { sv: "loggen fortsätter den som lästes förut (--state)", en: "the log continues what was read before (--state)" },
  coverage: { sv: "allt är loggat, och inget loggat är borta", en: "everything is logged, and nothing logged is gone" },
  releases: { sv: "publiceringar", en: "releases" },
  figures: { sv: "tal i sidornas tabeller (en ledtråd)", en: "numbers in the pages' tables (a hint)" },
  "logged-site": { sv: "listan är den som loggades", en: "the list is the one that was logged" },
  "own-build": { sv: "lika med ert eget bygge (--own)", en: "equal to your own build (--own)" },
  form: { sv: "svara.html är brevets (--form)", en: "svara.html is the letter's (--form)" },
};

/** Why these steps need more than a copy of the site, or its archive. */
const needs: Partial<Record<Step["name"], Sentence>> = {
  history: { sv: "Bara --state ser om loggen har skrivits om.", en: "Only --state sees whether the log was rewritten." },
  "own-build": { sv: "Bara --own jämför sidornas ord och bilder.", en: "Only --own compares the pages' words and pictures." },
  form: { sv: "Bara --form jämför svara.html med ett brev.", en: "Only --form compares svara.html with a letter." },
};

/** Code 1 with a fault. 0 only where every step was made and passed, an own build among them. Else 3. */
export function conclusionOf(steps: readonly Step[]): { readonly code: 0 | 1 | 3; readonly sentences: readonly Sentence[] } {
  const inState = (state: Step["state"]) =>
    stepNames.filter((name) => (steps.find((one) => one.name === name)?.state ?? "skipped") === state);
  const [failed, skipped] = [inState("failed"), inState("skipped")];
  const listed = (names: readonly Step["name"][], language: "sv" | "en") => names.map((name) => titles[name][language]).join(" · ");
  const sentences: Sentence[] = [];
  if (failed.length > 0) sentences.push({ sv: `Fel: ${listed(failed, "sv")}.`, en: `Wrong: ${listed(failed, "en")}.` });
  if (skipped.length > 0) sentences.push({ sv: `Inte jämfört: ${listed(skipped, "sv")}.`, en: `Not compared: ${listed(skipped, "en")}.` });
  sentences.push(...skipped.flatMap((name) => needs[name] ?? []));
  const all = { sv: "Allt är jämfört, och inget skiljer sig.", en: "Everything was compared, and nothing differs." };
  return { code: failed.length > 0 ? 1 : skipped.length > 0 ? 3 : 0, sentences: sentences.length > 0 ? sentences : [all] };
}
