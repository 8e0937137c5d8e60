// Schemas of the population, the cube, the panel and the manifest.

import { countryParts, organisationId } from "../core/organisation-types.ts";
import { type Static, Type } from "../core/type.ts";
import { EditionId, Id, LocalText } from "../method/basic-shapes.ts";
import { base } from "./base.ts";
import { roundKinds, TypeId, Variable } from "./plan-schema.ts";

export { Family, type RoundKind, rehearsalNotice, roundKinds, TablePlan, Variable } from "./plan-schema.ts";

const Hex256 = Type.String({ pattern: "^[0-9a-f]{64}$" });
const ofRelease = { round: Type.String(), release: Type.String() };
const rehearsalMark = {
  rehearsal: Type.Boolean(),
  /** In every published file of a rehearsal: its organisations are invented. */
  notice: Type.Optional(Type.String({ minLength: 1 })),
};

export const Organisation = Type.Closed({
  /** `m-0114`, `r-01`, `a-2021004284`: the type's prefix, then the official code. */
  id: Type.String({ pattern: organisationId.source }),
  name: Type.String({ minLength: 1 }),
  type: TypeId,
  size: Type.String({ minLength: 1 }),
  /** Of types that are divided so. */
  part: Type.Optional(Type.Enum([...countryParts])),
  county: Type.Optional(Type.String({ minLength: 1 })),
});

/** The frame on one date, one organisation per line. */
export const Population = Type.Closed({
  schema: Type.Literal("infosaktrappan-population/1"),
  id: EditionId,
  date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
  rehearsal: Type.Boolean(),
  /** The kind of round that it is for, which decides how many there should be. Absent: ordinary. */
  kind: Type.Optional(Type.Enum([...roundKinds])),
  /** A country other than Sweden (ISO 3166-1 alpha-2, lower case), whose numbers and parts are not checked against Sweden's. */
  country: Type.Optional(Type.String({ pattern: "^[a-z]{2}$" })),
  notes: Type.Array(LocalText),
  organisations: Type.Array(Organisation, { minItems: 1 }),
  /** Boards that are covered by a host authority's answer: named in a footnote, not counted. */
  hosted: Type.Array(Type.Closed({ name: Type.String(), host: Type.String() })),
});

export const Cell = Type.Closed({
  row: Id,
  variable: Id,
  category: Type.String(),
  /** Rounded; null where withheld (`..`). */
  count: Type.Union([Type.Null(), Type.Integer({ minimum: 0, multipleOf: base })]),
});

const CubeRow = Type.Closed({
  id: Id,
  family: Id,
  parent: Type.Union([Type.Null(), Id]),
  value: Type.String(),
  /** The exact number of organisations in the row's frame, which is published name by name. */
  asked: Type.Integer({ minimum: 0 }),
  /** The exact number of them that answered. Who took part is no secret, and the audit assumes that an attacker knows it. */
  answered: Type.Integer({ minimum: 0 }),
});

/**
 * The published cube of one release. Every cell is a multiple of the base, every parent the sum of its children. A row's categories add up
 * to the multiple below or above the number who answered.
 */
export const Cube = Type.Closed({
  schema: Type.Literal("infosaktrappan-cube/2"),
  ...ofRelease,
  edition: EditionId,
  ...rehearsalMark,
  base: Type.Literal(base),
  /** `id` is the family for a single row (`all`), else `<family>-<value>`; `shown-types` is the sum of the types that are shown. */
  rows: Type.Array(CubeRow),
  variables: Type.Array(Variable),
  cells: Type.Array(Cell),
});

/** Fewest in the panel, among joiners and among leavers. */
export const panelFloor = 15;

const Rounded = Type.Integer({ minimum: 0, multipleOf: base });
const Size = Type.Integer({ minimum: 0 });
/** The share below level 1: 0 for fewer than one in three, 1 for one to two in three, 2 for at least two in three. */
const ThirdClass = Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal(2), Type.Null()]);

const PanelRow = Type.Closed({
  row: Id,
  /**
   * Exact: how many answered both rounds, only this one, only the earlier one; and how many of the last are no longer in the frame.
   * Who took part is no secret.
   */
  sizes: Type.Closed({ panel: Size, joiners: Size, leavers: Size, gone: Size }),
  /** Rounded counts of the panel; null where withheld. */
  movement: Type.Union([Type.Closed({ rose: Rounded, same: Rounded, fell: Rounded }), Type.Null()]),
  /** Of the joiners now, and of the leavers in the earlier round; null where withheld. */
  joiners: ThirdClass,
  leavers: ThirdClass,
  /** Why the row is withheld, which its sizes tell anyway: too small, or all rows would disclose too much of a group. Absent where shown. */
  withheld: Type.Optional(Type.Enum(["size", "disclosure"])),
});

