// A release without tables: how many were invited and how many answered, as exact numbers and nothing else.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { type Static, Type } from "../../core/type.ts";
import { EditionId } from "../../method/basic-shapes.ts";
import type { RoundKind } from "../schema.ts";
import type { ReleaseFileCode } from "./messages.ts";

/**
 * An ordinary round has tables if at least so many organisations answered, exactly counted. With base 5 the rounding error is
 * at most seven percentage points of 60, and thirteen of 30.
 */
const fewestAnswered = 60;

/** Files of releases with tables only. */
export const tableFiles = ["cube.json", "panel.json", "rescored.json"] as const;

export const Participation = Type.Closed({
  schema: Type.Literal("infosaktrappan-participation/1"),
  round: Type.String(),
  release: Type.String(),
  edition: EditionId,
  rehearsal: Type.Boolean(),
  /** In a rehearsal: says that the organisations are invented. */
  notice: Type.Optional(Type.String({ minLength: 1 })),
  /** Why there are no tables: the round is a pilot, or fewer than sixty answered. */
  because: Type.Enum(["pilot", "few-answers"]),
  /** Organisations in the population, which is published name by name. */
  invited: Type.Integer({ minimum: 1 }),
  /**
   * Organisations whose answer counts, in total. Not by type: where one region is invited, its row would say whether it answered.
   */
  answered: Type.Integer({ minimum: 0 }),
  /** 32 bytes of the counted envelopes' seeds, in base64url: without it the manifest's digest would tell both numbers before their day. */
  salt: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }),
});
export type Participation = Static<typeof Participation>;

/** Why a round's first release has no tables; null if it has. */
export function reasonForNoTables(kind: RoundKind, answered: number): Participation["because"] | null {
  if (kind === "pilot") return "pilot";
  return answered < fewestAnswered ? "few-answers" : null;
}

/** What a participation says that cannot be true of a round of this kind with so many in its population. */
export function participationFaults(
  { because, invited, answered, round, release }: Participation,
  of: { readonly kind: RoundKind; readonly invited: number },
): readonly Diagnostic<ReleaseFileCode>[] {
  const values = { round, release };
  return [
    ...(reasonForNoTables(of.kind, answered) === because ? [] : [fault<ReleaseFileCode>("participation-because", "/because", values)]),
    ...(invited === of.invited && answered <= invited ? [] : [fault<ReleaseFileCode>("participation-numbers", "/invited", values)]),
  ];
}

interface Placed {
  readonly round: string;
  readonly release: string;
  readonly kind: RoundKind;
  /** Names of the files with tables that the release has. */
  readonly tables: readonly string[];
  /** Whether it has `participation.json`. */
  readonly isWithout: boolean;
}

/** Tables where there should be none: in a pilot's release, or beside the two numbers of another. */
export function misplacedTables({ round, release, kind, tables, isWithout }: Placed): readonly Diagnostic<ReleaseFileCode>[] {
  const [file] = tables;
  if (file === undefined || (kind !== "pilot" && !isWithout)) return [];
  const code = kind === "pilot" ? "pilot-with-cube" : "participation-with-cube";
  return [fault<ReleaseFileCode>(code, "", { round, release, file })];
}
