// Opens a draft file, or a workbook with answers, in the place of what is filled in, once the visitor has confirmed.
import { openDraftFile } from "../earlier/earlier-draft.ts";
import { readOpenedFile } from "../spreadsheet/save-answers.ts";
import { namedPart } from "../together/part-view.ts";
import { choose } from "../widgets/confirmation.ts";
import type { ChosenFile } from "./chosen-file.ts";
import type { LaterParts } from "./draft-parts.ts";
import { isSameName, nameOpen, organisationIn } from "./organisation-name.ts";
import { openBeside } from "./organisations-view.ts";
import { countFilled, type Filled, isEmpty } from "./state.ts";

export async function openFile(file: ChosenFile, parts: LaterParts): Promise<void> {
  // What was said of another file must not stand beside a question about this one.
  parts.showStatus("");
  const text = await readOpenedFile(file, parts).catch(() => undefined);
  if (!text) return parts.showStatus(parts.words.notLoaded);
  if (!text.ok) return parts.showStatus(parts.texts.opening.refused, text.diagnostics);
  return openText(text.value, parts);
}

/** Opens a draft's text. */
export async function openText(text: string, parts: LaterParts): Promise<void> {
  const { local, replace, showStatus } = parts;
  const words = parts.texts.opening;
  const read = await openDraftFile(text, parts).catch(() => undefined);
  if (!read) return showStatus(parts.words.notLoaded);
  const { checked: opened, message, show } = read;
  if (!opened.ok) return showStatus(words.refused, opened.diagnostics);
  // A file with nothing usable replaces nothing.
  if (!message && isEmpty(opened.value) && opened.diagnostics.length > 0) return showStatus(words.refused, opened.diagnostics);
  const whose = organisationIn(text);
  const where = await ask(opened.value, whose, parts);
  if (where === "nowhere") return showStatus(parts.words.draftUntouched);
  if (where === "beside" && whose !== undefined) return openBeside(text, whose, parts);
  local.merges.save(null);
  replace(opened.value);
  // One without a name that has sent a response may be another: whoever knows gives it its name.
  const { round } = parts.data;
  const hasSent = round !== null && local.receipt(round.round).load() !== null;
  if (whose !== undefined && local.organisations.open()?.name === "" && !hasSent) nameOpen(whose, local.organisations);
  const count = countFilled(opened.value);
  const { part, plan } = opened.value;
  const told = plan?.lastRound ? `${words.opened(count)} ${words.review}` : words.opened(count);
  const result = message ?? (opened.diagnostics.length > 0 ? words.openedPartly(count) : told);
  await toOverview();
  showStatus(part ? `${result} ${words.part(namedPart(part, parts))} ${words.sendBack}` : result, opened.diagnostics);
  show?.();
}

/** From the view of the draft, which says nothing of what is in the file. A change of view clears the message of the one before. */
async function toOverview(): Promise<void> {
  if (location.hash !== "#utkast") return;
  location.hash = "oversikt";
  await new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
}

/** Asks before anything is replaced, and where to open the file of another organisation. */
async function ask(file: Filled, whose: string | undefined, parts: LaterParts): Promise<"here" | "beside" | "nowhere"> {
  const { store, local } = parts;
  const words = parts.texts.opening;
  const filled = store.read();
  const name = local.organisations.open()?.name ?? "";
  const isOther = whose !== undefined && (name === "" ? !isEmpty(filled) || isKnown(whose, parts) : !isSameName(whose, name));
  const loses = isEmpty(filled) ? "" : question(file, filled, parts);
  if (!isOther) {
    const answer = loses === "" ? "yes" : await choose({ text: loses, yes: words.replaceYes, no: words.replaceNo });
    return answer === "yes" ? "here" : "nowhere";
  }
  const [text, here] =
    loses === "" && name === "" ? [words.known(whose), words.openHere] : [words.otherOrganisation(whose, name), words.replaceIn(name)];
  const answer = await choose({
    text: [text, loses].filter(Boolean).join(" "),
    // Where nothing is stored, there is no place beside.
    ...(local.isWorking() ? { yes: words.openBeside(whose, isKnown(whose, parts)), other: here } : { yes: here }),
    no: words.replaceNo,
  });
  if (answer === "no") return "nowhere";
  if (answer === "yes" && local.isWorking()) return "beside";
  return "here";
}

function isKnown(whose: string, { local }: LaterParts): boolean {
  return local.organisations.all().some((one) => isSameName(one.name, whose));
}

/** Warns when a part would replace the whole: then a merge is nearly always what is meant. */
function question(file: Filled, here: Filled, parts: LaterParts): string {
  const words = parts.texts.opening;
  const text = words.replace(countFilled(file), countFilled(here));
  return file.part && !here.part ? `${words.replaceByPart(namedPart(file.part, parts))} ${text}` : text;
}
