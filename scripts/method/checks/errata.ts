// Checks errata, the corrections of a frozen edition's texts, and finds those that concern a place.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Errata, Erratum } from "../carry-over/correspondence.ts";
import { valueAt } from "../json.ts";
import type { CheckCode } from "./messages.ts";

/** The frozen files as data, and the id of their edition. */
interface Frozen {
  readonly edition: string;
  readonly scale: unknown;
  readonly questionnaire: unknown;
}

/**
 * Every fault of meaning in an errata file of the right shape: the edition must be the folder's, each pointer must lead to a text, and
 * the words to be corrected must occur there once and differ from the correction. Pointers of the faults are into errata.yaml.
 */
export function checkErrata({ edition, errata }: Errata, frozen: Frozen): Diagnostic<CheckCode>[] {
  const other = edition === frozen.edition ? [] : [fault<CheckCode>("erratum-edition", "/edition", { edition, folder: frozen.edition })];
  return [...other, ...errata.flatMap((one, index) => checkErratum(one, frozen[one.file], `/errata/${index}`))];
}

function checkErratum({ file, pointer, reads, shouldRead }: Erratum, frozen: unknown, at: string): Diagnostic<CheckCode>[] {
  const found: Diagnostic<CheckCode>[] = [];
  const text = valueAt(frozen, pointer);
  if (typeof text !== "string") found.push(fault("erratum-pointer", `${at}/pointer`, { file: `${file}.yaml` }));
  else {
    const count = text.split(reads).length - 1;
    if (count !== 1) found.push(fault("erratum-reads", `${at}/reads`, { count }));
  }
  if (reads === shouldRead) found.push(fault("erratum-same", `${at}/shouldRead`));
  return found;
}

/** Corrections of the texts at or below a JSON Pointer in one of the files, oldest first. */
export function errataUnder(errata: readonly Erratum[], file: Erratum["file"], place: string): readonly Erratum[] {
  const below = errata.filter((one) => one.file === file && (one.pointer === place || one.pointer.startsWith(`${place}/`)));
  return below.toSorted((a, b) => a.date.localeCompare(b.date));
}
