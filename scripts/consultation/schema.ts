// Decides the shapes of a consultation: what is proposed, what those concerned say, and what was decided and why.
import Type, { type Static } from "typebox";
import { EditionId, Id, LocalText } from "../method/schema.ts";

const closed = { additionalProperties: false } as const;
const Day = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });
const Text = Type.String({ minLength: 1 });
/** Says in a rehearsal's files that what they hold is invented. */
const notice = Type.Optional(Text);

/** From one edition of the method to a later one, and the questions that it is about where it is about some. */
const Change = Type.Object({ from: EditionId, to: EditionId, questions: Type.Optional(Type.Array(Id, { minItems: 1 })) }, closed);

const Proposal = Type.Object({ id: Id, title: LocalText, what: LocalText, why: LocalText, change: Change }, closed);

/** `content/consultations/<id>/consultation.yaml` */
export const Consultation = Type.Object(
  {
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
  },
  closed,
);

/** In Sweden SKR · Digg · the sector authorities (those that supervise a sector) · and those who answer the questions. */
export const commenters = ["association", "digital-government", "sector-authority", "municipality", "region", "agency", "other"] as const;

/** `content/consultations/<id>/comments/*.yaml`: one party's comment on one proposal. Also what the form for comments gives. */
export const Comment = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-comment/1"),
    notice,
    consultation: Id,
    proposal: Id,
    /** The organisation, never a person. */
    party: Text,
    kind: Type.Enum([...commenters]),
    received: Day,
    /** Whether the party agrees to the text being published. Without it only the reference may stand here: the file is public. */
    consent: Type.Boolean(),
    text: Type.Optional(LocalText),
    /** Diary number of the comment. */
    reference: Type.Optional(Text),
  },
  closed,
);

/** `basis`: the law that the decision is taken under, in a sentence. */
const Made = Type.Object({ diaryNumber: Text, date: Day, by: Text, basis: Type.Optional(LocalText) }, closed);

/** `content/consultations/<id>/decisions.yaml`: the decision under 4 § förordning (1982:668), and the reasons. */
export const ConsultationDecisions = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-consultation-decisions/1"),
    notice,
    decision: Made,
    proposals: Type.Array(Type.Object({ proposal: Id, outcome: Type.Enum(["adopted", "changed", "dropped"]), reasons: LocalText }, closed)),
    /** `comment`: the name of its file without `.yaml`. */
    comments: Type.Array(
      Type.Object({ comment: Id, outcome: Type.Enum(["followed", "partly", "not-followed"]), reasons: LocalText }, closed),
    ),
  },
  closed,
);

export type Consultation = Static<typeof Consultation>;
export type Comment = Static<typeof Comment>;
export type ConsultationDecisions = Static<typeof ConsultationDecisions>;
export type Commenter = (typeof commenters)[number];
