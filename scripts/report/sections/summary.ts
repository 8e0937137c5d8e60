// The one-page summary: the assessment per type, how certain it is and what it is based on; then the same in English.

import type { Language } from "../../statistics/wording/words.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, list, paragraph, strong } from "../output/nodes.ts";
import { roundingErrorStatement } from "../rounding-error.ts";
import { movementStatement } from "../statements/change-statements.ts";
import { titleOf, typeRows } from "../statements/nouns.ts";
import { levelStatement, likelyStatement, responseStatement, worstStatement } from "../statements/statements.ts";
import { levelTable, nationalRows, shownTypesSentence } from "./levels.ts";
import { earlierErrorBlocks, warningBlock, warningsOf } from "./warnings.ts";
import { contextOf, noComparisonSentence, proposalSentence, proseOr, roundingRule } from "./wording.ts";

/** One item per type: the level, what became of those that answered both times, the likely interval and the worst case. */
function assessment(input: ReportInput, language: Language): Block {
  const context = contextOf(input, language);
  const withheld = language === "sv" ? "Redovisas inte, eftersom för få har svarat." : "Withheld, since too few have answered.";
  return list(
    typeRows(input.now.cube).map((row) => {
      const level = levelStatement(context, row);
      return [
        strong(`${titleOf(language, row)}.`),
        level ?? withheld,
        ...[movementStatement(context, row), level && likelyStatement(context, row), level && worstStatement(context, row)].filter(
          (one) => one !== null,
        ),
      ];
    }),
  );
}

export function summaryBlocks(input: ReportInput): readonly Block[] {
  const context = contextOf(input);
  return [
    ...proseOr(input, "sammanfattning", ""),
    assessment(input, "sv"),
    ...earlierErrorBlocks(input, "sv"),
    levelTable(input, nationalRows(input)),
    paragraph(
      strong("Så säkert är det."),
      "Svaren är självskattade: organisationerna har bedömt sig själva, och ingen annan har kontrollerat dem.",
      responseStatement(context, "all"),
      "Vi vet inte hur de andra skulle ha svarat, och räknar inte upp svaren till alla. Därför står det lägsta och det högsta möjliga värdet bredvid varje andel under nivå 1.",
      roundingRule(input.now.cube, "sv"),
      roundingErrorStatement(input.now.cube, "sv"),
      proposalSentence(input, "sv"),
    ),
    paragraph(
      input.before
        ? "Vilket håll det går åt säger vi bara om dem som svarade båda gångerna. Andelarna då och nu står under ”Förändring”: där är det delvis andra organisationer."
        : noComparisonSentence(input, "sv"),
    ),
  ];
}

export function englishBlocks(input: ReportInput): readonly Block[] {
  const context = contextOf(input, "en");
  return [
    {
      type: "reportPart",
      language: "en",
      children: [
        ...warningsOf(input, "en").map(warningBlock),
        ...proseOr(input, "summary", ""),
        paragraph(
          `${input.authority.nameEn} reports how far Swedish municipalities, regions and state agencies have come in their systematic information security work.`,
          "The scale has five steps: below level 1 and level 1 to level 4. One organisation gives one answer.",
        ),
        assessment(input, "en"),
        ...(shownTypesSentence(input, "en") === null ? [] : [paragraph(shownTypesSentence(input, "en"))]),
        ...earlierErrorBlocks(input, "en"),
        paragraph(
          strong("How certain this is."),
          "All answers are self-assessed, and nobody else has checked them.",
          responseStatement(context, "all"),
          "How the others would have answered is not known, and the answers are not weighted up to all. So the lowest and the highest possible value stand beside each share below level 1.",
          roundingRule(input.now.cube, "en"),
          roundingErrorStatement(input.now.cube, "en"),
          proposalSentence(input, "en"),
          "These are not official statistics.",
        ),
        paragraph(
          input.before
            ? "We say in which direction things are going only of those that answered both times. The shares then and now are partly of other organisations."
            : noComparisonSentence(input, "en"),
        ),
        paragraph("The rest of the report is in Swedish."),
      ],
    },
  ];
}
