// What a decided report must have and nobody has written yet.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import { messages, type ReportCode } from "../messages.ts";
import { reportLanguage } from "../report-language.ts";
import { fewTitle } from "../statements/nouns.ts";
import type { ProsePart, ReportInput } from "./input.ts";

export interface MissingPart {
  readonly part: "letter" | "conduct" | "assessment" | "few" | "dialogue" | "structure" | "support" | "register" | "recommendations";
  /** Path from the root of the project: the file to write, or the folder to add a file to. */
  readonly file: string;
}

/** In the order of the report. A draft has no letter, and everything else may be missing too. */
export function missingParts({
  now,
  prose,
  letter,
  dialogue,
  support,
  recommendations,
}: Pick<ReportInput, "prose" | "letter" | "dialogue" | "support" | "recommendations"> & {
  readonly now: Pick<ReportInput["now"], "cube">;
}): readonly MissingPart[] {
  const folder = `content/rounds/${now.cube.round}/report`;
  const isWritten = (part: ProsePart): boolean => (prose[part]?.children.length ?? 0) > 0;
  const all: readonly (MissingPart & { readonly has: boolean })[] = [
    { part: "letter", file: `${folder}/missiv.yaml`, has: letter !== null },
    { part: "conduct", file: `${folder}/genomforande.sv.mdx`, has: isWritten("genomforande") },
    { part: "assessment", file: `${folder}/bedomning.sv.mdx`, has: isWritten("bedomning") },
    { part: "few", file: `${folder}/sma-typer.sv.mdx`, has: fewTitle(reportLanguage, now.cube) === "" || isWritten("sma-typer") },
    { part: "dialogue", file: "content/dialogue", has: dialogue.length > 0 },
    { part: "structure", file: `${folder}/struktur.sv.mdx`, has: isWritten("struktur") },
    { part: "support", file: `${folder}/stod.sv.mdx`, has: isWritten("stod") },
    { part: "register", file: "content/support", has: support.length > 0 },
    { part: "recommendations", file: `${folder}/rekommendationer.yaml`, has: (recommendations?.recommendations.length ?? 0) > 0 },
  ];
  return all.filter(({ has }) => !has).map(({ part, file }) => ({ part, file }));
}

/** What each part is about, for lists and messages. */
export const partNames: Readonly<Record<MissingPart["part"], { readonly sv: string; readonly en: string }>> = {
  letter: { sv: "beslutet, med diarienummer och mottagare", en: "the decision, with registration number and recipients" },
  conduct: { sv: "så genomfördes uppdraget", en: "how the assignment was carried out" },
  assessment: { sv: "er samlade bedömning", en: "your overall assessment" },
  few: { sv: "er bedömning av de typer av organisationer som är få", en: "your assessment of the types of organisations that are few" },
  dialogue: { sv: "dialog och samverkan", en: "dialogue and cooperation" },
  structure: { sv: "förslag om strukturen", en: "proposals on the structure" },
  support: { sv: "förslag om stödet", en: "proposals on the support" },
  register: { sv: "registret över stöd", en: "the register of support" },
  recommendations: { sv: "rekommendationer", en: "recommendations" },
};

/** Errors where the report is to be decided, warnings in a draft. */
export function checkParts(missing: readonly MissingPart[], decides: boolean): readonly Diagnostic<ReportCode>[] {
  const code = decides ? "report-part-missing" : "report-part-unwritten";
  return missing.map(({ part, file }) => ({ ...diagnostic(messages, code, "", { partEn: partNames[part].en, file }), file }));
}
