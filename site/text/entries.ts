// The scripts of the form's pages: each language has components of its own, so that a page loads the texts of one language.
import type { AstroComponentFactory } from "astro/runtime/server/index.js";
import type { Language } from "./languages.ts";

const all = import.meta.glob<AstroComponentFactory>("./*/entries/*.astro", { eager: true, import: "default" });

/** @throws Error for a language without the entry. */
export function entryOf(name: "Form" | "Declining" | "Group", language: Language): AstroComponentFactory {
  const entry = all[`./${language}/entries/${name}.astro`];
  if (!entry) throw new Error(`site/text/${language}/entries/${name}.astro is missing.`);
  return entry;
}
