import { expect, test } from "vitest";
import { type ConsultationFolder, checkConsultation, type KnownMethod } from "./check.ts";
import type { Comment, Consultation, ConsultationDecisions } from "./schema.ts";

const text = { sv: "Text", en: "Text" };
const consultation: Consultation = {
  schema: "infosaktrappan-consultation/1",
  id: "draft",
  title: text,
  summary: text,
  opens: "2027-01-01",
  closes: "2027-01-21",
  asked: ["Förbundet"],
  proposals: [
    { id: "first", title: text, what: text, why: text, change: { from: "2026", to: "2028", questions: ["plan"] } },
    { id: "second", title: text, what: text, why: text, change: { from: "2026", to: "2028" } },
  ],
};
const comment: Comment = {
  schema: "infosaktrappan-comment/1",
  consultation: "draft",
  proposal: "first",
  party: "Förbundet",
  kind: "association",
  received: "2027-01-21",
  consent: true,
  text,
};
const decisions: ConsultationDecisions = {
  schema: "infosaktrappan-consultation-decisions/1",
  decision: { diaryNumber: "2027-1", date: "2027-02-01", by: "generaldirektören" },
  proposals: [
    { proposal: "first", outcome: "adopted", reasons: text },
    { proposal: "second", outcome: "dropped", reasons: text },
  ],
  comments: [{ comment: "one", outcome: "followed", reasons: text }],
};
const method: KnownMethod = {
  editions: new Map([
    ["2026", new Set(["plan"])],
    ["2028", new Set(["plan", "risk"])],
  ]),
  tables: new Map([["2028", "2026"]]),
};
interface Parts {
  readonly consultation?: Partial<Consultation>;
  readonly comment?: Partial<Comment>;
  readonly decisions?: Partial<ConsultationDecisions> | null;
}
function folder({ consultation: own = {}, comment: said = {}, decisions: made = {} }: Parts): ConsultationFolder {
  const { text: _, ...bare } = comment;
  return {
    folder: "draft",
    consultation: { file: "c.yaml", value: { ...consultation, ...own } },
    comments: [
      { file: "one.yaml", id: "one", value: "text" in said && said.text === undefined ? { ...bare, ...said } : { ...comment, ...said } },
    ],
    ...(made === null ? {} : { decisions: { file: "d.yaml", value: { ...decisions, ...made } } }),
  };
}
const found = (parts: Parts, today = "2027-02-02") =>
  checkConsultation(folder(parts), method, today).map((one) => `${one.severity} ${one.file} ${one.code} ${one.pointer}`);

test("A consultation of three weeks with everything decided and answered passes, and so does one that is still open", () => {
  expect(found({})).toEqual([]);
  expect(found({ decisions: null }, "2027-01-21")).toEqual([]);
});

test("When it is over, missing decisions and answers are reported: as warnings first, as errors once the decisions are written", () => {
  const waiting = [
    "c.yaml proposal-undecided /proposals/0/id",
    "c.yaml proposal-undecided /proposals/1/id",
    "one.yaml comment-unanswered /party",
  ];
  expect(found({ decisions: null }, "2027-01-22")).toEqual(waiting.map((one) => `warning ${one}`));
  expect(found({ decisions: { proposals: [], comments: [] } })).toEqual(waiting.map((one) => `error ${one}`));
});

test("A period that is too short or backwards, another folder's id and a repeated proposal are reported", () => {
  const first = consultation.proposals[0] as Consultation["proposals"][number];
  expect(found({ consultation: { closes: "2027-01-20" }, comment: { received: "2027-01-02" } })).toEqual([
    "error c.yaml consultation-short /closes",
  ]);
  expect(found({ consultation: { opens: "2027-01-22" }, comment: { received: "2027-01-21" } })).toContain(
    "error c.yaml consultation-dates /closes",
  );
  expect(
    found({ consultation: { id: "other", proposals: [...consultation.proposals, first] }, comment: { consultation: "other" } }),
  ).toEqual(["error c.yaml consultation-folder /id", "error c.yaml proposal-duplicate /proposals/2/id"]);
});

test("A proposal refers to an existing change: both editions, a table between them, and their questions", () => {
  const changed = (change: Consultation["proposals"][number]["change"]) =>
    found({
      consultation: {
        proposals: [
          { ...(consultation.proposals[0] as object), change } as Consultation["proposals"][number],
          consultation.proposals[1] as Consultation["proposals"][number],
        ],
      },
    });
  // About an edition as it is, as before the first round.
  expect(changed(undefined)).toEqual([]);
  expect(changed({ from: "2026", to: "2030" })).toEqual(["error c.yaml proposal-edition /proposals/0/change/to"]);
  expect(changed({ from: "2028", to: "2026" })).toEqual(["error c.yaml proposal-no-change /proposals/0/change"]);
  expect(changed({ from: "2026", to: "2028", questions: ["risk", "none"] })).toEqual([
    "error c.yaml proposal-question /proposals/0/change/questions/1",
  ]);
});

test("A comment concerns an existing proposal, came in time, has a text or a reference, and is published only with consent", () => {
  expect(found({ comment: { proposal: "third" } })).toEqual(["error one.yaml comment-proposal /proposal"]);
  expect(found({ comment: { consultation: "other" } })).toEqual(["error one.yaml comment-consultation /consultation"]);
  for (const received of ["2026-12-31", "2027-01-22"])
    expect(found({ comment: { received } })).toEqual(["error one.yaml comment-late /received"]);
  expect(found({ comment: { text: undefined } as unknown as Partial<Comment> })).toEqual(["error one.yaml comment-empty "]);
  expect(found({ comment: { consent: false } })).toEqual(["error one.yaml comment-consent /text"]);
  expect(found({ comment: { text: undefined, reference: "2027-9", consent: false } as unknown as Partial<Comment> })).toEqual([]);
});

test("A decision comes after the last day, once for each existing proposal and comment", () => {
  const [first, second] = decisions.proposals;
  expect(found({ decisions: { decision: { ...decisions.decision, date: "2027-01-21" } } })).toEqual([
    "error d.yaml decision-early /decision/date",
  ]);
  expect(
    found({
      decisions: {
        proposals: [first, second, first, { ...first, proposal: "third" }] as ConsultationDecisions["proposals"],
        comments: [...decisions.comments, { ...decisions.comments[0], comment: "two" }] as ConsultationDecisions["comments"],
      },
    }),
  ).toEqual([
    "error d.yaml decision-twice /proposals/2/proposal",
    "error d.yaml decision-proposal /proposals/3/proposal",
    "error d.yaml decision-comment /comments/1/comment",
  ]);
});
