// The earlier editions that each form can carry a draft over from, found through the correspondence tables.
import type { Edition } from "../../scripts/method/edition.ts";
import { editionDigest } from "../../scripts/repository/digests.ts";
import { readCorrespondence, readEdition } from "../../scripts/repository/read-method.ts";
import { type EarlierData, earlierData, type Successor } from "../questionnaire/earlier/earlier-data.ts";
import { served } from "../text/own-address.ts";
import { edition as current, place, unwrap } from "./content.ts";
import { draftForms } from "./forms.ts";

export interface Earlier {
  /** The edition with the form. */
  readonly edition: string;
  readonly data: EarlierData;
}

/** Nearest first. An edition without a correspondence table has none before it. */
function earlierOf(edition: Edition): readonly Earlier[] {
  const found: Earlier[] = [];
  const seen = new Set([edition.entry.id]);
  for (let chain = withTable(edition, []); chain; ) {
    const from = chain[0]?.table.from ?? "";
    // Content checks report a table that leads back to an edition already visited.
    if (seen.has(from)) break;
    seen.add(from);
    const before = unwrap(readEdition(place, from));
    found.push({ edition: edition.entry.id, data: earlierData({ edition: before, digest: editionDigest(before) }, chain) });
    chain = withTable(before, chain);
  }
  return found;
}

/** The chain with the edition's own table in front; undefined where it has none. */
function withTable(edition: Edition, chain: readonly Successor[]): readonly Successor[] | undefined {
  const table = unwrap(readCorrespondence(place, edition.entry.id));
  return table ? [{ edition, table }, ...chain] : undefined;
}

/** For each of our own forms, every earlier edition whose drafts it can carry over. */
export const allEarlier: readonly Earlier[] = [current, ...draftForms.map((one) => one.edition)].flatMap(earlierOf);

/** By edition, for `PageData`. */
export function earlierAddresses(edition: string): Readonly<Record<string, string>> {
  const own = allEarlier.filter((one) => one.edition === edition);
  return Object.fromEntries(own.map(({ data }) => [data.edition, served(`/svara/${edition}/fran-${data.edition}.json`)]));
}
