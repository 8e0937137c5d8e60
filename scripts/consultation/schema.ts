// The shapes of a consultation: proposals, comments, and decisions with their reasons.
import { type Static, Type } from "../core/type.ts";
import { EditionId, Id, LocalText } from "../method/basic-shapes.ts";

const Day = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });
const Text = Type.String({ minLength: 1 });
/** In a rehearsal: says that the contents are invented. */
const notice = Type.Optional(Text);

/** From one edition of the method to a later one, and the questions concerned, if any. */
const Change = Type.Closed({ from: EditionId, to: EditionId, questions: Type.Optional(Type.Array(Id, { minItems: 1 })) });

/** Without `change` it is about an edition as it is, as before the first round. */
const Proposal = Type.Closed({ id: Id, title: LocalText, what: LocalText, why: LocalText, change: Type.Optional(Change) });

/** `content/consultations/<id>/consultation.yaml` */
export const Consultation = Type.Closed({
  schema: Type.Literal("infosaktrappan-consultation/1"),
  notice,
  /** The folder's name. */
  id: Id,
  title: LocalText,
  summary: LocalText,
  /** First and last day for comments. */
  opens: Day,
  closes: Day,
  /** Organisations that were asked, never persons. */
  asked: Type.Array(Text),
  proposals: Type.Array(Proposal, { minItems: 1 }),
});

/** In Sweden: SKR, Digg, the authorities that supervise a sector, and the organisations that answer the questions. */
const commenters = ["association", "digital-government", "sector-authority", "municipality", "region", "agency", "other"] as const;

/** `content/consultations/<id>/comments/*.yaml`: one party's comment on one proposal. The form for comments gives the same shape. */
export const Comment = Type.Closed({
  schema: Type.Literal("infosaktrappan-comment/1"),
  notice,
  consultation: Id,
  proposal: Id,
  /** The organisation, never a person. */
  party: Text,
  kind: Type.Enum([...commenters]),
  received: Day,
  /** Whether the party agrees to publication of the text. If not, only the reference may be here, since the file is public. */
  consent: Type.Boolean(),
  text: Type.Optional(LocalText),
  /** Registration number of the comment. */
  reference: Type.Optional(Text),
});

/** `basis`: the law under which the decision is made, in a sentence. */
const Made = Type.Closed({ diaryNumber: Text, date: Day, by: Text, basis: Type.Optional(LocalText) });

/** `content/consultations/<id>/decisions.yaml`: the decision under 4 § förordning (1982:668), and the reasons. */
export const ConsultationDecisions = Type.Closed({
  schema: Type.Literal("infosaktrappan-consultation-decisions/1"),
  notice,
  decision: Made,
  proposals: Type.Array(Type.Closed({ proposal: Id, outcome: Type.Enum(["adopted", "changed", "dropped"]), reasons: LocalText })),
  /** `comment`: the name of its file without `.yaml`. */
  comments: Type.Array(Type.Closed({ comment: Id, outcome: Type.Enum(["followed", "partly", "not-followed"]), reasons: LocalText })),
});

export type Consultation = Static<typeof Consultation>;
export type Comment = Static<typeof Comment>;
export type ConsultationDecisions = Static<typeof ConsultationDecisions>;
