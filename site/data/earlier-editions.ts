// Decides which earlier editions lead to one that has a form, by the correspondence tables, and where the form finds them.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { CorrespondenceTable } from "../../scripts/method/carry-over/correspondence.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import { editionDigest } from "../../scripts/shared/digests.ts";
import { readShaped } from "../../scripts/shared/read-file.ts";
import { readEdition } from "../../scripts/shared/read-method.ts";
import { type EarlierData, earlierData, type Successor } from "../questionnaire/earlier/earlier-data.ts";
import { edition as current, mustHold, place } from "./content.ts";
import { draftForms } from "./forms.ts";

export interface Earlier {
  /** The edition with the form. */
  readonly edition: string;
  readonly data: EarlierData;
}

/** Nearest first. An edition without a table of its own has none before it. */
function earlierOf(edition: Edition): readonly Earlier[] {
  const found: Earlier[] = [];
  const seen = new Set([edition.entry.id]);
  for (let chain = withTable(edition, []); chain; ) {
    const from = chain[0]?.table.from ?? "";
    // A table that leads back to where one has been is told by the check.
    if (seen.has(from)) break;
    seen.add(from);
    const before = mustHold(readEdition(place, from));
    found.push({ edition: edition.entry.id, data: earlierData({ edition: before, digest: editionDigest(before) }, chain) });
    chain = withTable(before, chain);
  }
  return found;
}

/** The chain with the edition's own table put first; undefined where it has none. */
function withTable(edition: Edition, chain: readonly Successor[]): readonly Successor[] | undefined {
  const file = join(place.content, "method", edition.entry.id, "correspondence.yaml");
  return existsSync(file) ? [{ edition, table: mustHold(readShaped(file, CorrespondenceTable)) }, ...chain] : undefined;
}

/** For every form of ours, every earlier edition whose drafts it can carry over. */
export const allEarlier: readonly Earlier[] = [current, ...draftForms.map((one) => one.edition)].flatMap(earlierOf);

/** As `PageData` has it. */
export function earlierAddresses(edition: string): Readonly<Record<string, string>> {
  const own = allEarlier.filter((one) => one.edition === edition);
  return Object.fromEntries(own.map(({ data }) => [data.edition, `/svara/${edition}/fran-${data.edition}.json`]));
}
