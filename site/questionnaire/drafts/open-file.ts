// Opens a draft file, or a workbook with answers, in the place of what is filled in, once the visitor has confirmed.
import { openDraftFile } from "../earlier/earlier-draft.ts";
import { readOpenedFile } from "../spreadsheet/open-answers.ts";
import { forgetMerge } from "../together/merge-view.ts";
import { namedPart } from "../together/part-view.ts";
import { confirm } from "../widgets/confirmation.ts";
import type { LaterParts } from "./draft-parts.ts";
import { countFilled, type Filled, isEmpty } from "./state.ts";

export async function openFile(file: File, parts: LaterParts): Promise<void> {
  const { store, replace, showStatus } = parts;
  const words = parts.texts.opening;
  const text = await readOpenedFile(file, parts).catch(() => undefined);
  if (!text) return showStatus(parts.words.notLoaded);
  const read = text.ok ? await openDraftFile(text.value, parts).catch(() => undefined) : { checked: text };
  if (!read) return showStatus(parts.words.notLoaded);
  const { checked: opened, message, show } = read;
  if (!opened.ok) return showStatus(words.refused, opened.diagnostics);
  // A file with nothing usable replaces nothing.
  if (!message && isEmpty(opened.value) && opened.diagnostics.length > 0) return showStatus(words.refused, opened.diagnostics);
  const here = store.read();
  const confirmation = { text: question(opened.value, here, parts), yes: words.replaceYes, no: words.replaceNo };
  if (!isEmpty(here) && !(await confirm(confirmation))) return showStatus(parts.words.draftUntouched);
  replace(opened.value);
  forgetMerge(parts);
  const count = countFilled(opened.value);
  const { part } = opened.value;
  const result = message ?? (opened.diagnostics.length > 0 ? words.openedPartly(count) : words.opened(count));
  showStatus(part ? `${words.part(namedPart(part, parts))} ${words.sendBack} ${result}` : result, opened.diagnostics);
  show?.();
}

/** Warns when a part would replace the whole: then a merge is nearly always what is meant. */
function question(file: Filled, here: Filled, parts: LaterParts): string {
  const words = parts.texts.opening;
  const text = words.replace(countFilled(file), countFilled(here));
  return file.part && !here.part ? `${words.replaceByPart(namedPart(file.part, parts))} ${text}` : text;
}
