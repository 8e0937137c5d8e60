// The page of a group: makes files of answers alone, takes them in, and shows what the organisations lack together. Stores and sends nothing.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { GroupRoomWords } from "../../text/sv/form/together/group-room.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { nameOf } from "../drafts/organisation-name.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import { byId, make, revealLive, setHidden, setText } from "../widgets/elements.ts";
import { bindFileDrop } from "../widgets/file-drop.ts";
import { onceAtATime } from "../widgets/once-at-a-time.ts";
import { saveFile } from "../widgets/save-file.ts";
import { type GroupData, groupDataId } from "./group-data.ts";
import { groupFileOf, readGroupFile, readText } from "./group-file.ts";
import { type Member, renamed, takeIn } from "./members.ts";
import { messages } from "./messages.ts";
import { areaMap, questionMap, stepTable } from "./picture-view.ts";
import { type SharedPicture, sharedPicture } from "./shared-picture.ts";

/** Fewest organisations that are compared. */
const fewest = 2;

interface Room {
  readonly data: GroupData;
  readonly words: GroupRoomWords;
  members: readonly Member[];
}

/** Call once, when the page has been parsed. */
export function openRoom(words: GroupRoomWords): void {
  const place = document.getElementById(groupDataId);
  // A method without levels has no such page.
  if (!place) return;
  revealLive();
  const room: Room = { data: JSON.parse(place.textContent ?? "") as GroupData, words, members: [] };
  bindMaking(room);
  const input = byId<HTMLInputElement>("grupp-filer");
  let queue: Promise<void> = Promise.resolve();
  bindFileDrop({ input, zone: byId("grupp-yta") }, (files) => {
    // One drop after the other: two at once could both take in the same organisation.
    // Files that cannot be read, as when a disk is removed, must not stop those after them.
    queue = queue.then(() => addFiles(room, files)).catch(() => tell("grupp-besked", words.read(0, files.length), []));
  });
  byId("grupp-tom").addEventListener("click", () => {
    room.members = [];
    tell("grupp-besked", words.cleared);
    show(room);
    input.focus();
  });
  byId("grupp-niva").addEventListener("change", () => showPicture(room));
  byId("grupp-skriv-ut").addEventListener("click", () => print());
  show(room);
  byId("gruppen").dataset.ready = "true";
}

/** Step 1: a draft becomes a file with nothing but answers. */
function bindMaking({ data, words }: Room): void {
  const draft = byId<HTMLInputElement>("grupp-utkast");
  const name = byId<HTMLInputElement>("grupp-namn");
  onceAtATime(byId("grupp-gor"), async () => {
    const file = draft.files?.[0];
    const text: Checked<string> | undefined = file && (await readText(file));
    const missing: readonly Diagnostic[] = file ? [] : [{ code: "group-no-file", severity: "error", pointer: "", values: {} }];
    const made = text?.ok ? groupFileOf(text.value, name.value, data) : { ok: false as const, diagnostics: text?.diagnostics ?? missing };
    if (!made.ok) {
      tell("grupp-gjord", words.notMade, listed(made.diagnostics, words));
      const isName = made.diagnostics.some(({ code }) => code === "group-name");
      (isName ? name : draft).focus();
      return;
    }
    const called = savedName([data.edition, "till-gruppen", slugOf(made.value.organisation)], "json");
    saveFile(called, made.value.text);
    tell("grupp-gjord", words.made(called, made.value.answers, made.value.leftOut), listed(made.diagnostics, words));
  });
}

async function addFiles(room: Room, files: readonly File[]): Promise<void> {
  const { words } = room;
  const found: Diagnostic[] = [];
  let taken = 0;
  for (const file of files) {
    const added = await withFile(room, file);
    found.push(...added.diagnostics.map((one) => ({ ...one, file: file.name })));
    if (!added.ok) continue;
    room.members = added.value;
    taken++;
  }
  tell("grupp-besked", words.read(taken, files.length - taken), listed(found, words));
  show(room);
}

