// Decides when a round's opening keys may be destroyed, which files go, and what the record of it says.

import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import Type, { type Static } from "typebox";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../round/document.ts";
import type { KeysCode } from "./messages.ts";

const closed = { additionalProperties: false } as const;
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

/** `destroyed.json`: when the means of opening a round's envelopes were destroyed, and by which decision. Names nobody. */
export const Destroyed = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-destroyed/1"),
    notice: Type.Optional(Type.String({ minLength: 1 })),
    round: Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 40 }),
    kid: Type.String({ pattern: "^[0-9a-f]{32}$" }),
    /** One for each occasion: the holders of the sheets need not meet. */
    acts: Type.Array(
      Type.Object(
        {
          date: Day,
          /** Diary number of the archive decision. */
          decision: Type.String({ minLength: 1, maxLength: 60 }),
          /** Key files and files of sheets that were removed, and sheets of paper that were shredded. */
          files: Type.Integer({ minimum: 0 }),
          sheets: Type.Integer({ minimum: 0 }),
          /** True where the next round's statistics were not out: comparing the same organisations over time is then impossible. */
          early: Type.Boolean(),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
);
export type Destroyed = Static<typeof Destroyed>;

export interface DestructionRequest {
  readonly document: Pick<RoundDocument, "round" | "kid" | "opens" | "status">;
  /** First days of the rounds whose releases are out and hold. */
  readonly releasedOpenings: readonly string[];
  /** Whether this round's own release is out. */
  readonly released: boolean;
  /** Said explicitly: destroy although the next round's release is not out. */
  readonly early: boolean;
  readonly folder: string | undefined;
  /** Whether a record is there: without one an empty folder is recorded, since a crash may have come between removal and record. */
  readonly recorded: boolean;
  /** Sheets of paper, shredded by hand. */
  readonly sheets: number;
}

/** The files to remove, or every reason why nothing may be destroyed yet. */
export function planDestruction(request: DestructionRequest): Checked<readonly string[]> {
  const { document, folder, sheets } = request;
  const { round } = document;
  const faults: Diagnostic<KeysCode>[] = [];
  if (document.status !== "closed") faults.push(problem("destroy-round-open", { round }));
  else if (!request.released && !request.early) faults.push(problem("destroy-not-released", { round }));
  else if (!request.releasedOpenings.some((opens) => opens > document.opens) && !request.early)
    faults.push(problem("destroy-next-not-released", { round }));
  const files = folder === undefined ? [] : openingFiles(folder, round);
  const isEmptied = folder !== undefined && existsSync(folder) && !request.recorded;
  if (files.length === 0 && sheets === 0 && !isEmptied) faults.push(problem("destroy-nothing", { round }));
  return faults.length > 0 ? refused(...faults) : accepted(files);
}

/** Key files and sheets that can open the round, at any depth. Keys that only sign are left. */
export function openingFiles(folder: string, round: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const mine = new RegExp(`^${round}-(operations|recovery)(-blad-[1-9])?(\\.dev)?(\\.identity|\\.share\\.html)$`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && mine.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Removes the files. A disk keeps what was removed for a while: the decision has to say what becomes of the disk. */
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

function problem(code: KeysCode, values: Diagnostic["values"]): Diagnostic<KeysCode> {
  return fault(code, "", values);
}
