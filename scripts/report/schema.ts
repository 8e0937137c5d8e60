// Schemas of what maintainers write beside the figures: support, dialogue, the letter and the recommendations.
import { type Static, Type } from "../core/type.ts";

const closed = { additionalProperties: false } as const;
const Id = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$", maxLength: 60 });
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const Month = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])$" });
const Text = Type.String({ minLength: 1 });
/** In the report's own language, and in any other that the site has. */
const LocalText = Type.Object({ sv: Text, en: Type.Optional(Text) }, { ...closed, patternProperties: { "^(?!sv$|en$)[a-z]{2,3}$": Text } });
const Address = Type.String({ pattern: "^https://", minLength: 9 });

/** In every file of a rehearsal: that its contents are invented. */
const notice = Type.Optional(Text);

/** `content/support/*.yaml`: existing support, the measures that it helps with, and whom it reaches. Only what can be verified. */
export const Support = Type.Closed({
  schema: Type.Literal("infosaktrappan-support/1"),
  notice,
  id: Id,
  name: LocalText,
  provider: Text,
  /** What an organisation gets, in one sentence. */
  gives: LocalText,
  /** Ids of the measures that it helps with. */
  measures: Type.Array(Id, { minItems: 1 }),
  /** Types of organisations that it is intended for. */
  for: Type.Array(Id, { minItems: 1 }),
  /** Whether those it is intended for use it, are not reached by it, or this is not known. */
  reach: Type.Enum(["used", "does-not-reach", "unknown"]),
  /** The same for the size class that has a report of its own: in Sweden municipalities with fewer than 10,000 inhabitants (RiR 2024:6). */
  reachSmall: Type.Optional(Type.Enum(["used", "does-not-reach", "unknown"])),
  /** Evidence for the reach. Needed where that is not unknown. */
  basis: Type.Optional(LocalText),
  source: Type.Closed({ title: Text, address: Address, checked: Month }),
});

/** `content/dialogue/*.yaml`: one meeting, letter or consultation. */
export const Dialogue = Type.Closed({
  schema: Type.Literal("infosaktrappan-dialogue/1"),
  notice,
  date: Day,
  /** The organisation, not a person. */
  party: Text,
  kind: Type.Enum(["local-government", "digital-government", "county-administration", "cyber-security", "supervision", "other"]),
  subject: LocalText,
  /** Their view, in their own words and agreed with them. */
  view: Type.Optional(LocalText),
  /** What it led to. Optional in the schema, since a missing outcome has a diagnostic of its own. */
  outcome: Type.Optional(Type.Union([LocalText, Type.Null()])),
});

/** `content/rounds/<round>/report/missiv.yaml`: the decision behind the report. */
export const Letter = Type.Closed({
  schema: Type.Literal("infosaktrappan-letter/1"),
  notice,
  round: Text,
  diaryNumber: Text,
  date: Day,
  decidedBy: Text,
  rapporteur: Text,
  tookPart: Type.Array(Text),
  recipient: Text,
  copies: Type.Array(Text),
});

export const addressees = ["government", "authority", "other-authorities", "local-government"] as const;

const costsWithoutSum = ["none", "within-budget", "unknown"] as const;

const Recommendation = Type.Closed({
  id: Id,
  text: LocalText,
  addressee: Type.Enum([...addressees]),
  /** In kronor, or why there is no sum. */
  cost: Type.Union([Type.Integer({ minimum: 1 }), Type.Enum([...costsWithoutSum])]),
  /** The month when it is to be done. */
  by: Month,
  followUp: Text,
});

/** `content/rounds/<round>/report/rekommendationer.yaml`: the new recommendations, and what became of the last. */
export const Recommendations = Type.Closed({
  schema: Type.Literal("infosaktrappan-recommendations/1"),
  notice,
  recommendations: Type.Array(Recommendation),
  earlier: Type.Array(
    Type.Closed({
      id: Id,
      from: Type.Enum(["report", "government"]),
      text: LocalText,
      state: Type.Enum(["done", "begun", "not-begun", "dropped"]),
      what: LocalText,
    }),
  ),
});

export type Support = Static<typeof Support>;
export type Dialogue = Static<typeof Dialogue>;
export type Letter = Static<typeof Letter>;
export type Recommendation = Static<typeof Recommendation>;
export type Recommendations = Static<typeof Recommendations>;
