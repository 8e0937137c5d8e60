// Checks a request for a new edition or question: a free id, an existing area and block, and nothing frozen.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Edition } from "../edition.ts";
import { EditionId, Id } from "../schema.ts";
import type { ScaffoldCode } from "./messages.ts";

type Found = Diagnostic<ScaffoldCode>[];

/** The existing content. `locked` is the name of a round by the edition that it was opened with. */
interface Existing {
  readonly editions: readonly Edition[];
  readonly locked: ReadonlyMap<string, string>;
}

/** `from` is the edition to copy; `taken` are the listed ids and the existing folders. */
export function checkNewEdition(
  request: { readonly id: string; readonly from: string },
  known: { readonly listed: readonly string[]; readonly taken: readonly string[] },
): Found {
  const { id, from } = request;
  return [
    ...checkId(id, EditionId),
    ...(known.taken.includes(id) ? [fault<ScaffoldCode>("new-edition-exists", "", { edition: id })] : []),
    ...(known.listed.includes(from) ? [] : [unknownEdition(from, known.listed)]),
  ];
}

/** An id that any edition has used is taken for good: it must never change its meaning. */
export function checkNewQuestion(
  request: { readonly id: string; readonly edition: string; readonly area: string; readonly block: number },
  { editions, locked }: Existing,
): Found {
  const { id, area, block } = request;
  const edition = editions.find(({ entry }) => entry.id === request.edition);
  const users = editions.filter(({ questionnaire }) => questionnaire.questions.some((one) => one.id === id)).map(({ entry }) => entry.id);
  const found = checkId(id, Id);
  if (users.length > 0) found.push(fault("new-id-used", "", { id, editions: users.join(", ") }));
  if (!edition)
    return [
      ...found,
      unknownEdition(
        request.edition,
        editions.map(({ entry }) => entry.id),
      ),
    ];
  const { entry, questionnaire } = edition;
  const areas = questionnaire.areas.map((one) => one.id);
  const blocks = questionnaire.blocks.map((one) => one.block);
  const round = locked.get(entry.id);
  if (entry.status !== "draft" && entry.status !== "pilot")
    found.push(fault("new-frozen", "", { edition: entry.id, status: entry.status }));
  else if (round !== undefined) found.push(fault("new-locked", "", { edition: entry.id, round }));
  if (!areas.includes(area)) found.push(fault("new-unknown-area", "", { area, known: areas.join(", ") }));
  if (!blocks.includes(block)) found.push(fault("new-unknown-block", "", { known: blocks.join(", ") }));
  return found;
}

function unknownEdition(edition: string, known: readonly string[]): Diagnostic<ScaffoldCode> {
  return fault("new-unknown-edition", "", { edition, known: known.join(", ") });
}

/** By the schema's own pattern and length. */
function checkId(id: string, schema: typeof Id | typeof EditionId): Found {
  const { pattern = "", maxLength = 0 } = schema as { readonly pattern?: string; readonly maxLength?: number };
  return new RegExp(pattern).test(id) && id.length <= maxLength ? [] : [fault("new-id", "", { longest: maxLength })];
}
