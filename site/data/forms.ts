// The forms beside the one that accepts answers: editions in draft or pilot, and a method from a folder.
import { refused } from "../../scripts/core/diagnostic.ts";
import { checkEdition } from "../../scripts/method/checks/check.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import { readMethodFolder } from "../../scripts/shared/method-folder.ts";
import { withLines } from "../../scripts/shared/read-file.ts";
import { readEdition, readEditions } from "../../scripts/shared/read-method.ts";
import { edition as current, measures, place, unwrap } from "./content.ts";

/** Only `current` accepts answers. `draft` and `pilot` are our own editions; `foreign` is another organisation's method. */
export type FormStatus = "current" | "draft" | "pilot" | "foreign";

export interface OtherForm {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly status: FormStatus;
}

/** Listed editions in draft or pilot other than the current one, in the order of the list. */
export const draftForms: readonly OtherForm[] = unwrap(readEditions(place)).editions.flatMap(({ id, status }) =>
  (status === "draft" || status === "pilot") && id !== current.entry.id
    ? [{ edition: unwrap(readEdition(place, id)), measures, status }]
    : [],
);

/** The method in the folder named by INFOSAK_METHOD. */
const foreignForm = process.env.INFOSAK_METHOD ? readForeign(process.env.INFOSAK_METHOD) : undefined;

/** Every form at `/svara/<edition>/`. A method from a folder takes precedence over one of our editions with the same id. */
export const otherForms: readonly OtherForm[] = [
  ...draftForms.filter(({ edition }) => edition.scale.edition !== foreignForm?.edition.scale.edition),
  ...(foreignForm ? [foreignForm] : []),
];

function readForeign(folder: string): OtherForm {
  const { edition, measures: own, files } = unwrap(readMethodFolder(folder));
  const source = { folder: edition.scale.edition, edition, examples: [], files };
  const faults = withLines(checkEdition(source, { editionsFile: files.scale, entries: [] })).filter((one) => one.severity === "error");
  if (faults.length > 0) unwrap(refused(...faults));
  return { edition, measures: own.map((one) => one.value), status: "foreign" };
}
