// Checks a consultation: long enough, comments in time and on its proposals, and an answer to each when it is over.
import { daysOpen, minimumDays } from "../core/day.ts";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import type { ConsultationCode } from "./messages.ts";
import type { Comment, Consultation, ConsultationDecisions } from "./schema.ts";

interface Filed<T> {
  readonly file: string;
  readonly value: T;
}

export interface ConsultationFolder {
  /** The folder's name. */
  readonly folder: string;
  readonly consultation: Filed<Consultation>;
  /** `id`: the file's name without its extension. */
  readonly comments: readonly (Filed<Comment> & { readonly id: string })[];
  readonly decisions?: Filed<ConsultationDecisions>;
}

/** What proposals refer to. `editions`: question ids by edition. `tables`: by edition, the earlier one of its correspondence table. */
export interface KnownMethod {
  readonly editions: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tables: ReadonlyMap<string, string>;
}

type Found = Diagnostic<ConsultationCode>;

const problem = fault<ConsultationCode>;

/** Every fault, each with its file. A missing answer is a warning until the decisions are written, then an error. */
export function checkConsultation(input: ConsultationFolder, method: KnownMethod, today: string): readonly Found[] {
  const { consultation, decisions } = input;
  const at = (file: string, found: readonly Found[]): readonly Found[] => found.map((one) => ({ ...one, file }));
  return [
    ...at(consultation.file, [...ownFaults(input), ...proposalFaults(consultation.value, method)]),
    ...input.comments.flatMap((one) => at(one.file, commentFaults(one.value, consultation.value))),
    ...(decisions ? at(decisions.file, decisionFaults(input, decisions.value)) : []),
    ...(today > consultation.value.closes ? unanswered(input) : []),
  ];
}

function ownFaults({ folder, consultation: { value } }: ConsultationFolder): readonly Found[] {
  const days = daysOpen(value.opens, value.closes);
  return [
    ...(value.id === folder ? [] : [problem("consultation-folder", "/id", { id: value.id, folder })]),
    ...(days < 1 ? [problem("consultation-dates", "/closes", { opens: value.opens, closes: value.closes })] : []),
    ...(days >= 1 && days < minimumDays ? [problem("consultation-short", "/closes", { days, fewest: minimumDays })] : []),
  ];
}

function proposalFaults({ proposals }: Consultation, { editions, tables }: KnownMethod): readonly Found[] {
  return proposals.flatMap(({ id, change }, at) => {
    const here = `/proposals/${at}`;
    const twice = proposals.findIndex((one) => one.id === id) < at ? [problem("proposal-duplicate", `${here}/id`, { id })] : [];
    if (!change) return twice;
    const unknown = (["from", "to"] as const).filter((key) => !editions.has(change[key]));
    const isTied = unknown.length > 0 || tables.get(change.to) === change.from;
    const known = new Set([change.from, change.to].flatMap((edition) => [...(editions.get(edition) ?? [])]));
    const strangers = (change.questions ?? []).flatMap((question, index) =>
      known.has(question) || unknown.length > 0 ? [] : [{ question, index }],
    );
    return [
      ...twice,
      ...unknown.map((key) =>
        problem("proposal-edition", `${here}/change/${key}`, { edition: change[key], known: [...editions.keys()].join(", ") }),
      ),
      ...(isTied ? [] : [problem("proposal-no-change", `${here}/change`, { from: change.from, to: change.to })]),
      ...strangers.map(({ question, index }) => problem("proposal-question", `${here}/change/questions/${index}`, { question })),
    ];
  });
}

function commentFaults(comment: Comment, { id, opens, closes, proposals }: Consultation): readonly Found[] {
  const { consultation, proposal, received, consent, text, reference } = comment;
  const known = proposals.map((one) => one.id);
  return [
    ...(consultation === id ? [] : [problem("comment-consultation", "/consultation", { named: consultation, id })]),
    ...(known.includes(proposal) ? [] : [problem("comment-proposal", "/proposal", { proposal, known: known.join(", ") })]),
    ...(received < opens || received > closes ? [problem("comment-late", "/received", { received, opens, closes })] : []),
    ...(text === undefined && reference === undefined ? [problem("comment-empty", "")] : []),
    ...(text !== undefined && !consent ? [problem("comment-consent", "/text")] : []),
  ];
}

function decisionFaults({ consultation, comments }: ConsultationFolder, made: ConsultationDecisions): readonly Found[] {
  const { closes, proposals } = consultation.value;
  const { date } = made.decision;
  const [decided, answered] = [made.proposals.map((one) => one.proposal), made.comments.map((one) => one.comment)];
  return [
    ...(date > closes ? [] : [problem("decision-early", "/decision/date", { date, closes })]),
    ...listFaults("proposals", decided, { known: proposals.map((one) => one.id), code: "decision-proposal" }),
    ...listFaults("comments", answered, { known: comments.map((one) => one.id), code: "decision-comment" }),
  ];
}

function listFaults(
  list: "proposals" | "comments",
  ids: readonly string[],
  { known, code }: { readonly known: readonly string[]; readonly code: ConsultationCode },
): readonly Found[] {
  const key = list === "proposals" ? "proposal" : "comment";
  return ids.flatMap((id, at) => [
    ...(known.includes(id) ? [] : [problem(code, `/${list}/${at}/${key}`, { id, known: known.join(", ") || "–" })]),
    ...(ids.indexOf(id) < at ? [problem("decision-twice", `/${list}/${at}/${key}`, { id })] : []),
  ]);
}

/** An error once the decisions are written, since every comment must be answered; until then a reminder. */
function unanswered({ consultation, comments, decisions }: ConsultationFolder): readonly Found[] {
  const severity = decisions ? "error" : "warning";
  const decided = new Set(decisions?.value.proposals.map((one) => one.proposal));
  const answered = new Set(decisions?.value.comments.map((one) => one.comment));
  const { proposals, closes } = consultation.value;
  return [
    ...proposals.flatMap(({ id }, at) =>
      decided.has(id)
        ? []
        : [
            {
              ...problem("proposal-undecided", `/proposals/${at}/id`, { proposal: id, closes }),
              severity,
              file: consultation.file,
            } as const,
          ],
    ),
    ...comments.flatMap(({ id, file }) =>
      answered.has(id) ? [] : [{ ...problem("comment-unanswered", "/party", { comment: id, closes }), severity, file } as const],
    ),
  ];
}
