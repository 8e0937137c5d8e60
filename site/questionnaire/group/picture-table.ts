// The shared picture as a CSV table: one row per area, question and shared step, and one column per organisation.
import type { GroupRoomWords } from "../../text/sv/form/together/group-room.ts";
import { csvText } from "../data/csv-text.ts";
import type { GroupData } from "./group-data.ts";
import type { Cell, Row, SharedPicture } from "./shared-picture.ts";

/**
 * Block and place have cells of their own: a spreadsheet reads "1.10" as 1.1. Rows keep the picture's order. The note stands in every row,
 * so that it follows a row that is copied out.
 */
export function pictureTable(picture: SharedPicture, names: readonly string[], { data, words }: TableInput): string {
  const { table, kinds } = words;
  const note = noteOf(data, words);
  const line = (kind: string, { id, cells, gaps, of }: Row): readonly string[] => {
    const question = data.questions[id];
    const text = question?.text ?? data.areas[id] ?? id;
    const named = [kind, ...(question?.number ?? ".").split("."), id, text];
    return [...named, ...cells.map((one) => cellText(one, words)), String(gaps), String(of), note];
  };
  const planned = picture.standings.filter((one) => one.answeredBlocks > 0).length;
  return csvText([
    [...table.first, ...names, ...table.last],
    ...picture.areas.map((one) => line(kinds.area, one)),
    ...picture.questions.map((one) => line(kinds.question, one)),
    ...picture.steps.map(({ planned: { question, to }, needed }) => [
      kinds.step,
      ...(data.questions[question]?.number ?? ".").split("."),
      question,
      data.goals[question]?.[to] ?? "",
      ...names.map((_, at) => (needed.includes(at) ? words.needsIt : "")),
      String(needed.length),
      String(planned),
      note,
    ]),
  ]);
}

interface TableInput {
  readonly data: GroupData;
  readonly words: GroupRoomWords;
}

function noteOf({ isRehearsal, isPilot }: GroupData, { rehearsal, pilot, sensitive }: GroupRoomWords): string {
  return [sensitive, ...(isRehearsal ? [rehearsal] : []), ...(isPilot ? [pilot] : [])].join(" ");
}

/** With its unit, or in words, so that no cell can be read as another kind of number. */
function cellText({ kind, value = 0, possible = 0 }: Cell, words: GroupRoomWords): string {
  if (kind === "share") return words.share(value, possible);
  return kind === "option" ? words.points(value) : words.signs[kind];
}
