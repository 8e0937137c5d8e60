// Decides what happens when a draft file is opened: it is read, the visitor is asked before anything is replaced, and all is controls.

import { openDraftFile } from "../earlier/earlier-draft.ts";
import { forgetMerge } from "../together/merge-view.ts";
import { namedPart } from "../together/part-view.ts";
import { readFileText } from "../together/returned-file.ts";
import { confirm } from "../widgets/confirmation.ts";
import type { LaterParts } from "./draft-parts.ts";
import { countFilled, type Filled, isEmpty } from "./state.ts";

export async function openFile(file: File, parts: LaterParts): Promise<void> {
  const { store, replace, showStatus } = parts;
  const words = parts.texts.opening;
  const text = await readFileText(file);
  const read = text.ok ? await openDraftFile(text.value, parts).catch(() => undefined) : { checked: text };
  if (!read) return showStatus(parts.words.notLoaded);
  const { checked: opened, message, show } = read;
  if (!opened.ok) return showStatus(words.refused, opened.diagnostics);
  // A file of which nothing can be used takes nothing's place.
  if (!message && isEmpty(opened.value) && opened.diagnostics.length > 0) return showStatus(words.refused, opened.diagnostics);
  const here = store.read();
  const asked = { text: question(opened.value, here, parts), yes: words.replaceYes, no: words.replaceNo };
  if (!isEmpty(here) && !(await confirm(asked))) return showStatus(parts.words.draftUntouched);
  replace(opened.value);
  forgetMerge(parts);
  const count = countFilled(opened.value);
  const { part } = opened.value;
  const controls = message ?? (opened.diagnostics.length > 0 ? words.openedPartly(count) : words.opened(count));
  showStatus(part ? `${words.part(namedPart(part, parts))} ${words.sendBack} ${controls}` : controls, opened.diagnostics);
  show?.();
}

/** A part opened over the whole is nearly always meant to be merged. */
function question(file: Filled, here: Filled, parts: LaterParts): string {
  const words = parts.texts.opening;
  const text = words.replace(countFilled(file), countFilled(here));
  return file.part && !here.part ? `${words.replaceByPart(namedPart(file.part, parts))} ${text}` : text;
}
