// Decides whether a correction of a frozen text can be read: that it says where, what stands there and what should have stood.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Errata, Erratum } from "../carry-over/correspondence.ts";

export type ErratumCode = "erratum-edition" | "erratum-pointer" | "erratum-reads" | "erratum-same";

/** The frozen files as data, and the edition that they are of. */
export interface Frozen {
  readonly edition: string;
  readonly scale: unknown;
  readonly questionnaire: unknown;
}

/**
 * Every fault of meaning in an errata file of the right shape. Pointers are into errata.yaml: the edition is the folder's, each pointer
 * leads to a text, and the words to be corrected stand there once and are not what they should have been.
 */
export function checkErrata({ edition, errata }: Errata, frozen: Frozen): Diagnostic<ErratumCode>[] {
  const other = edition === frozen.edition ? [] : [fault<ErratumCode>("erratum-edition", "/edition", { edition, folder: frozen.edition })];
  return [...other, ...errata.flatMap((one, index) => checkErratum(one, frozen[one.file], `/errata/${index}`))];
}

function checkErratum({ file, pointer, reads, shouldRead }: Erratum, frozen: unknown, at: string): Diagnostic<ErratumCode>[] {
  const found: Diagnostic<ErratumCode>[] = [];
  const text = valueAt(frozen, pointer);
  if (typeof text !== "string") found.push(fault("erratum-pointer", `${at}/pointer`, { file: `${file}.yaml` }));
  else {
    const count = text.split(reads).length - 1;
    if (count !== 1) found.push(fault("erratum-reads", `${at}/reads`, { count }));
  }
  if (reads === shouldRead) found.push(fault("erratum-same", `${at}/shouldRead`));
  return found;
}

/** Corrections of the texts at or below a place in one of the files, oldest first. */
export function errataUnder(errata: readonly Erratum[], file: Erratum["file"], place: string): readonly Erratum[] {
  const below = errata.filter((one) => one.file === file && (one.pointer === place || one.pointer.startsWith(`${place}/`)));
  return below.toSorted((a, b) => a.date.localeCompare(b.date));
}

/** What a JSON Pointer (RFC 6901) leads to; undefined where it leads nowhere. */
function valueAt(data: unknown, pointer: string): unknown {
  let value = data;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
