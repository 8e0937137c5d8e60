// How the assignment was carried out: the round, the offer, who answered, and the dialogue.
import { dateInWords } from "../../core/terms/sv.ts";
import { capitalize } from "../../core/text.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { responseRate, runOf } from "../../statistics/cube/cube.ts";
import { declined, respondent } from "../../statistics/plan/plan.ts";
import { roundedWithin } from "../../statistics/wording/in-files.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, paragraph, type ReportFigure, type ReportTable, siteLink } from "../output/nodes.ts";
import { invitedTypes, titleOf, typeRows } from "../statements/nouns.ts";
import { responseStatement, wholePercent } from "../statements/statements.ts";
import { contextOf, countText, listedNotes, proseOr, roundNameOf } from "./wording.ts";

const statuses: Readonly<Record<string, string>> = {
  draft: "Utgåvan är ett utkast. Frågor och gränser kan ändras, och resultatet ska läsas därefter.",
  pilot: "Utgåvan är ett förslag tills en pilot är genomförd. Frågor och gränser kan ändras, och resultatet ska läsas därefter.",
  published: "Utgåvan är fastställd.",
  retired: "Utgåvan används inte i nya mätomgångar.",
};

export function conductBlocks(input: ReportInput): readonly Block[] {
  const { now, edition } = input;
  const context = contextOf(input);
  const rows = [...typeRows(now.cube), "all"];
  return [
    heading(3, "Mätomgången"),
    paragraph(
      `${capitalize(roundNameOf(now))} var öppen från den ${dateInWords(now.opens)} till och med den ${dateInWords(now.closes)}.`,
      `Erbjudandet att delta gick till ${invitedTypes("sv", now.cube)}. Att svara är frivilligt. Frågorna är utgåva ${edition.id}: ${edition.questions} frågor i fyra block.`,
      statuses[edition.status] ?? "",
    ),
    paragraph(
      "Varje organisation svarar för sig som helhet och får sin nivå och förslag på åtgärder direkt i formuläret, innan något sänds in.",
      "Svaret förseglas i webbläsaren och öppnas först när omgången har stängt.",
    ),
    ...levelBlocks(input),
    heading(3, "De som svarade"),
    paragraph(...rows.map((row) => responseStatement(context, row))),
    responseFigure(input, rows),
    responseTable(input, rows),
    ...proseOr(input, "genomforande", ""),
    heading(3, "Dialog och samverkan"),
    ...dialogueBlocks(input),
  ];
}

function levelBlocks({ edition: { levels }, site }: ReportInput): readonly Block[] {
  if (levels.length === 0) return [];
  return [
    heading(3, "Trappan"),
    {
      type: "reportTable",
      isWords: true,
      caption: "Vad nivåerna betyder",
      columns: [{ title: "Nivå" }, { title: "Den som står där" }],
      rows: levels.map(({ name, meaning }) => [name, meaning]),
    },
    paragraph("Hela beskrivningen, frågorna och hur nivån räknas står på", siteLink(site, "/skala/", "sidan om skalan")),
  ];
}

function responseFigure({ now }: ReportInput, rows: readonly string[]): ReportFigure {
  const bars = rows.map((row) => {
    const { n, N, rate } = responseRate(now.cube, row);
    const value = rate === null ? ".." : `${wholePercent(rate)} % (${n} av ${N})`;
    return { label: titleOf("sv", row), value, share: rate, between: null, worst: null };
  });
  return {
    type: "reportFigure",
    caption: "Andel av de inbjudna som svarade",
    alternative: `Liggande staplar. ${bars.map(({ label, value }) => `${label}: ${value}`).join(". ")}.`,
    bars,
    isUnderLevel1: false,
    note: "Antalen är exakta.",
  };
}

function responseTable({ now }: ReportInput, rows: readonly string[]): ReportTable {
  const body = rows.map((row) => {
    const { n, N } = responseRate(now.cube, row);
    const declining = runOf(now.cube, row, { variable: respondent, categories: [declined] });
    return [titleOf("sv", row), ...[N, n, N - n, declining ? countText({ ...declining, n: Number.POSITIVE_INFINITY }) : ".."].map(String)];
  });
  return {
    type: "reportTable",
    isStatistics: true,
    caption: "Inbjudna och svarande",
    columns: [
      { title: "Grupp" },
      ...["Totalt", "Svarade", "Svarade inte", "Varav avstod"].map((title) => ({ title, group: "Inbjudna", numeric: true })),
    ],
    rows: body,
    note: listedNotes([
      `De tre första talen är exakta. Talen på dem som avstod är ${roundedWithin.sv(now.cube.base, roundingErrorOf(now.cube.base))}.`,
    ]),
  };
}

function dialogueBlocks({ dialogue }: ReportInput): readonly Block[] {
  if (dialogue.length === 0) {
    return [paragraph("Ingen dialog med andra är antecknad. Därför redovisas ingen här.")];
  }
  const inOrder = dialogue.toSorted((a, b) => a.date.localeCompare(b.date));
  return [
    {
      type: "reportTable",
      isWords: true,
      caption: "Dialog om uppföljningen",
      columns: [{ title: "Dag" }, { title: "Part" }, { title: "Ämne" }, { title: "Utfall" }],
      rows: inOrder.map(({ date, party, subject, outcome }) => [dateInWords(date), party, subject.sv, outcome?.sv ?? ""]),
    },
    ...inOrder.flatMap(({ party, view }) => (view ? [paragraph(`${party} med egna ord: ”${view.sv}”`)] : [])),
  ];
}
