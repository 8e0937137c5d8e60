// The shape and checks of content/reporting-deadlines.yaml: the only place where a deadline for reporting incidents is stated.

import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { organisationTypes } from "../../core/organisation-types.ts";
import { type Static, Type } from "../../core/type.ts";
import type { Targets } from "../checks/check-glossary.ts";
import { targetKinds } from "../glossary.ts";
import { Id, LocalText } from "../schema.ts";
import type { ReferenceCode } from "./messages.ts";

const Ids = Type.Array(Id, { uniqueItems: true });

const Deadline = Type.Closed({
  id: Id,
  /** What is reported, as a noun phrase: "Incidentanmälan". */
  what: LocalText,
  /** The deadline as the rule has it, in whole sentences: "Senast 72 timmar efter att ni har fått veta om incidenten." */
  when: LocalText,
  /** The deadline in a few words, where there is no room for its conditions: "72 timmar". Its numbers are those of `when`. */
  limit: LocalText,
  /** Whom the duty concerns. */
  who: LocalText,
  /** Whom it concerns, by an answer to a background question: any other answer but "unknown" rules it out. Absent: anyone. */
  applies: Type.Optional(Type.Closed({ fact: Id, is: Id })),
  /** The only type of organisation that it concerns. */
  type: Type.Optional(Id),
  /** Id of the recipient in content/authority.yaml. */
  recipient: Id,
  /** Statute and section. */
  rule: LocalText,
  url: Type.Optional(Type.String({ pattern: "^https://[^ ]+$" })),
  /** Whether the rule's own text has been read. */
  source: Type.Enum(["primary", "secondary"]),
  /** The day on which it was read. */
  checked: Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }),
});

export const ReportingDeadlines = Type.Closed({
  /** Ids of the pages that show the deadlines. */
  shownOn: Type.Closed({ questions: Ids, measures: Ids, frameworks: Ids }),
  /** Shortest first within each rule. */
  deadlines: Type.Array(Deadline, { minItems: 1 }),
});

export type Deadline = Static<typeof Deadline>;
export type ReportingDeadlines = Static<typeof ReportingDeadlines>;

/** What is known of what the file names; a part that could not be read is absent and not checked. */
export interface DeadlineFacts {
  readonly targets?: Targets | undefined;
  readonly recipients?: ReadonlySet<string> | undefined;
  /** Answers of each background question in any edition. */
  readonly facts?: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

export function checkDeadlines({ shownOn, deadlines }: ReportingDeadlines, known: DeadlineFacts): readonly Diagnostic<ReferenceCode>[] {
  const pages = targetKinds.flatMap((kind) =>
    shownOn[kind].flatMap((id, at) =>
      !known.targets || known.targets[kind].has(id) ? [] : [fault<ReferenceCode>("deadline-page", `/shownOn/${kind}/${at}`, { kind, id })],
    ),
  );
  const recipients = deadlines.flatMap(({ id, recipient }, at) =>
    !known.recipients || known.recipients.has(recipient)
      ? []
      : [fault<ReferenceCode>("deadline-recipient", `/deadlines/${at}/recipient`, { id, recipient })],
  );
  const facts = deadlines.flatMap(({ id, applies }, at) =>
    !applies || !known.facts || known.facts.get(applies.fact)?.has(applies.is)
      ? []
      : [fault<ReferenceCode>("deadline-applies", `/deadlines/${at}/applies`, { id, ...applies })],
  );
  const types = deadlines.flatMap(({ id, type }, at) =>
    type === undefined || organisationTypes.includes(type)
      ? []
      : [fault<ReferenceCode>("deadline-type", `/deadlines/${at}/type`, { id, type, known: organisationTypes.join(", ") })],
  );
  const limits = deadlines.flatMap((one, at) =>
    Object.entries(one.limit).flatMap(([language, limit]) => {
      const stated = numbersIn(one.when[language] ?? "");
      const number = numbersIn(limit).find((given) => !stated.includes(given));
      return number ? [fault<ReferenceCode>("deadline-limit", `/deadlines/${at}/limit/${language}`, { id: one.id, number })] : [];
    }),
  );
  return [...pages, ...recipients, ...facts, ...types, ...limits];
}

function numbersIn(text: string): readonly string[] {
  return text.match(/\d+/g) ?? [];
}
