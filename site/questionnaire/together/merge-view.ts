// Merging returned files: choosing or dropping them, a summary, the choice between differing answers, and undo.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { listFaults } from "../widgets/fault-list.ts";
import { bindFileDrop } from "../widgets/file-drop.ts";
import { type ConflictWords, readChosen, writeConflicts, writeHere } from "./conflict-view.ts";
import { lastMerge, type MergeRecord, storeMerge, undoMerge } from "./merge-record.ts";
import { joinConflicts, type Merged, mergeReturned, settle } from "./merging.ts";
import { makeDistinct, type Returned, readFileText, readReturned } from "./returned-file.ts";

export function bindMerging(parts: LaterParts): void {
  const words = parts.texts.merging;
  const { data, store, local } = parts;
  bindFileDrop({ input: byId<HTMLInputElement>("ihop-filer"), zone: byId("ihop-yta") }, (files) => void merge(files, parts));
  byId("ihop-anvand").addEventListener("click", () => apply(parts));
  byId("ihop-angra").addEventListener("click", () => undo(parts));
  store.onChange((now) => writeHere(lastMerge(data, local)?.conflicts ?? [], now, conflictWords(parts)));
  const record = lastMerge(data, local);
  if (!record) return;
  show(record, parts);
  showStatus([words.restored(record.conflicts.length)]);
}

/** Clears the merge once other answers have replaced those that were merged: nothing remains to choose or undo. */
export function forgetMerge(parts: Pick<LaterParts, "data" | "local">): void {
  storeMerge(undefined, parts.data, parts.local);
  hide();
}

async function merge(files: readonly File[], parts: LaterParts): Promise<void> {
  const words = parts.texts.merging;
  const { data, store, local, replace } = parts;
  const names = makeDistinct(files.map((one) => one.name));
  const texts = await Promise.all(files.map(readFileText));
  const read = texts.map((text, index) => readReturned(names[index] ?? "", text, data));
  const returned = read.flatMap((one) => (one.ok ? [one.value] : []));
  const faults = read.flatMap((one) => one.diagnostics);
  if (returned.length === 0) return showStatus([words.nothing], faultNodes(faults, parts));
  const before = store.read();
  const merged = mergeReturned(before, returned, data);
  const conflicts = joinConflicts(lastMerge(data, local)?.conflicts ?? [], merged.conflicts);
  replace(merged.filled);
  const record = { before, after: merged.filled, conflicts };
  storeMerge(record, data, local);
  show(record, parts);
  showStatus(summary(returned, merged, words), faultNodes([...faults, ...merged.diagnostics], parts));
}

function apply(parts: LaterParts): void {
  const words = parts.texts.merging;
  const { data, store, local, replace } = parts;
  const record = lastMerge(data, local);
  if (!record) {
    hide();
    return;
  }
  const { choices, left } = readChosen(record.conflicts);
  const count = record.conflicts.length - left.length;
  setText(byId("ihop-fel"), count === 0 ? words.nothingChosen : "");
  setHidden(byId("ihop-fel"), count > 0);
  if (count === 0) {
    document.querySelector<HTMLElement>("#ihop-lista input")?.focus();
    return;
  }
  replace(settle(store.read(), choices));
  const next = { ...record, after: settle(record.after, choices), conflicts: left };
  storeMerge(next, data, local);
  show(next, parts);
  showStatus([words.settled(count, left.length)]);
  byId("ihop-besked").focus();
}

function undo(parts: LaterParts): void {
  const { data, store, local, replace } = parts;
  const record = lastMerge(data, local);
  if (record) replace(undoMerge(record, store.read()));
  forgetMerge(parts);
  showStatus([record ? parts.texts.merging.undone : parts.words.draftUntouched]);
  byId("ihop-besked").focus();
}

function show({ conflicts }: MergeRecord, parts: LaterParts): void {
  setText(byId("ihop-rubrik"), parts.texts.merging.conflictTitle(conflicts.length));
  setHidden(byId("ihop-val"), conflicts.length === 0);
  setHidden(byId("ihop-fel"), true);
  writeConflicts(conflicts, parts.store.read(), conflictWords(parts));
  setHidden(byId("ihop-angra"), false);
}

function hide(): void {
  setHidden(byId("ihop-val"), true);
  byId("ihop-lista").replaceChildren();
  setHidden(byId("ihop-angra"), true);
  showStatus([]);
}

type MergingWords = LaterParts["texts"]["merging"];

function summary(returned: readonly Returned[], { taken, same, conflicts, texts }: Merged, words: MergingWords): readonly string[] {
  const numbers = words.summary(returned.length, { taken, same, conflicts: conflicts.length });
  const from = words.files(returned.map(({ file, filled }) => words.from(file, filled.part?.label)));
  return [numbers, texts > 0 ? words.texts(texts) : "", conflicts.length > 0 ? words.choose : "", from].filter(Boolean);
}

function showStatus(texts: readonly string[], faults: readonly Node[] = []): void {
  byId("ihop-besked").replaceChildren(...texts.map((one) => make("p", {}, one)), ...faults);
}

function faultNodes(faults: readonly Diagnostic[], { texts, words }: LaterParts): readonly Node[] {
  return faults.length > 0 ? [make("p", {}, texts.merging.faults(faults.length)), listFaults(faults, words.language)] : [];
}

function conflictWords({ texts, words }: LaterParts): ConflictWords {
  return { ...texts.merging, unknownAnswer: words.unknownAnswer };
}
