// The comparison with a framework as CSV: a line for each mapping, and one for each part that no question maps to.
import type { PartCoverage, Touch } from "../../scripts/method/references/coverage.ts";
import { csvText } from "../../scripts/statistics/formats/delimited.ts";
import { edition, rehearsal } from "../data/content.ts";
import { englishWords, type Framework } from "../data/references.ts";
import { sv } from "../text/sv.ts";
import type { ServedFile } from "./served-file.ts";

const columns = [
  "ramverk",
  "utgava",
  "grupp",
  "gruppnamn",
  "del",
  "delnamn",
  "deltext_en",
  "fraga",
  "fragenummer",
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
  const text = sv.frameworks.fileStatus;
  const mark = rehearsal ? sv.layout.rehearsal : "";
  const startOf = ({ part }: PartCoverage): readonly string[] => {
    const group = reference.parts.find((one) => one.id === part.parent);
    return [
      reference.id,
      edition.entry.id,
      group?.id ?? "",
      group?.title.sv ?? "",
      part.id,
      part.title.sv ?? "",
      englishWords(reference, part, "sv") ?? "",
    ];
  };
  const touchOf = ({ question, mapping }: Touch): readonly (string | number)[] => [
    question.id,
    question.number,
    question.text.sv ?? "",
    mapping.status,
    mapping.status === "preliminary" ? (reference.preliminary.sv ?? text.preliminary) : text.reviewed,
    mapping.reviewedOn ?? "",
    mapping.note?.sv ?? "",
  ];
  const untouched = ["", "", "", "untouched", text.untouched, "", ""];
  const lines = coverage.parts.flatMap((one) =>
    (one.touches.length > 0 ? one.touches.map(touchOf) : [untouched]).map((touch) => [...startOf(one), ...touch, reference.checked, mark]),
  );
  return { name: `${reference.id}.csv`, mediaType: "text/csv", text: csvText([columns, ...lines]) };
}
