// Merging returned files: a summary, the choice between differing answers, and undoing a file.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { factLink, factOptionText, optionText } from "../answering/question-texts.ts";
import type { MergeWords } from "../data/form-words.ts";
import type { ChosenFile } from "../drafts/chosen-file.ts";
import type { MergeParts } from "../drafts/draft-parts.ts";
import type { Filled } from "../drafts/state.ts";
import { numberedLink } from "../result/explained.ts";
import { dayAndMonth, dayInWords } from "../sending/sent-notice.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { conflictsOf, type Drop, mergedOf, readDrops, saveDrops, withChoices, withoutFile } from "./merges.ts";
import { type AnswerValue, type Conflict, type Merged, type Settled, settle } from "./merging.ts";
import { makeDistinct, type Returned, readReturned } from "./returned-file.ts";

/** What has been merged, as last read from storage: another tab may have changed it since. */
interface Merging {
  text: string | null;
  drops: readonly Drop[];
  conflicts: readonly Conflict[];
}

export type MergeView = ReturnType<typeof bindMerging>;

export function bindMerging(parts: MergeParts) {
  const { store, local, data } = parts;
  const merging: Merging = { text: null, drops: [], conflicts: [] };
  const read = (): boolean => {
    const text = local.merges.load();
    if (text === merging.text) return false;
    merging.text = text;
    merging.drops = readDrops(text, data);
    merging.conflicts = conflictsOf(merging.drops, data);
    return true;
  };
  /** Shows what is merged, beside the answers now. @returns What is merged. */
  const show = (now: Filled): readonly Drop[] => {
    if (read()) write(merging, parts, undo);
    else writeHere(merging.conflicts, now, conflictWords(merging, parts));
    return merging.drops;
  };
  /** The list first: what is shown follows from both. */
  const change = (drops: readonly Drop[], filled: Filled): void => {
    saveDrops(drops, data, local);
    parts.replace(filled);
    show(store.read());
  };
  const undo = (file: string): void => {
    read();
    const isMerged = merging.drops.some((one) => one.files.some((each) => each.file === file));
    const { drops, filled } = withoutFile(merging.drops, file, store.read(), data);
    if (isMerged) change(drops, filled);
    else write(merging, parts, undo);
    showStatus(isMerged ? parts.texts.merging.undone(file) : parts.words.draftUntouched);
    byId("ihop-besked").focus();
  };
  const merge = async (files: readonly ChosenFile[]): Promise<void> => {
    const words = parts.texts.merging;
    const bytes = await Promise.all(files.map((one) => one.bytes));
    const organisation = local.organisations.open()?.name ?? "";
    /** Beside what is merged now. */
    const receive = (): readonly Checked<Returned>[] => {
      const before = merging.drops.flatMap((one) => one.files);
      const [given, taken] = [files.map((one) => one.name), before.map(({ file }) => file)];
      const names = makeDistinct(given, taken);
      let mergedWith = before.find((one) => one.organisation)?.organisation;
      return bytes.map((one, index) => {
        const received = readReturned(names[index] ?? "", one, { data, organisation, mergedWith });
        if (received.ok) mergedWith ??= received.value.organisation;
        return received;
      });
    };
    read();
    let results = receive();
    // Where one of the two has no name, nothing says that the file is of the organisation that is open.
    const unclear = valuesOf(results).filter((one) => organisation === "" || one.organisation === undefined);
    if (local.organisations.all().length > 1 && unclear.length > 0) {
      const whose = organisation || parts.words.unnamed;
      const which = unclear.map(({ file }) => file);
      const text = words.unclear(which, whose);
      if (!(await confirm({ text, yes: words.mergeIn(whose), no: words.dontMerge }))) return showStatus(parts.words.draftUntouched);
      // Another tab may have merged a file meanwhile.
      if (read()) results = receive();
    }
    const returned = valuesOf(results);
    const faults = results.flatMap((one) => one.diagnostics);
    if (returned.length === 0) return showStatus(words.nothing, faults, parts);
    const drop: Drop = { day: swedishDay(new Date()), before: store.read(), files: returned, choices: [] };
    const merged = mergedOf(drop, data);
    change([...merging.drops, drop], merged.filled);
    showStatus(summary(returned, merged, parts), [...faults, ...merged.diagnostics], parts);
  };
  const apply = (): void => {
    if (read()) {
      write(merging, parts, undo);
      return;
    }
    const made = readChosen(merging.conflicts);
    setText(byId("ihop-fel"), made.length === 0 ? parts.texts.merging.nothingChosen : "");
    setHidden(byId("ihop-fel"), made.length > 0);
    if (made.length === 0) {
      document.querySelector<HTMLElement>("#ihop-lista input")?.focus();
      return;
    }
    change(withChoices(merging.drops, made, data), settle(store.read(), made));
    showStatus(parts.texts.merging.settled(made.length, merging.conflicts.length));
    byId("ihop-besked").focus();
  };
  byId("ihop-anvand").addEventListener("click", apply);
  return { show, merge };
}

function valuesOf<T>(results: readonly Checked<T>[]): readonly T[] {
  return results.flatMap((one) => (one.ok ? [one.value] : []));
}

