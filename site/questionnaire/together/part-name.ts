// How saved files are called.
import type { PageData } from "../data/page-data.ts";
import type { Part } from "../drafts/state.ts";

/** The part's areas by their numbers in the questionnaire, from 1. */
export function areaNumbers(part: Pick<Part, "areas">, { model }: Pick<PageData, "model">): readonly number[] {
  return part.areas.map((area) => model.areas.indexOf(area) + 1);
}

/** The draft's file name: edition, organisation, and a part's role or else the numbers of its areas. Never an answer. */
export function draftName({ edition, model }: Pick<PageData, "edition" | "model">, { organisation = "", part }: NamedDraft): string {
  const whose = part && (slugOf(part.label ?? "") || `del-${areaNumbers(part, { model }).join("-")}`);
  return savedName([edition, slugOf(organisation), whose, "utkast"], "json");
}

/** Of an edition or a round, whose, and what the file is. Never an answer or a level. Parts that are empty are left out. */
export function savedName(parts: readonly (string | undefined)[], ending: string): string {
  return `${["infosaktrappan", ...parts].filter(Boolean).join("-")}.${ending}`;
}

interface NamedDraft {
  readonly organisation?: string | undefined;
  readonly part?: Part | undefined;
}

/** "It-enheten" → "it-enheten": a–z, digits and hyphens alone. Empty if nothing of the text can be written so. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
