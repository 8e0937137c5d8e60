// Decides what a reader is told before anything else: that the release is replaced, that it corrects another, and which errors its figures are known to have.

import { releaseName } from "../../core/release-name.ts";
import { roundName } from "../../core/round-name.ts";
import { capitalize } from "../../core/text.ts";
import { type ErringKind, type KnownError, knownErrorsOf } from "../../statistics/cube/known-errors.ts";
import type { WithdrawableKind } from "../../statistics/schema.ts";
import type { ReleaseSource, ReportInput } from "../material/input.ts";
import { type Block, paragraph, strong } from "../output/nodes.ts";
import type { Language } from "../statements/words.ts";
import { dateInWords, listed } from "./speaking.ts";

/** A few words that stand out, and the rest of it, in one language. */
export interface Warning {
  readonly kind: "replaced" | "corrected" | "known-error";
  readonly lead: string;
  readonly text: string;
}

const tables: Readonly<Record<Language, Readonly<Record<ErringKind, string>>>> = {
  sv: {
    respondent: "vilka som har svarat",
    level: "nivåerna",
    area: "områdena",
    question: "frågorna",
    measure: "åtgärderna",
    reason: "orsakerna att avstå",
  },
  en: {
    respondent: "who answered",
    level: "the levels",
    area: "the areas",
    question: "the questions",
    measure: "the measures",
    reason: "the reasons to decline",
  },
};

/** What stands first in the report, the gravest of it first. */
export function warningsOf(input: ReportInput, language: Language): readonly Warning[] {
  const { now, replacedBy } = input;
  const { corrects } = now.manifest;
  const isSwedish = language === "sv";
  const holds = replacedBy.at(-1)?.release;
  const replaced: readonly Warning[] = holds
    ? [
        {
          kind: "replaced",
          lead: isSwedish ? "Använd inte den här rapporten." : "Do not use this report.",
          text: [
            isSwedish
              ? `Siffrorna är ersatta: den ${releaseName(holds, "sv")} gäller i stället.`
              : `Its figures have been replaced: the ${releaseName(holds, "en")} holds instead.`,
            ...replacedBy.map(({ release, reason }) =>
              replacedBy.length > 1
                ? `${capitalize(releaseName(release, language))}: ${inTongue(reason, language)}`
                : inTongue(reason, language),
            ),
          ].join(" "),
        },
      ]
    : [];
  const corrected: readonly Warning[] = corrects
    ? [
        {
          kind: "corrected",
          lead: isSwedish ? "Rättade siffror." : "Corrected figures.",
          text: [
            isSwedish
              ? `Rapporten bygger på den ${releaseName(now.cube.release, "sv")}, som rättar den ${releaseName(corrects.release, "sv")}.`
              : `The report is made from the ${releaseName(now.cube.release, "en")}, which corrects the ${releaseName(corrects.release, "en")}.`,
            inTongue(corrects.reason, language),
            withdrawnWords(corrects.withdraws ?? [], language),
          ]
            .filter((one) => one !== "")
            .join(" "),
        },
      ]
    : [];
  return [...replaced, ...corrected, ...errorsOf(input, now).map((one) => errorWarning(one, null, language))];
}

/** Whether tables of the kind were published in an earlier release and are taken back. */
export function isWithdrawn({ now }: ReportInput, kind: WithdrawableKind): boolean {
  return now.manifest.corrects?.withdraws?.includes(kind) ?? false;
}

/** That whole kinds of tables are missing since they were taken back, and not since nobody planned them. */
function withdrawnWords(kinds: readonly WithdrawableKind[], language: Language): string {
  if (kinds.length === 0) return "";
  const named = listed(
    kinds.map((kind) => tables[language][kind]),
    language,
  );
  return language === "sv"
    ? `Tabellerna över ${named} är tillbakadragna: bredvid de gamla siffrorna kunde rätta ha röjt enskilda svar. Därför säger rapporten inget om dem.`
    : `The tables of ${named} have been withdrawn: beside the old figures, correct ones could have disclosed individual answers. So the report says nothing of them.`;
}

export function errorsOf({ knownErrors }: ReportInput, { cube }: ReleaseSource): readonly KnownError[] {
  return knownErrorsOf(knownErrors, cube);
}

/** Errors of the release compared with that a change is counted from: of who answered, or of levels. */
export function earlierErrorsOf(input: ReportInput): readonly KnownError[] {
  if (!input.before) return [];
  return errorsOf(input, input.before).filter(({ kinds }) => kinds.includes("level") || kinds.includes("respondent"));
}

/** The same beside the sentences of change, since they rest on what is wrong. */
export function earlierErrorBlocks(input: ReportInput, language: Language): readonly Block[] {
  const { before } = input;
  if (!before) return [];
  return earlierErrorsOf(input).map((one) => warningBlock(errorWarning(one, before, language)));
}

/** `of`: the release that has the error, where it is not the report's own. */
function errorWarning({ date, kinds, text }: KnownError, of: ReleaseSource | null, language: Language): Warning {
  const day = dateInWords(date, language);
  const round = of && roundName({ opens: of.opens, rehearsal: of.cube.rehearsal }, language);
  const named = listed(
    kinds.map((kind) => tables[language][kind]),
    language,
  );
  return language === "sv"
    ? {
        kind: "known-error",
        lead: `Känt fel i siffrorna${round ? ` från ${round}` : ""} (meddelat den ${day}).`,
        text: `${inTongue(text, "sv")} Felet gäller ${named}.`,
      }
    : {
        kind: "known-error",
        lead: `Known error in the figures${round ? ` of ${round}` : ""} (announced on ${day}).`,
        text: `${inTongue(text, "en")} The error concerns ${named}.`,
      };
}

function inTongue(text: Readonly<Partial<Record<string, string>>>, language: Language): string {
  return text[language] ?? text["sv"] ?? "";
}

export function warningBlock({ lead, text }: Warning): Block {
  return paragraph(strong(lead), text);
}
