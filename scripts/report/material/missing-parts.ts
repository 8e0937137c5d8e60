// What a decided report must have and nobody has written yet.
import { type Diagnostic, diagnostic } from "../../core/diagnostic.ts";
import { messages, type ReportCode } from "../messages.ts";
import type { ReportInput } from "./input.ts";

export interface MissingPart {
  readonly part: "letter" | "conduct" | "dialogue" | "structure" | "support" | "register" | "recommendations";
  /** Path from the root of the project: the file to write, or the folder to add a file to. */
  readonly file: string;
}

/** In the order of the report. The letter is what makes a report decided: without it everything else may still be missing. */
export function missingParts({
  now,
  prose,
  letter,
  dialogue,
  support,
  recommendations,
}: Pick<ReportInput, "prose" | "letter" | "dialogue" | "support" | "recommendations"> & {
  readonly now: { readonly cube: { readonly round: string } };
}): readonly MissingPart[] {
  const folder = `content/rounds/${now.cube.round}/report`;
  const isWritten = (part: "genomforande" | "struktur" | "stod"): boolean => (prose[part]?.children.length ?? 0) > 0;
  const all: readonly (MissingPart & { readonly has: boolean })[] = [
    { part: "letter", file: `${folder}/missiv.yaml`, has: letter !== null },
    { part: "conduct", file: `${folder}/genomforande.sv.mdx`, has: isWritten("genomforande") },
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
  letter: { sv: "diarienummer, beslut och mottagare", en: "registration number, decision and recipients" },
  conduct: { sv: "så genomfördes uppdraget", en: "how the assignment was carried out" },
  dialogue: { sv: "dialog och samverkan", en: "dialogue and cooperation" },
  structure: { sv: "förslag om strukturen", en: "proposals on the structure" },
  support: { sv: "förslag om stödet", en: "proposals on the support" },
  register: { sv: "registret över stöd", en: "the register of support" },
  recommendations: { sv: "rekommendationer", en: "recommendations" },
};

/** Errors where the report is decided, warnings in a draft. The letter has a warning of its own. */
export function checkParts(missing: readonly MissingPart[]): readonly Diagnostic<ReportCode>[] {
  const code = missing.some(({ part }) => part === "letter") ? "report-part-unwritten" : "report-part-missing";
  return missing
    .filter(({ part }) => part !== "letter")
    .map(({ part, file }) => ({
      ...diagnostic(messages, code, "", { part: partNames[part].sv, partEn: partNames[part].en, file }),
      file,
    }));
}