function write(merging: Merging, parts: MergeParts, undo: (file: string) => void): void {
  const { conflicts, drops } = merging;
  const words = parts.texts.merging;
  const heading = byId("ihop-rubrik");
  heading.dataset.none ??= heading.textContent ?? "";
  setText(heading, conflicts.length > 0 ? words.conflictTitle(conflicts.length) : heading.dataset.none);
  setHidden(byId("ihop-val"), conflicts.length === 0);
  setHidden(byId("ihop-fel"), true);
  writeConflicts(conflicts, parts.store.read(), conflictWords(merging, parts));
  const rows = drops.flatMap(({ day, files }) =>
    files.map((one) => fileRow(one, dayInWords(day, parts.words.locale, dayAndMonth) ?? day, undo, words)),
  );
  byId("ihop-inlagda").replaceChildren(...rows);
  if (drops.length === 0) showStatus("");
}

type MergingWords = MergeParts["texts"]["merging"];

function fileRow({ file, filled }: Returned, day: string, undo: (file: string) => void, words: MergingWords): HTMLLIElement {
  const button = make("button", { type: "button", class: "button button-secondary" }, words.undo);
  button.append(make("span", { class: "visually-hidden" }, ` – ${file}`));
  button.addEventListener("click", () => undo(file));
  const label = filled.part?.label;
  const about = make("p", {}, `${label === undefined ? "" : `${file}. `}${words.mergedOn(day)}`);
  return make("li", {}, make("div", {}, make("h3", {}, label ?? file), about), button);
}

function summary(returned: readonly Returned[], { taken, same, conflicts, texts }: Merged, { texts: words }: MergeParts): string {
  const numbers = words.merging.summary(returned.length, { taken, same, conflicts: conflicts.length });
  return texts > 0 ? `${numbers} ${words.merging.texts(texts)}` : numbers;
}

function showStatus(text: string, faults: readonly Diagnostic[] = [], parts?: MergeParts): void {
  const place = byId("ihop-besked");
  const message = make("p", {}, text);
  place.replaceChildren(...(text === "" ? [] : [message]));
  if (faults.length === 0 || !parts) return;
  message.after(make("p", {}, parts.texts.merging.faults(faults.length)));
  // A newer message may have replaced it meanwhile.
  void import("../widgets/fault-list.ts").then(
    ({ listFaults }) => message.isConnected && place.append(listFaults(faults, parts.words.language)),
    () => message.isConnected && place.append(make("p", {}, parts.words.notLoaded)),
  );
}

/** A file is called by its role, if it has one. */
function conflictWords({ drops }: Merging, { texts }: MergeParts): ConflictWords {
  const labels = new Map(drops.flatMap((one) => one.files.map(({ file, filled }) => [file, filled.part?.label ?? file] as const)));
  return { ...texts.merging, authorOf: (file) => labels.get(file) ?? file };
}

type ConflictWords = MergeWords["merging"] & {
  /** What to call whoever gave the file's answer. */
  readonly authorOf: (file: string) => string;
};

/** Rewrites the list, with nothing chosen. */
function writeConflicts(conflicts: readonly Conflict[], now: Filled, words: ConflictWords): void {
  byId("ihop-lista").replaceChildren(...conflicts.map((one, index) => field(one, index, words)));
  writeHere(conflicts, now, words);
}

/** Updates the form's own answers in the list, without touching any choice. */
function writeHere(conflicts: readonly Conflict[], { answers, background }: Filled, words: ConflictWords): void {
  conflicts.forEach((one, index) => {
    const place = document.querySelector(`#ihop-lista [data-here="${index}"]`);
    if (place) setText(place, answerText(one, one.kind === "fact" ? background[one.id] : answers[one.id], words));
  });
}

/** Those that have been chosen; without an answer where it is the one here. */
function readChosen(conflicts: readonly Conflict[]): readonly Settled[] {
  return conflicts.flatMap(({ kind, id, offers }, index): Settled[] => {
    const value = document.querySelector<HTMLInputElement>(`#ihop-lista input[name="val-${index}"]:checked`)?.value;
    const offer = offers[Number(value)];
    if (value === undefined) return [];
    return [offer ? { kind, id, answer: offer.is } : { kind, id }];
  });
}

function field(one: Conflict, index: number, words: ConflictWords): HTMLFieldSetElement {
  const name = `val-${index}`;
  const here = card({ name, value: "here", author: words.here }, make("span", { "data-here": String(index) }));
  const offers = one.offers.map(({ is, files }, at) =>
    card({ name, value: String(at), author: words.listed(files.map(words.authorOf)) }, answerText(one, is, words)),
  );
  return make(
    "fieldset",
    { class: "conflict" },
    make("legend", {}, ...(one.kind === "question" ? numberedLink(one.id) : [factLink(one.id)])),
    make("div", { class: "choices" }, here, ...offers),
  );
}

function card({ name, value, author }: Readonly<Record<"name" | "value" | "author", string>>, answer: Node | string): HTMLLabelElement {
  const input = make("input", { type: "radio", name, value });
  const text = make("span", {}, make("span", { class: "conflict-whose" }, author), " ", answer);
  return make("label", { class: "choice" }, input, text);
}

function answerText({ kind, id }: Conflict, is: AnswerValue | undefined, words: ConflictWords): string {
  if (is === undefined) return words.unanswered;
  if (kind === "fact") return factOptionText(id, String(is)) || String(is);
  if (is === "unknown") return words.unknownAnswer;
  return Array.isArray(is) ? words.listed(is.map((one) => optionText(id, one))) : optionText(id, Number(is));
}
