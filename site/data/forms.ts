// Decides which forms the site has beside the one that takes answers: editions that are written or tried, and a method from a folder.

import { refused } from "../../scripts/core/diagnostic.ts";
import { checkEdition } from "../../scripts/method/checks/check.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import { readMethodFolder } from "../../scripts/shared/method-folder.ts";
import { withLines } from "../../scripts/shared/read-file.ts";
import { readEdition, readEditions } from "../../scripts/shared/read-method.ts";
import { edition as current, measures, mustHold, place } from "./content.ts";

/** `current` takes answers. In `draft` and `pilot`, editions of ours, and `foreign`, a method from elsewhere, no answer counts. */
export type FormStatus = "current" | "draft" | "pilot" | "foreign";

export interface OtherForm {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly status: FormStatus;
}

/** The listed editions that are drafts or pilots and not the current one, in the list's order. */
export const draftForms: readonly OtherForm[] = mustHold(readEditions(place)).editions.flatMap(({ id, status }) =>
  (status === "draft" || status === "pilot") && id !== current.entry.id
    ? [{ edition: mustHold(readEdition(place, id)), measures, status }]
    : [],
);

/** The method in the folder that INFOSAK_METHOD names. */
const foreignForm = process.env.INFOSAK_METHOD ? readForeign(process.env.INFOSAK_METHOD) : undefined;

/** Every form with an address of its own, `/svara/<edition>/`. A method from a folder goes before an edition of ours with the same id. */
export const otherForms: readonly OtherForm[] = [
  ...draftForms.filter(({ edition }) => edition.scale.edition !== foreignForm?.edition.scale.edition),
  ...(foreignForm ? [foreignForm] : []),
];

function readForeign(folder: string): OtherForm {
  const { edition, measures: own, files } = mustHold(readMethodFolder(folder));
  const source = { folder: edition.scale.edition, edition, examples: [], files };
  const faults = withLines(checkEdition(source, { editionsFile: files.scale, entries: [] })).filter((one) => one.severity === "error");
  if (faults.length > 0) mustHold(refused(...faults));
  return { edition, measures: own.map((one) => one.value), status: "foreign" };
}
