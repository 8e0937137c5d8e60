// Who answers what: areas and the roles that answer them, and the file that each role gets. Kept in this browser, beside the draft.

import type { PageData } from "../data/page-data.ts";
import { parsed } from "../data/parsed.ts";
import type { Part } from "../drafts/state.ts";
import type { Drop } from "./merges.ts";
import { isWithin, makePart, sanitizeLabel } from "./part.ts";
import { slugOf } from "./part-name.ts";
import { blocksOf } from "./splitting.ts";

export interface Sharing {
  /** Area → role. An area without one is answered by whoever coordinates. */
  readonly roles: Readonly<Record<string, string>>;
  /** Roles that were written here, beside those that the page offers. */
  readonly added: readonly string[];
  /** The block that is handed out; 0 for all. */
  readonly block: number;
  /** Name of a part, by `partKey` → the day its file was saved, `YYYY-MM-DD`. */
  readonly saved: Readonly<Record<string, string>>;
}

/** From storage: what cannot be read is as if nothing had been chosen. */
export function readSharing(text: string | null, { model }: Pick<PageData, "model">): Sharing {
  const given = parsed<{ readonly [key in keyof Sharing]?: unknown } | null>(text) ?? {};
  const [first = 1] = model.thresholds.length > 0 ? blocksOf(model) : [0];
  const block = blocksOf(model).find((one) => one === given.block) ?? (given.block === 0 ? 0 : first);
  const added = Array.isArray(given.added) ? given.added.filter((one) => typeof one === "string") : [];
  return { roles: textsIn(given.roles), added, block, saved: textsIn(given.saved) };
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

/** A role's file: its part, and how many questions it has in how many areas. */
export interface RoleFile {
  readonly role: string;
  readonly part: Part;
  readonly questions: number;
  readonly areas: number;
  /** The day it was last saved. */
  readonly saved?: string;
  /** The day a file of the part was merged, and how many of its questions that had answers. */
  readonly back?: { readonly day: string; readonly answered: number };
}

/** One for each role that has an area, in the order of the areas. */
export function roleFiles(sharing: Sharing, drops: readonly Drop[], { model }: Pick<PageData, "model">): readonly RoleFile[] {
  const roles = [...new Set(model.areas.flatMap((area) => sharing.roles[area] ?? []))];
  const blocks = sharing.block === 0 || blocksOf(model).length === 1 ? [] : [sharing.block];
  return roles.map((role) => {
    const own = model.areas.filter((area) => sharing.roles[area] === role);
    const part = makePart(own, role, blocks);
    const questions = model.questions.filter((one) => isWithin(part, one));
    const saved = sharing.saved[partKey(part)];
    const back = drops
      .flatMap(({ day, files }) => files.map(({ filled }) => ({ day, filled })))
      .findLast(({ filled }) => filled.part && partKey(filled.part) === partKey(part));
    return {
      role,
      part,
      questions: questions.length,
      areas: new Set(questions.map((one) => one.area)).size,
      ...(saved ? { saved } : {}),
      ...(back ? { back: { day: back.day, answered: questions.filter((one) => back.filled.answers[one.id] !== undefined).length } } : {}),
    };
  });
}

/** The same for the same label, areas and blocks. */
export function partKey({ label = "", areas, blocks = [] }: Part): string {
  return [label, areas.join(" "), blocks.join(" ")].join("|");
}

/** The role as a label; undefined if it is empty, or would give a file the same name as one of the others. */
export function newRole(text: string, others: readonly string[]): string | undefined {
  const role = sanitizeLabel(text);
  return role !== "" && !others.some((one) => slugOf(one) === slugOf(role)) ? role : undefined;
}
