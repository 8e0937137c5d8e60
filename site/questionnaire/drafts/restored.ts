// Tells what an earlier visit had stored.
import { sentNotice } from "../sending/sent-notice.ts";
import { byId, setText } from "../widgets/elements.ts";
import type { ControlParts } from "./draft-parts.ts";
import { countFilled, isEmpty } from "./state.ts";

export function tellRestored({ data, local, words, opened, showStatus }: ControlParts): void {
  if (!opened) return;
  if (!opened.ok) {
    showStatus(words.draftUnreadable, opened.diagnostics);
    return;
  }
  if (isEmpty(opened.value)) return;
  const sent = data.round ? sentNotice({ round: data.round, local, words }) : undefined;
  if (local.isWorking()) setText(byId("utkast-lage"), words.draftRestored(countFilled(opened.value)));
  if (sent || opened.diagnostics.length > 0) showStatus(sent ?? "", opened.diagnostics);
}
