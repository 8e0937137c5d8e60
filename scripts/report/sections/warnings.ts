// Warnings before everything else: that the release has been replaced, that it corrects another, and known errors in its figures.
import { releaseName } from "../../core/terms/release-name.ts";
import { roundName, termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import { comparedErrorsOf, type KnownError, knownErrorsOf } from "../../statistics/cube/known-errors.ts";
import type { WithdrawableKind } from "../../statistics/schema.ts";
import { wordsOf } from "../../statistics/wording/words.ts";
import type { ReleaseSource, ReportInput } from "../material/input.ts";
import { missingParts, partNames } from "../material/missing-parts.ts";
import { type Block, list, paragraph, strong } from "../output/nodes.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";

/** In one language; `lead` is set in bold. */
export interface Warning {
  readonly kind: "replaced" | "corrected" | "known-error" | "draft";
  readonly lead: string;
  readonly text: string;
  /** What the text ends by announcing. */
  readonly items?: readonly string[];
}

const words = {
  sv: {
    replaced: "Använd inte den här rapporten.",
    replacedBy: (other: string) => `Siffrorna är ersatta: den ${other} gäller i stället.`,
    corrected: "Rättade siffror.",
    corrects: (own: string, other: string) => `Rapporten bygger på den ${own}, som rättar den ${other}.`,
    draft: { lead: "Utkast, inte beslutat.", text: "Det här ska finnas innan rapporten kan beslutas:" },
    withdrawn: (named: string) =>
      `Tabellerna över ${named} är tillbakadragna: bredvid de gamla siffrorna kunde rätta ha röjt enskilda svar. Därför säger rapporten inget om dem.`,
    error: (round: string | null, day: string) => `Känt fel i siffrorna${round ? ` från ${round}` : ""} (meddelat den ${day}).`,
    concerns: (named: string) => `Felet gäller ${named}.`,
  },
  en: {
    replaced: "Do not use this report.",
    replacedBy: (other: string) => `Its figures have been replaced. Use the ${other} instead.`,
    corrected: "Corrected figures.",
    corrects: (own: string, other: string) => `This report is based on the ${own}, which corrects the ${other}.`,
    draft: { lead: "Draft, not approved.", text: "Before the report can be approved, it needs:" },
    withdrawn: (named: string) =>
      `The tables of ${named} have been withdrawn: set beside the old figures, corrected ones could have revealed individual answers. The report therefore leaves them out.`,
    error: (round: string | null, day: string) => `Known error in the figures${round ? ` for ${round}` : ""} (announced on ${day}).`,
    concerns: (named: string) => `The error affects ${named}.`,
  },
} as const;

/** The warnings of the report, most serious first. */
export function warningsOf(input: ReportInput, language: ReportLanguage): readonly Warning[] {
  const { now, replacedBy } = input;
  const { corrects } = now.manifest;
  const text = words[language];
  const replacement = replacedBy.at(-1)?.release;
  const replaced: readonly Warning[] = replacement
    ? [
        {
          kind: "replaced",
          lead: text.replaced,
          text: [
            text.replacedBy(releaseName(replacement, language)),
            ...replacedBy.map(({ release, reason }) =>
              replacedBy.length > 1
                ? `${capitalize(releaseName(release, language))}: ${inLanguage(reason, language)}`
                : inLanguage(reason, language),
            ),
          ].join(" "),
        },
      ]
    : [];
  const corrected: readonly Warning[] = corrects
    ? [
        {
          kind: "corrected",
          lead: text.corrected,
          text: [
            text.corrects(releaseName(now.cube.release, language), releaseName(corrects.release, language)),
            inLanguage(corrects.reason, language),
            withdrawalNote(corrects.withdraws ?? [], language),
          ]
            .filter((one) => one !== "")
            .join(" "),
        },
      ]
    : [];
  return [...replaced, ...corrected, ...errorsOf(input, now).map((one) => errorWarning(one, null, language))];
}

/** What a draft of the national report still lacks; nothing where it is decided. */
export function draftWarnings(input: ReportInput, language: ReportLanguage): readonly Warning[] {
  if (input.letter) return [];
  const items = missingParts(input).map(({ part, file }) => `${partNames[part][language]} (${file.replace(/^content\/rounds\/.*\//, "")})`);
  return [{ kind: "draft", ...words[language].draft, items }];
}

/** Whether the release withdraws tables of the kind that an earlier one published. */
export function isWithdrawn({ now }: ReportInput, kind: WithdrawableKind): boolean {
  return now.manifest.corrects?.withdraws?.includes(kind) ?? false;
}

/** That whole kinds of tables have been withdrawn: otherwise their absence could be taken as planned. */
function withdrawalNote(kinds: readonly WithdrawableKind[], language: ReportLanguage): string {
  if (kinds.length === 0) return "";
  const named = termsOf[language].listInWords(kinds.map((kind) => wordsOf[language].tables[kind]));
  return words[language].withdrawn(named);
}

export function errorsOf({ knownErrors }: ReportInput, { cube }: ReleaseSource): readonly KnownError[] {
  return knownErrorsOf(knownErrors, cube);
}

/** Known errors of the release compared with that affect a change: in levels, or in who answered. */
export function earlierErrorsOf(input: ReportInput): readonly KnownError[] {
  if (!input.before) return [];
  return comparedErrorsOf(input.knownErrors, input.before.cube);
}

/** The same beside the sentences on change, which are based on those figures. */
export function earlierErrorBlocks(input: ReportInput, language: ReportLanguage): readonly Block[] {
  const { before } = input;
  if (!before) return [];
  return earlierErrorsOf(input).flatMap((one) => warningBlocks(errorWarning(one, before, language)));
}

/** `of`: the release that has the error, where it is not the report's own; null where it is. */
function errorWarning({ date, kinds, text }: KnownError, of: ReleaseSource | null, language: ReportLanguage): Warning {
  const day = termsOf[language].dateInWords(date);
  const round = of && roundName({ opens: of.opens, rehearsal: of.cube.rehearsal }, language);
  const named = termsOf[language].listInWords(kinds.map((kind) => wordsOf[language].tables[kind]));
  const { error, concerns } = words[language];
  return { kind: "known-error", lead: error(round, day), text: `${inLanguage(text, language)} ${concerns(named)}` };
}

function inLanguage(text: Readonly<Partial<Record<string, string>>>, language: ReportLanguage): string {
  return text[language] ?? text[reportLanguage] ?? "";
}

export function warningBlocks({ lead, text, items }: Warning): readonly Block[] {
  return [paragraph(strong(lead), text), ...(items ? [list(items)] : [])];
}
