// Formats the agreement for a terminal, in Swedish.
import { fewPairs } from "./agreement.ts";
import type { AgreementReport, LikenessReport, Proportion, QuestionReport } from "./agreement-report.ts";

const withheld = "få par";

/** Lines of plain text: an explanation, all questions together, the level, then the questions with the weakest first. */
export function agreementLines(shown: AgreementReport): string[] {
  const { total, levels } = shown;
  return [
    `Dubbla svar på utgåva ${shown.edition}: ${counted(shown.organisations)}.`,
    "Här finns inga namn och inga enskilda svar, bara antal och andelar. Procenten är avrundad nedåt.",
    "Spannet efter en andel är ett 95-procentigt intervall (Wilson): så osäker är andelen, med så få par. Alla frågor tillsammans har inget,",
    "för svaren från en organisation hänger ihop.",
    `Skillnad är B minus A i steg: över 0 svarar B högre. ”Vet inte” är ett svar för sig. Under ${fewPairs} par står ”${withheld}”.`,
    "",
    "Alla frågor tillsammans",
    `  Lika: ${formatCount(total.exact)}`,
    `  Högst ett steg isär: ${formatCount(total.withinOne)}`,
    `  Skillnad: ${mean(total.difference)}`,
    `  Vet inte: ${unknown(total)}`,
    "",
    "Nivån, räknad på de block som båda har besvarat",
    `  Samma nivå: ${formatCount(levels.exact)}`,
    `  Högst en nivå isär: ${formatCount(levels.withinOne)}`,
    `  Skillnad: ${mean(levels.difference)}`,
    ...levels.boundaries.map(({ level, alike }) => `  Samma sida om gränsen till nivå ${level}: ${alike ? formatCount(alike) : withheld}`),
    "",
    "Frågorna, de svagaste först",
    ...aligned([heading, ...shown.questions.filter((one) => one.pairs > 0).map(row)]),
    "",
    ...notCompared(shown.questions),
  ];
}

const heading = ["nr", "par", "lika", "spann", "högst 1 steg", "skillnad", "vet inte", "måste", "kappa", "fråga"] as const;

function row(one: QuestionReport): readonly string[] {
  const { kappa } = one;
  return [
    `${one.block}.${one.place}`,
    String(one.pairs),
    short(one.exact),
    one.exact.between === null ? "–" : span(one.exact.between),
    short(one.withinOne),
    one.difference ? signed(one.difference) : withheld,
    one.unknown ? `${one.unknown.one} + ${one.unknown.both}` : withheld,
    one.must ? short(one.must) : "–",
    kappa.value === null ? kappaWords[kappa.why] : decimal(kappa.value),
    one.text,
  ];
}

const kappaWords = { "no-pairs": "–", "few-pairs": withheld, "one-option": "samma val" } as const;

function notCompared(questions: readonly QuestionReport[]): string[] {
  const sum = (of: (one: QuestionReport) => number): number => questions.reduce((all, one) => all + of(one), 0);
  const never = questions.filter((one) => one.pairs === 0).map((one) => `${one.block}.${one.place}`);
  return [
    "Vet inte: antal par där den ena svarat så + antal där båda gjort det.",
    "Måste: par där båda svaren klarar frågans måste, eller inget av dem.",
    "Kappa: viktad kappa (Cohen 1968). ”Samma val” betyder att alla valt ett och samma alternativ. Då går den inte att räkna.",
    `Inte jämförda: ${sum((one) => one.notAnswered)} där någon inte svarat, ${sum((one) => one.notAsked)} där frågan inte gäller, ${sum((one) => one.askedOfOne)} där bakgrunden skiljer.`,
    ...(never.length > 0 ? [`Frågor utan något par: ${never.join(", ")}.`] : []),
  ];
}

/** Pads each column to its widest cell, except the last. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((one) => (one[column] ?? "").length)));
  return rows.map((one) => `  ${one.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
}

function counted(organisations: number): string {
  return organisations === 1 ? "1 organisation, 2 svar" : `${organisations} organisationer, ${2 * organisations} svar`;
}

function formatCount({ count, of, percent, between }: Proportion): string {
  if (percent === null) return "inget par att jämföra";
  return `${count} av ${of} (${percent} %${between === null ? "" : `, ${span(between)}`})`;
}

function span([low, high]: readonly [number, number]): string {
  return `${low}–${high} %`;
}

function short({ count, of, percent }: Proportion): string {
  return percent === null ? "–" : `${count}/${of} ${percent} %`;
}

function mean(difference: LikenessReport["difference"]): string {
  if (difference === null) return withheld;
  return difference.of === 0
    ? "inget par att jämföra"
    : `${signed(difference)} steg i snitt (${String(difference.sum).replace("-", "−")} steg på ${difference.of} par)`;
}

function signed({ sum, of }: { readonly sum: number; readonly of: number }): string {
  if (of === 0) return "–";
  return `${sum > 0 ? "+" : ""}${decimal(sum / of)}`;
}

function unknown({ unknown }: LikenessReport): string {
  return unknown ? `${unknown.one} par där den ena svarat så, ${unknown.both} där båda gjort det` : withheld;
}

function decimal(value: number): string {
  const text = value.toFixed(2).replace("-", "−").replace(".", ",");
  return /^−0,00$/.test(text) ? "0,00" : text;
}
