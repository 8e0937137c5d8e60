// The shapes of a filled-in questionnaire as a file on the organisation's own machine.
import { type Static, type TSchema, Type } from "../core/type.ts";
import { methodBounds } from "./bounds.ts";
import { Answers, Background, EditionId, Id } from "./schema.ts";

/** Plain text by question. */
const OwnTexts = (maxLength: number) =>
  Type.Record(Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$" }), Type.String({ minLength: 1, maxLength }));

const By = <T extends TSchema>(pattern: string, value: T) => Type.Record(Type.String({ pattern }), value);
const question = "^[a-z][a-z0-9-]*$";
/** Question and option. */
const step = "^[a-z][a-z0-9-]*:[1-9][0-9]*$";
const Option = Type.Integer({ minimum: 0, maximum: methodBounds.options });
const Weekly = Type.Integer({ minimum: 1, maximum: 400 });
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

/** What the organisation has changed in the plan that it is proposed. */
const PlanChoices = Type.Closed({
  /** By question, the lowest and the highest option that the plan may lead to. */
  bounds: Type.Optional(By(question, Type.Closed({ least: Type.Optional(Option), most: Type.Optional(Option) }))),
  /** The fewest hours, though it drives some questions to their top. */
  isCheapest: Type.Optional(Type.Literal(true)),
  who: Type.Optional(By(step, Type.String({ minLength: 1, maxLength: 100 }))),
  due: Type.Optional(By(step, Day)),
  /** The first day. */
  start: Type.Optional(Day),
  /** Whose hours are shown; absent: a small organisation's. */
  size: Type.Optional(Type.Enum(["medium", "large"])),
  /** Hours a week of the coordinator, and of everyone else together. */
  weekly: Type.Optional(Type.Closed({ coordinator: Weekly, others: Weekly })),
  /** What the organisation marks its papers with, and the group that its page for management tells of: its type, or type and size. */
  mark: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  group: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  /** The options that were chosen when the last round was answered: what has been completed since is counted from them. */
  lastRound: Type.Optional(By(question, Option)),
  /** The areas whose answers have been gone through since then, as `area:block`. */
  confirmed: Type.Optional(By(step, Type.Literal(true))),
});

/** Saved and opened by the form, and read by `npm run score`. Never sent. */
export const Draft = Type.Closed({
  schema: Type.Literal("infosaktrappan-draft/1"),
  edition: EditionId,
  editionDigest: Type.String({ pattern: "^[0-9a-f]{64}$" }),
  /** The round that was open when it was saved: opened in another, its answers are those of the last round. */
  round: Type.Optional(EditionId),
  /** The name that whoever answers has given the organisation, to tell its file from others'. Never sealed. */
  organisation: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
  answers: Answers,
  background: Background,
  target: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  /** The organisation's own: notes on a question, who is to find out the answer, who owns it, and its evidence. Never sealed. */
  notes: Type.Optional(OwnTexts(1000)),
  finders: Type.Optional(OwnTexts(100)),
  owners: Type.Optional(OwnTexts(100)),
  evidence: Type.Optional(OwnTexts(200)),
  plan: Type.Optional(PlanChoices),
  /** Set if the file is a colleague's part: its areas, its blocks (absent: all), and the organisation's name for it. */
  part: Type.Optional(
    Type.Closed({
      areas: Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true }),
      blocks: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 9 }), { minItems: 1, maxItems: 9, uniqueItems: true })),
      label: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
    }),
  ),
});

/**
 * One organisation's answers for the group that it compares itself with: saved and read by the group's page, `/tillsammans/`. Has nothing
 * but answers, the facts that decide which questions are asked, and the name that the group sees. Never sent.
 */
export const GroupAnswers = Type.Closed({
  schema: Type.Literal("infosaktrappan-group-answers/1"),
  edition: EditionId,
  editionDigest: Type.String({ pattern: "^[0-9a-f]{64}$" }),
  organisation: Type.String({ minLength: 1, maxLength: 60 }),
  answers: Answers,
  background: Background,
});

/** Answers written by hand, or by another program, for `npm run score`: only what is scored. */
export const PlainResponse = Type.Closed({ edition: Type.Optional(EditionId), answers: Answers, background: Type.Optional(Background) });

export type Draft = Static<typeof Draft>;
export type GroupAnswers = Static<typeof GroupAnswers>;
