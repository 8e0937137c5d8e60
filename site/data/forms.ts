// The forms beside the one that accepts answers: editions in draft or pilot, and a method from a folder.
import { refused } from "../../scripts/core/diagnostic.ts";
import type { Edition } from "../../scripts/method/edition.ts";
import type { About } from "../../scripts/method/format/about.ts";
import type { ConditionalMeasure } from "../../scripts/method/format/conditional-measure.ts";
import type { Measure } from "../../scripts/method/schema.ts";
import { readMethodFolder } from "../../scripts/repository/method-folder.ts";
import { readEdition, readEditions } from "../../scripts/repository/read-method.ts";
import { faultsBeforeScoring } from "../../scripts/validation/check-method-folder.ts";
import { edition as current, measures, place, unwrap } from "./content.ts";

/** Only `current` accepts answers. `draft` and `pilot` are our own editions; `foreign` is another organisation's method. */
export type FormStatus = "current" | "draft" | "pilot" | "foreign";

export interface OtherForm {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly status: FormStatus;
  /** Of a method without a staircase: measures with conditions of their own. */
  readonly conditional?: readonly ConditionalMeasure[];
  /** What a foreign method says of itself. */
  readonly about?: About;
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
  const read = unwrap(readMethodFolder(folder));
  const faults = faultsBeforeScoring(read);
  if (faults.length > 0) unwrap(refused(...faults));
  const { edition, measures: own, conditional, about } = read;
  return {
    edition,
    measures: own.map((one) => one.value),
    conditional: conditional.map((one) => one.value).filter((one) => one.when),
    ...(about ? { about } : {}),
    status: "foreign",
  };
}
