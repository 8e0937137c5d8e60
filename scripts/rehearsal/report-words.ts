// The invented texts, registers and decision of a rehearsal's report. Every file says that it is invented; no figure is typed in.
import { stringify } from "yaml";
import { organisationTypes } from "../core/organisation-types.ts";
import { decidedFiles } from "../report/decided.ts";
import { readMaterial } from "../report/material/material.ts";
import type { Place } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { type Cube, rehearsalNotice as notice, type Panel } from "../statistics/schema.ts";
import { type ContentFile, inventedFiles } from "./store.ts";

const yaml = (path: string, value: object): ContentFile => ({ path, contents: `# ${notice}.\n${stringify(value, { lineWidth: 0 })}` });

/** The judgements. Their figures are references to cells, so that they are right for any seed. */
const judgements = {
  "sammanfattning.sv.mdx": {
    figures: "Vår bedömning är att arbetet har kommit olika långt, och att grunden ofta brister.",
    none: "Övningen är så liten att grupperna inte redovisas. Därför gör vi ingen bedömning.",
  },
  "summary.en.mdx": {
    figures: "Our judgement is that progress varies, and that the foundations are often weak.",
    none: "The rehearsal is so small that no group is shown, so we make no judgement.",
  },
  "bedomning.sv.mdx": {
    figures: ":share[type-municipality.level.0] är under nivå 1. För myndigheterna gäller det :share[type-agency.level.0].",
    movement: " :movement[type-municipality].",
    none: "Övningen är så liten att grupperna inte redovisas. Därför står inga tal här.",
  },
} as const;

/** The rows whose figures the judgements refer to. */
const rowsNamed = ["type-municipality", "type-agency"];

/** What the texts refer to: the cells of a release, and its panel if it has one. */
interface Published {
  readonly cube: Pick<Cube, "cells" | "round">;
  readonly panel: Pick<Panel, "rows"> | null;
}

/** A very small rehearsal publishes no figures, so its texts must not refer to any. */
function judgementsOf({ cube: { cells }, panel }: Published): Readonly<Record<string, string>> {
  const isShown = (row: string): boolean => cells.some((one) => one.row === row && one.variable === "level" && one.count !== null);
  const variant = rowsNamed.every(isShown) ? "figures" : "none";
  const hasMovement = variant === "figures" && panel?.rows.some(({ row, movement }) => row === "type-municipality" && movement !== null);
  const moved = (one: (typeof judgements)[keyof typeof judgements]): string => (hasMovement && "movement" in one ? one.movement : "");
  return Object.fromEntries(Object.entries(judgements).map(([name, one]) => [name, `${one[variant]}${moved(one)}\n`]));
}

function letter(round: string, decided: string): object {
  return {
    schema: "infosaktrappan-letter/1",
    notice,
    round,
    diaryNumber: "ÖVN 2026-0001",
    date: decided,
    decidedBy: "generaldirektören (påhittad)",
    rapporteur: "utredaren (påhittad)",
    tookPart: ["avdelningschefen (påhittad)", "chefsjuristen (påhittad)"],
    recipient: "Regeringen",
    copies: ["Försvarsdepartementet", "Justitiedepartementet", "Finansdepartementet", "Sveriges Kommuner och Regioner", "Riksarkivet"],
  };
}

/** The year in which the invented recommendations are decided. */
const inventedIn = 2026;

/** With every month by which a recommendation is to be done moved as many years. */
function laterBy(years: number, { path, contents }: ContentFile): ContentFile {
  const moved = (_: string, key: string, year: string): string => `${key}${Number(year) + years}`;
  return { path, contents: String(contents).replaceAll(/^(\s*(?:- )?by: ["']?)(\d{4})(?=-\d\d)/gm, moved) };
}

/** The report of a release as it is decided, on the day of its letter and without the PDF, which needs a browser. @throws Error on any fault. */
export async function decideReport(place: Place, named: { readonly round: string; readonly release: string }, today: string) {
  const input = unwrap(await readMaterial({ place, ...named, today, decides: true }));
  if (!input.letter) throw new Error("the rehearsal's report has no letter");
  const folder = `rounds/${named.round}/report/${named.release}`;
  return decidedFiles(input, input.letter, null).map(({ name, contents }) => ({ path: `${folder}/${name}`, contents }));
}

/** The files of a release's report, and the registers. `decided`: the day of the decision, YYYY-MM-DD, after the round closed. */
export function inventReportFiles(published: Published, decided: string): readonly ContentFile[] {
  const { round } = published.cube;
  const folder = `rounds/${round}/report`;
  return [
    ...Object.entries(judgementsOf(published)).map(([name, contents]) => ({
      path: `${folder}/${name}`,
      contents: `{/* ${notice} */}\n\n${contents}`,
    })),
    yaml(`${folder}/missiv.yaml`, letter(round, decided)),
    ...inventedFiles("report", folder).map((one) => laterBy(Number(decided.slice(0, 4)) - inventedIn, one)),
    ...inventedFiles("dialogue"),
    ...inventedFiles("support").map(({ path, contents }) => ({ path, contents: `${contents}for: ${JSON.stringify(organisationTypes)}\n` })),
  ];
}
