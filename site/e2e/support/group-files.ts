// Drafts and files for a group, with the answers of worked examples.
import { placeAt } from "../../../scripts/repository/place.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readExamples } from "../../../scripts/repository/read-method.ts";

interface Answered {
  readonly answers: object;
  readonly background: Readonly<Record<string, string>>;
}

function example(id: string): Answered {
  const found = unwrap(readExamples(placeAt("."), "2026")).find((one) => one.id === id);
  if (!found) throw new Error(`no worked example ${id}`);
  const { answers, background } = found;
  return { answers, background };
}

/** A draft as the form saves it, with the answers of a worked example. */
export function groupDraft(editionDigest: string, id: string, change: object = {}): string {
  return JSON.stringify({ schema: "infosaktrappan-draft/1", edition: "2026", editionDigest, ...example(id), ...change });
}

interface GroupFile {
  readonly organisation: string;
  /** Of the worked example. */
  readonly id: string;
  readonly change?: object;
}

/** A file for the group, as the page makes it. */
export function groupFile(editionDigest: string, { organisation, id, change = {} }: GroupFile): string {
  const { answers, background } = example(id);
  const fact = "control-technology";
  const facts = background[fact] === undefined ? {} : { [fact]: background[fact] };
  const content = { edition: "2026", editionDigest, organisation, answers, background: facts };
  return JSON.stringify({ schema: "infosaktrappan-group-answers/1", ...content, ...change });
}
