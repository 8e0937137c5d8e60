// An invented edition that succeeds ours, with one change of each kind.

import type { Correspondence, CorrespondenceTable } from "../../../scripts/method/carry-over/correspondence.ts";
import type { Edition } from "../../../scripts/method/edition.ts";
import type { Question } from "../../../scripts/method/schema.ts";
import type { Successor } from "../../questionnaire/earlier/earlier-data.ts";

const reason = (sv: string) => ({ reason: { sv } });

/** The first question of block 1 is reworded (one option became two), the second split, the third dropped; one is new, and a result. */
export function inventSuccessor(before: Edition, id: string): Successor {
  const [reworded, split, dropped, ...rest] = before.questionnaire.questions.filter((one) => one.block === 1);
  if (!reworded || !split || !dropped) throw new Error("block 1 has too few questions");
  const others = [...rest, ...before.questionnaire.questions.filter((one) => one.block > 1)];
  const made = (from: Question, suffix: string): Question => ({ ...from, id: `${from.id}-${suffix}` });
  const questions = [
    { ...reworded, text: { sv: "En fråga som har fått nya ord?" } },
    made(split, "first"),
    made(split, "second"),
    { ...made(dropped, "new"), text: { sv: "En ny fråga?" } },
    ...others,
  ];
  const rows: Correspondence[] = [
    {
      kind: "reworded",
      from: [reworded.id],
      to: [reworded.id],
      ...reason("Orden har blivit tydligare."),
      ranges: [
        {
          from: reworded.id,
          to: reworded.id,
          options: [
            [0, 0],
            [1, 2],
            [2, 2],
            [3, 3],
          ],
        },
      ],
    },
    { kind: "split", from: [split.id], to: [`${split.id}-first`, `${split.id}-second`], ...reason("Frågan var två frågor i en.") },
    { kind: "dropped", from: [dropped.id], to: [], ...reason("Frågan skilde inte organisationer åt.") },
    { kind: "new", from: [], to: [`${dropped.id}-new`], ...reason("Ett nytt krav.") },
    ...others.map((one): Correspondence => ({ kind: "same", from: [one.id], to: [one.id] })),
  ];
  const table: CorrespondenceTable = { from: before.entry.id, to: id, questions: rows };
  const points = { sum: { each: { answer: "*" }, block: 1 } };
  const edition: Edition = {
    entry: { id, status: "draft", digest: "0".repeat(64), languages: ["sv"] },
    scale: {
      ...before.scale,
      edition: id,
      results: { ...before.scale.results, points },
      resultTexts: { points: { name: { sv: "Poäng i block 1" } } },
    },
    questionnaire: { ...before.questionnaire, edition: id, questions },
  };
  return { edition, table };
}
