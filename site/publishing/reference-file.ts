// The comparison with a framework as CSV: a line for each mapping, and one for each part that no question maps to.
import type { PartCoverage, Touch } from "../../scripts/method/references/coverage.ts";
import type { LocalText } from "../../scripts/method/schema.ts";
import { csvText } from "../../scripts/statistics/formats/delimited.ts";
import { edition, numbers, rehearsal } from "../data/content.ts";
import { type Framework, ownWords } from "../data/references.ts";
import type { Language } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";
import type { ServedFile } from "./served-file.ts";

/** Of the columns, and of the names in the files. */
export const referenceFileLanguage: Language = "sv";
const columns = [
  "ramverk",
  "utgava",
  "grupp",
  "gruppnamn",
  "del",
  "delnamn",
  "deltext_en",
  "fraga",
  "block",
  "plats",
  "fragetext",
  "status",
  "statusnamn",
  "granskad",
  "kommentar",
  "kontrollerat",
  "markning",
] as const;

/** The status codes are those of the content, and `untouched`. */
export function referenceFile({ reference, coverage }: Framework): ServedFile {
  const { frameworks, layout } = wordsIn(referenceFileLanguage);
  const text = frameworks.fileStatus;
  const mark = rehearsal ? layout.rehearsal : "";
  const named = (of: LocalText | undefined): string => of?.[referenceFileLanguage] ?? "";
  const startOf = ({ part }: PartCoverage): readonly string[] => {
    const group = reference.parts.find((one) => one.id === part.parent);
    return [
      reference.id,
      edition.entry.id,
      group?.id ?? "",
      named(group?.title),
      part.id,
      named(part.title),
      ownWords(reference, part, referenceFileLanguage) ?? "",
    ];
  };
  const touchOf = ({ question, mapping }: Touch): readonly string[] => [
    question.id,
    ...(numbers.get(question.id) ?? ".").split("."),
    named(question.text),
    mapping.status,
    mapping.status === "preliminary" ? named(reference.preliminary) || text.preliminary : text.reviewed,
    mapping.reviewedOn ?? "",
    named(mapping.note),
  ];
  const untouched = ["", "", "", "", "untouched", text.untouched, "", ""];
  const lines = coverage.parts.flatMap((one) =>
    (one.touches.length > 0 ? one.touches.map(touchOf) : [untouched]).map((touch) => [...startOf(one), ...touch, reference.checked, mark]),
  );
  return { name: `${reference.id}.csv`, mediaType: "text/csv", text: csvText([columns, ...lines]) };
}
