// The one-page summary: the assessment per type, how certain it is and what it is based on; then the same in English.
import type { ReportInput } from "../material/input.ts";
import { type Block, list, paragraph, strong } from "../output/nodes.ts";
import { roundingErrorStatement } from "../rounding-error.ts";
import { changeStatement } from "../statements/change-statements.ts";
import { titleOf, typeRows } from "../statements/nouns.ts";
import { levelStatement, responseStatement, worstStatement } from "../statements/statements.ts";
import type { Language } from "../statements/words.ts";
import { panelSentences } from "./change.ts";
import { levelTable } from "./levels.ts";
import { earlierErrorBlocks, warningBlock, warningsOf } from "./warnings.ts";
import { contextOf, noComparisonSentence, proposalSentence, proseOr } from "./wording.ts";

/** One item per type: the level, the worst case, and the change where there is a round to compare with. */
function assessment(input: ReportInput, language: Language): Block {
  const context = contextOf(input, language);
  const withheld = language === "sv" ? "Redovisas inte, eftersom för få har svarat." : "Withheld, since too few have answered.";
  return list(
    typeRows(input.now.cube).map((row) => {
      const level = levelStatement(context, row);
      return [
        strong(`${titleOf(language, row)}.`),
        level ?? withheld,
        ...[level && worstStatement(context, row), level && changeStatement(context, row), ...panelSentences(input, row, language)].filter(
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
    levelTable(input, [...typeRows(input.now.cube), "all"]),
    paragraph(
      strong("Så säkert är det."),
      "Svaren är självskattade: organisationerna har bedömt sig själva, och ingen annan har kontrollerat dem.",
      responseStatement(context, "all"),
      "Vi vet inte hur de andra skulle ha svarat. Därför står det lägsta och det högsta möjliga värdet bredvid varje andel under nivå 1. Alla antal är avrundade till ett femtal, uppåt eller nedåt.",
      roundingErrorStatement(input.now.cube, "sv"),
      proposalSentence(input, "sv"),
    ),
    paragraph(
      input.before
        ? "Vi jämför alla som svarade då med alla som svarade nu. En del av skillnaden, eller hela, kan bero på att det är andra organisationer. Där det finns en panel visar den hur det har gått för dem som svarade båda gångerna."
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
        ...earlierErrorBlocks(input, "en"),
        paragraph(
          strong("How certain this is."),
          "All answers are self-assessed, and nobody else has checked them.",
          responseStatement(context, "all"),
          "How the others would have answered is not known, so the lowest and the highest possible value stand beside each share below level 1. All counts are rounded up or down to a multiple of five.",
          roundingErrorStatement(input.now.cube, "en"),
          proposalSentence(input, "en"),
          "These are not official statistics.",
        ),
        paragraph(
          input.before
            ? "We compare everyone who answered then with everyone who answered now. Part or all of the difference may be due to other organisations taking part. Where there is a panel, it describes those that answered both times."
            : noComparisonSentence(input, "en"),
        ),
        paragraph("The rest of the report is in Swedish."),
      ],
    },
  ];
}
