// Schema of the table plan, which a round's charter holds: what reads charters need not know more of statistics.
import { type Static, Type } from "../core/type.ts";
import { Id } from "../method/basic-shapes.ts";
import { base } from "./base.ts";

/** Notice in every file and on every page of a rehearsal. */
export const rehearsalNotice = "Övning – påhittade organisationer" as const;

/** One of content/population/types.json. */
export const TypeId = Type.String({ pattern: "^[a-z][a-z0-9]*$" });

/** The purpose of a round. A pilot tries the questionnaire and publishes no tables. */
export const roundKinds = ["ordinary", "pilot"] as const;
export type RoundKind = (typeof roundKinds)[number];

/** A family of rows. Its rows partition its parent's organisations. */
export const Family = Type.Closed({
  id: Id,
  parent: Type.Union([Type.Null(), Id]),
  /** Classification of the parent's organisations: none (one row), type, size, part of the country. */
  by: Type.Enum(["none", "type", "size", "part"]),
  /** The organisation type whose row of the parent is split. Absent: every row of the parent. */
  of: Type.Optional(TypeId),
  /** Of a family by type: its types, where the list of types has had another one added. Absent: those that were there from the start. */
  types: Type.Optional(Type.Array(TypeId, { minItems: 1 })),
});

export const Variable = Type.Closed({
  id: Id,
  kind: Type.Enum(["respondent", "level", "area", "question", "reason"]),
  /** For kind area. */
  area: Type.Optional(Id),
  /** For kind question. */
  question: Type.Optional(Id),
  /** For a question that not all have answered: its block, which each organisation has answered completely or not at all. */
  block: Type.Optional(Type.Integer({ minimum: 2 })),
  /** The families whose rows it is published in. */
  families: Type.Array(Id, { minItems: 1 }),
  /** Of a variable that is published by type alone, and not of every type: those types. */
  types: Type.Optional(Type.Array(TypeId, { minItems: 1 })),
  /**
   * They partition those who answered; for reasons, those who declined. The response's "declined" stands alone: the rest of its row is not
   * a number of its own. Of the level see plan/levels.ts.
   */
  categories: Type.Array(Type.String({ minLength: 1, pattern: "^[^+|]+$" }), { minItems: 1 }),
  /** Minimum number of respondents in a row; below it the row is withheld. 0 for respondent. */
  floor: Type.Integer({ minimum: 0 }),
});

/** The reviewed allow-list: these rows and variables are published, nothing else. */
export const TablePlan = Type.Closed({ base: Type.Literal(base), families: Type.Array(Family), variables: Type.Array(Variable) });

export type Family = Static<typeof Family>;
export type Variable = Static<typeof Variable>;
export type TablePlan = Static<typeof TablePlan>;
