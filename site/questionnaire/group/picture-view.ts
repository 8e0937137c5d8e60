// Draws the shared picture: two heat maps and the steps. Every shade has its figure, and every gap its mark.

import { totalOf } from "../../../scripts/method/pathway/hours.ts";
import type { GroupRoomWords } from "../../text/sv/form/together/group-room.ts";
import { make } from "../widgets/elements.ts";
import { scrollingTable } from "../widgets/table.ts";
import type { GroupData } from "./group-data.ts";
import type { Cell, Row, SharedPicture } from "./shared-picture.ts";

interface ViewInput {
  readonly data: GroupData;
  readonly words: GroupRoomWords;
  readonly names: readonly string[];
}

/** From this many organisations on, their names stand upright over the columns. */
const many = 6;

export function areaMap({ areas }: SharedPicture, { data, words, names }: ViewInput): HTMLElement {
  return heatMap(areas, { words, names, label: words.areasLabel, first: words.area, title: ({ id }) => data.areas[id] ?? id });
}

export function questionMap({ questions }: SharedPicture, { data, words, names }: ViewInput): HTMLElement {
  const title = ({ id }: Row): string => `${data.questions[id]?.number ?? ""}. ${data.questions[id]?.text ?? id}`;
  return heatMap(questions, { words, names, label: words.questionsLabel, first: words.question, title });
}

export function stepTable({ steps, standings }: SharedPicture, { data, words, names }: ViewInput): HTMLElement {
  if (steps.length === 0) return make("p", {}, words.noSteps);
  const of = standings.filter((one) => one.answeredBlocks > 0).length;
  const rows = steps.map(({ planned: { question, to, step, takes }, needed }) => {
    const { title, address = "", withNeighbour } = data.measures[step?.measure ?? ""] ?? {};
    const hidden = make("span", { class: "visually-hidden" }, ` (${words.newTab})`);
    const page = title === undefined ? [] : [make("a", { href: address, target: "_blank", rel: "noopener" }, title, hidden)];
    const goal = `${data.questions[question]?.number ?? ""} ${(data.goals[question]?.[to] ?? "").replace(/\.$/, "")}`;
    const who = needed.map((at) => names[at] ?? "");
    const hours = takes ? [make("span", { class: "entry-note" }, words.hoursEach(totalOf(takes)))] : [];
    return [
      make("th", { scope: "row" }, goal, ...hours),
      words.needs(needed.length, of, who),
      make("td", {}, withNeighbour ?? "", ...(withNeighbour && page.length > 0 ? [" "] : []), ...page),
    ];
  });
  return scrollingTable(words.stepsLabel, { head: [words.step, words.needed, words.together], rows });
}

interface MapInput {
  readonly words: GroupRoomWords;
  readonly names: readonly string[];
  readonly label: string;
  readonly first: string;
  readonly title: (row: Row) => string;
}

function heatMap(rows: readonly Row[], { words, names, label, first, title }: MapInput): HTMLElement {
  const head = [
    first,
    make("th", { scope: "col", class: "heat-count" }, words.gaps),
    ...names.map((name) => make("th", { scope: "col", class: "heat-name" }, make("span", {}, name))),
  ];
  const body = rows.map((row) => [
    title(row),
    make("td", { class: "heat-count" }, words.gapsOf(row.gaps, row.of)),
    ...row.cells.map((one) => heatCell(one, words)),
  ]);
  const drawn = scrollingTable(label, { head, rows: body });
  drawn.classList.add("heat-map");
  if (names.length >= many) drawn.classList.add("heat-many");
  return drawn;
}

const signs = { unknown: "?", unanswered: "–", "not-asked": "×" } as const;

/** The mark and the sign are read out in words. */
function heatCell({ kind, value = 0, possible = 0, missing, isGap }: Cell, words: GroupRoomWords): HTMLElement {
  const sign = kind === "share" || kind === "option" ? undefined : kind;
  const shade = kind === "unanswered" || kind === "not-asked" ? "heat-none" : `heat-${missing}`;
  const told = [...(sign ? [words.signs[sign]] : []), ...(isGap ? [words.isGap] : [])].join(", ");
  return make(
    "td",
    { class: `heat ${shade}${isGap ? " heat-gap" : ""}` },
    ...(isGap ? [make("span", { "aria-hidden": "true" }, "▾ ")] : []),
    sign ? make("span", { "aria-hidden": "true" }, signs[sign]) : kind === "share" ? words.share(value, possible) : String(value),
    ...(told === "" ? [] : [make("span", { class: "visually-hidden" }, ` ${told}`)]),
  );
}