/**
 * `panel.json` beside the cube: what became of those who answered this round and an earlier one. No levels of any of the groups: with
 * those, nearly every leaver's level could be inferred, since who left is known.
 */
export const Panel = Type.Closed({
  schema: Type.Literal("infosaktrappan-panel/2"),
  ...ofRelease,
  edition: EditionId,
  ...rehearsalMark,
  base: Type.Literal(base),
  /** The release that the panel's earlier levels come from. */
  compares: Type.Closed({ ...ofRelease, edition: EditionId }),
  rows: Type.Array(PanelRow),
});

/**
 * `rescored.json` beside the cube: an earlier round scored by this edition's rules. `apart`: the bounds disagree for too many, so there
 * is no series. `close`: the table would differ by too few organisations from what that round has published. Only `published` has a
 * cube; its level is the lower bound, and at most five per cent of all respondents are higher by the upper (in one group it may be more).
 */
export const Rescored = Type.Closed({
  schema: Type.Literal("infosaktrappan-rescored/1"),
  ...ofRelease,
  ...rehearsalMark,
  /** The earlier round, and the edition it was answered in. */
  of: Type.Closed({ round: Type.String(), edition: EditionId }),
  /** The edition by whose rules it is scored. */
  edition: EditionId,
  verdict: Type.Enum(["published", "apart", "close"]),
  cube: Type.Union([Type.Null(), Cube]),
});

/**
 * What a correction may withdraw: whole kinds of tables, or their rows below the types. Response and level are the core of a round: the
 * level keeps its rows of the frame and the types.
 */
export const withdrawableKinds = ["area", "question", "reason", "level-parts", "area-parts"] as const;
const WithdrawableKind = Type.Enum([...withdrawableKinds]);
export type WithdrawableKind = (typeof withdrawableKinds)[number];

/** `manifest.json` beside the cube: what it was made from, and trustees' signatures. */
export const Manifest = Type.Closed({
  schema: Type.Literal("infosaktrappan-manifest/2"),
  ...ofRelease,
  ...rehearsalMark,
  /**
   * Hex SHA-256 by name: round, edition, population, code, replies; cube, and panel and rescored if there are any; or participation
   * alone, in a release without tables.
   */
  digests: Type.Record(Id, Hex256),
  /** `no-tables`: there was nothing that could disclose an answer, and so nothing to audit. */
  audit: Type.Enum(["passed", "no-tables"]),
  /**
   * Only in a correction: the release with the error, the reason as given to readers, whether its figures stand – every one is still
   * within the rounding error of the corrected counts, so that none is changed – and what has been withdrawn so far.
   */
  corrects: Type.Optional(
    Type.Closed({
      release: Type.String(),
      reason: LocalText,
      stands: Type.Optional(Type.Literal(true)),
      withdraws: Type.Optional(Type.Array(WithdrawableKind, { minItems: 1 })),
    }),
  ),
  /** By release key name: Ed25519 over `infosaktrappan-release/1\n<hex SHA-256 of the other members' canonical bytes>\n`. */
  signatures: Type.Record(Type.String(), Type.String({ pattern: "^[A-Za-z0-9_-]{86}$" })),
});

export type Organisation = Static<typeof Organisation>;
export type Population = Static<typeof Population>;
export type Cell = Static<typeof Cell>;
export type Cube = Static<typeof Cube>;
export type Rescored = Static<typeof Rescored>;
export type Panel = Static<typeof Panel>;
export type PanelRow = Static<typeof PanelRow>;
export type ThirdClass = Static<typeof ThirdClass>;
export type Manifest = Static<typeof Manifest>;

/** One organisation as input to the counting. Confidential: never written to disk. */
export interface Unit {
  readonly organisation: string;
  readonly status: "answered" | "declined" | "no-answer";
  /** Only when answered. */
  readonly level?: number;
  /** Only when answered: how many of the musts of block 1 it lacks. Absent where block 1 has none. */
  readonly lacking?: number;
  /** Only when answered: class 0–3 of block 1's share in each area (under 25 · 25–49 · 50–74 · 75–100). */
  readonly areas?: Readonly<Record<string, number>>;
  /** Only when answered: every single-choice question of the edition, by id. */
  readonly questions?: Readonly<Record<string, QuestionAnswer>>;
  /** Only when declined: the reason given, one of the plan's. */
  readonly reason?: string;
}

/** Index of an option, "vet inte", unanswered in a block not answered in full, or not asked because of background facts. */
export type QuestionAnswer = number | "unknown" | "unanswered" | "not-asked";
