// Destroys a round's opening keys: when it is allowed, which files are removed, and the record of it.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type Static, Type } from "../core/type.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { Day, Kid, RoundId } from "../envelope/schema.ts";
import type { KeysCode } from "./messages.ts";

const problem = fault<KeysCode>;

/** `destroyed/<holder>.json`, one for each, so that two may do it on the same day: when their key was destroyed, and by which decision. */
export const Destroyed = Type.Closed({
  schema: Type.Literal("infosaktrappan-destroyed/1"),
  notice: Type.Optional(Type.String({ minLength: 1 })),
  round: RoundId,
  kid: Kid,
  /** More than one if a copy was found later. */
  acts: Type.Array(
    Type.Closed({
      date: Day,
      /** Diary number of the decision on disposal. */
      decision: Type.String({ minLength: 1, maxLength: 60 }),
      /** Key files that were removed. */
      files: Type.Integer({ minimum: 0 }),
      /** True if something still needed the keys: the next round, to compare the same organisations, or a pilot's private report. */
      early: Type.Boolean(),
    }),
    { minItems: 1 },
  ),
});
export type Destroyed = Static<typeof Destroyed>;

export interface DestructionRequest {
  readonly document: Pick<RoundDocument, "round" | "kid" | "opens" | "status">;
  /** What still needs the keys once the round is released: the comparison that a later round makes, or nothing in one without tables. */
  readonly neededFor: "comparison" | null;
  /** Opening days of the rounds with a valid published release. */
  readonly releasedOpenings: readonly string[];
  /** Whether this round itself is released. */
  readonly released: boolean;
  /** An explicit request to destroy the keys before the next round is released. */
  readonly early: boolean;
  readonly folder: string;
  readonly holder: string;
  /** Whether there is a record already. Without one an empty folder is recorded: a crash may have come between removal and record. */
  readonly recorded: boolean;
}

/** The files to remove, or every reason why nothing may be destroyed yet. */
export function planDestruction(request: DestructionRequest): Checked<readonly string[]> {
  const { document, folder, holder } = request;
  const { round } = document;
  const faults: Diagnostic<KeysCode>[] = [];
  if (document.status !== "closed") faults.push(problem("destroy-round-open", "", { round }));
  else if (!request.released && !request.early) faults.push(problem("destroy-not-released", "", { round }));
  else if (isNeeded(request) && !request.early) faults.push(problem("destroy-next-not-released", "", { round }));
  const files = openingFiles(folder, round, holder);
  const isEmptied = existsSync(folder) && !request.recorded;
  if (files.length === 0 && !isEmptied) faults.push(problem("destroy-nothing", "", { round }));
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/** Whether something still needs the keys of a released round. */
export function isNeeded({
  document,
  neededFor,
  releasedOpenings,
}: Pick<DestructionRequest, "document" | "neededFor" | "releasedOpenings">): boolean {
  return neededFor === "comparison" && !releasedOpenings.some((opens) => opens > document.opens);
}

/** A holder's key files of the round, at any depth. Keys that only sign are not included. */
export function openingFiles(folder: string, round: string, holder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = [".identity", ".dev.identity"].map((ending) => `${round}-holder-${holder}${ending}`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && names.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Removes the files. The disk retains their contents for a while: the decision has to cover the disk as well. */
export function removeFiles(files: readonly string[]): void {
  for (const file of files) rmSync(file);
}

export interface DestructionAct {
  readonly document: Pick<RoundDocument, "round" | "kid">;
  readonly earlier: Destroyed | null;
  readonly act: Destroyed["acts"][number];
  readonly notice?: string;
}

/** The record with one more act. */
export function recordDestruction({ document, earlier, act, notice }: DestructionAct): Destroyed {
  return {
    schema: "infosaktrappan-destroyed/1",
    ...(notice === undefined ? {} : { notice }),
    round: document.round,
    kid: document.kid,
    acts: [...(earlier?.acts ?? []), act],
  };
}