/** The members with the file's organisation. */
async function withFile(room: Room, file: File): Promise<Checked<readonly Member[]>> {
  const text = await readText(file);
  if (!text.ok) return text;
  const read = readGroupFile(text.value, room.data);
  if (!read.ok) return read;
  // The members as they are now: some may have been removed while the file was read.
  const added = takeIn(room.members, read.value, room.words.unnamed);
  return added.ok ? { ...added, diagnostics: read.diagnostics } : added;
}

function show(room: Room): void {
  showMembers(room);
  showPicture(room);
}

function showMembers(room: Room): void {
  const { members, words } = room;
  setHidden(byId("grupp-med"), members.length === 0);
  const { standings } = pictureOf(room);
  byId("grupp-lista").replaceChildren(
    ...members.map((member, at) => {
      const standing = standings[at];
      const field = make("input", { type: "text", value: member.name, "aria-label": words.nameOf(at + 1), autocomplete: "off" });
      field.addEventListener("change", () => rename(room, at, field));
      const button = make("button", { type: "button", class: "button button-secondary" }, words.remove(member.name));
      button.addEventListener("click", () => remove(room, at));
      const facts = make("span", { class: "muted small" }, standing ? words.standing(standing) : "");
      return make("li", { class: "group-member" }, field, facts, button);
    }),
  );
  showUnfinished(room);
}

function showUnfinished(room: Room): void {
  const { members, words, data } = room;
  const { standings } = pictureOf(room);
  const unfinished = members.filter((_, at) => standings[at]?.answeredBlocks === 0).map(({ name }) => name);
  setHidden(byId("grupp-ej-klara"), unfinished.length === 0 || data.model.thresholds.length === 0);
  setText(byId("grupp-ej-klara"), unfinished.length === 0 ? "" : words.unfinished(unfinished));
}

/** A name that is empty or taken goes back to what it was. */
function rename(room: Room, at: number, field: HTMLInputElement): void {
  const name = nameOf(field.value);
  if (name) room.members = renamed(room.members, at, name);
  field.value = room.members[at]?.name ?? "";
  const button = field.parentElement?.querySelector("button");
  if (button) setText(button, room.words.remove(field.value));
  showUnfinished(room);
  showPicture(room);
}

function remove(room: Room, at: number): void {
  const name = room.members[at]?.name ?? "";
  room.members = room.members.filter((_, other) => other !== at);
  tell("grupp-besked", room.words.removed(name));
  show(room);
  const left = byId("grupp-lista").querySelectorAll("button");
  (left[Math.min(at, left.length - 1)] ?? byId("grupp-filer")).focus();
}

function showPicture(room: Room): void {
  const { members, words, data } = room;
  const isShown = members.length >= fewest;
  setHidden(byId("grupp-bild"), !isShown);
  setHidden(byId("grupp-vantar"), isShown);
  if (!isShown) return;
  const picture = pictureOf(room);
  const input = { data, words, names: members.map((one) => one.name) };
  setText(byId("grupp-block"), picture.blocks === 0 ? words.noBlocks : words.blocks(picture.blocks));
  byId("grupp-omraden").replaceChildren(...(picture.blocks === 0 ? [] : [areaMap(picture, input)]));
  setText(byId("grupp-delade"), picture.steps.length === 0 ? "" : words.shared(picture.plans));
  byId("grupp-atgarder").replaceChildren(stepTable(picture, input));
  const level = byId<HTMLSelectElement>("grupp-niva");
  setText(byId("grupp-niva-vald"), `${level.labels[0]?.textContent ?? ""} ${level.selectedOptions[0]?.textContent ?? ""}.`);
  byId("grupp-fragor").replaceChildren(questionMap(picture, input));
}

function pictureOf({ data, members }: Room): SharedPicture {
  const target = Number(byId<HTMLSelectElement>("grupp-niva").value);
  return sharedPicture({ model: data.model, steps: data.steps, members, target });
}

function listed(found: readonly Diagnostic[], { language }: GroupRoomWords): readonly string[] {
  return found.map((one) => `${one.file ? `${one.file}: ` : ""}${sentenceOf(one, messages, language)}`);
}

function tell(place: string, summary: string, lines: readonly string[] = []): void {
  const list = lines.length > 0 ? [make("ul", {}, ...lines.map((one) => make("li", {}, one)))] : [];
  byId(place).replaceChildren(make("p", {}, summary), ...list);
}
