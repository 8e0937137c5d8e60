// The view where the questions are divided: who answers what, a file for each role, and the files that come back.

import { swedishDay } from "../../../scripts/core/day.ts";
import { chosenFile } from "../drafts/chosen-file.ts";
import type { ShareParts } from "../drafts/draft-parts.ts";
import { draftText } from "../drafts/draft-text.ts";
import type { Filled } from "../drafts/state.ts";
import { dayAndMonth, dayInWords } from "../sending/sent-notice.ts";
import { showWho } from "../views/overview.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileDrop } from "../widgets/file-drop.ts";
import { saveFile } from "../widgets/save-file.ts";
import type { MergeView } from "./merge-view.ts";
import type { Drop } from "./merges.ts";
import { draftName } from "./part-name.ts";
import { newRole, partKey, type RoleFile, readSharing, roleFiles, type Sharing } from "./sharing.ts";
import { partOf } from "./splitting.ts";

/** Binds the view. The returned function shows the latest answers beside those to choose between, and how far the files have come. */
export function makeShareView(parts: ShareParts): (now: Filled) => void {
  const { store, local, words, showStatus, partWords } = parts;
  // A method with a single area has nothing to divide.
  const showFiles = document.getElementById("dela-vem") ? bindDividing(parts) : (): void => undefined;
  let merging: MergeView | undefined;
  const show = (now: Filled): void => showFiles(merging?.show(now) ?? []);
  /** Not before a file has come back. A failure is told at the next file or change too. */
  const loadMerging = async (): Promise<MergeView> => {
    const [{ bindMerging }, texts] = await Promise.all([import("./merge-view.ts"), partWords.merging()]);
    merging ??= bindMerging({ ...parts, texts });
    return merging;
  };
  const fail = (): void => showStatus(words.notLoaded);
  bindFileDrop({ input: byId<HTMLInputElement>("ihop-filer"), zone: byId("ihop-yta") }, (files) => {
    const chosen = files.map(chosenFile);
    void loadMerging()
      .then(({ merge }) => merge(chosen))
      .then(() => show(store.read()))
      .catch(fail);
  });
  setHidden(byId("dela-delar"), false);
  return (now) => {
    show(now);
    if (!merging && local.merges.load() !== null) void loadMerging().then(() => show(store.read()), fail);
  };
}

function bindDividing(parts: ShareParts): (drops: readonly Drop[]) => void {
  const { data, local } = parts;
  const selects = [...document.querySelectorAll<HTMLSelectElement>("#dela-vem select[data-area]")];
  const offered = byId<HTMLTemplateElement>("dela-roller").content;
  const block = document.querySelector<HTMLSelectElement>("#dela-block");
  const showRows = bindFiles(parts, (key) => change((now) => ({ ...now, saved: { ...now.saved, [key]: swedishDay(new Date()) } })));
  let sharing = readSharing(local.sharing.load(), data);
  let drops: readonly Drop[] = [];
  const offeredRoles = [...offered.querySelectorAll("option")].map((one) => one.value);
  const roles = (): readonly string[] => [...new Set([...offeredRoles, ...sharing.added, ...Object.values(sharing.roles)])];
  let listed: string | undefined;
  const show = (): void => {
    const others = roles().filter((one) => !offeredRoles.includes(one));
    const isListed = listed === JSON.stringify(others);
    listed = JSON.stringify(others);
    for (const select of selects) {
      if (!isListed) select.replaceChildren(offered.cloneNode(true), ...others.map((one) => make("option", { value: one }, one)));
      select.value = sharing.roles[select.dataset.area ?? ""] ?? "";
    }
    if (block) block.value = String(sharing.block);
    showRows(roleFiles(sharing, drops, data));
  };
  /** From what is stored now: another tab may have chosen others. */
  const change = (make: (now: Sharing) => Sharing): void => {
    sharing = make(readSharing(local.sharing.load(), data));
    local.sharing.save(JSON.stringify(sharing));
    showWho(local.sharing.load());
    show();
  };
  for (const select of selects)
    select.addEventListener("change", () => {
      const [role, area] = [select.value, select.dataset.area ?? ""];
      change((now) => {
        const { [area]: _before, ...others } = now.roles;
        return { ...now, roles: role === "" ? others : { ...others, [area]: role } };
      });
    });
  block?.addEventListener("change", () => change((now) => ({ ...now, block: Number(block.value) })));
  bindAdding(parts, roles, (role) => change((now) => ({ ...now, added: [...now.added, role] })));
  return (latest) => {
    drops = latest;
    // Another tab may have chosen others.
    sharing = readSharing(local.sharing.load(), data);
    show();
  };
}

function bindAdding({ texts }: ShareParts, roles: () => readonly string[], add: (role: string) => void): void {
  const [field, fault] = [byId<HTMLInputElement>("dela-roll"), byId("dela-roll-fel")];
  byId("dela-ny").addEventListener("submit", (event) => {
    event.preventDefault();
    const role = newRole(field.value, roles());
    setText(fault, role === undefined ? texts.sharing.roleTaken : "");
    setHidden(fault, role !== undefined);
    if (role !== undefined) {
      add(role);
      field.value = "";
      setText(byId("dela-besked"), texts.sharing.roleAdded(role));
    }
    field.focus();
  });
}

interface Row {
  readonly item: HTMLElement;
  readonly state: HTMLElement;
  readonly tag: HTMLElement;
  readonly button: HTMLButtonElement;
  file: RoleFile;
}

/** A row for each role. A row stays in place while it is updated, so that its button keeps the focus. */
function bindFiles(parts: ShareParts, onSaved: (key: string) => void): (files: readonly RoleFile[]) => void {
  const { data, store, local } = parts;
  const words = parts.texts.sharing;
  const rows = new Map<string, Row>();
  const makeRow = (file: RoleFile): Row => {
    const [state, tag] = [make("p", {}), make("span", { class: "tag" }, words.merged)];
    const button = make("button", { type: "button", class: "button button-secondary" });
    const item = make("li", {}, make("div", {}, make("h3", {}, file.role), state), make("div", { class: "people-actions" }, tag, button));
    const row: Row = { item, state, tag, button, file };
    button.addEventListener("click", () => {
      const { part } = row.file;
      const organisation = local.organisations.open()?.name;
      const name = draftName(data, { organisation, part });
      saveFile(name, draftText(data, partOf(data, store.read(), part), organisation));
      onSaved(partKey(part));
      setText(byId("dela-besked"), words.told(name, location.host && location.host + location.pathname));
    });
    return row;
  };
  return (files) => {
    setHidden(byId("dela-inga"), files.length > 0);
    for (const file of files) {
      const row = rows.get(file.role) ?? makeRow(file);
      rows.set(file.role, row);
      row.file = file;
      const { questions, areas, saved, back } = file;
      const day = (of: string): string => dayInWords(of, parts.words.locale, dayAndMonth) ?? of;
      const state = back ? words.back(day(back.day), back.answered, questions) : saved ? words.saved(day(saved)) : words.notSaved;
      setText(row.state, questions === 0 ? words.noQuestions : `${words.questions(questions, areas)} ${state}`);
      setHidden(row.tag, !back);
      setHidden(row.button, questions === 0 || back?.answered === questions);
      row.button.classList.toggle("button-secondary", saved !== undefined);
      row.button.replaceChildren(saved ? words.saveAgain : words.save, make("span", { class: "visually-hidden" }, ` – ${file.role}`));
    }
    const wanted = files.flatMap(({ role }) => rows.get(role)?.item ?? []);
    const list = byId("dela-filer");
    if (wanted.length !== list.children.length || wanted.some((one, index) => list.children[index] !== one))
      list.replaceChildren(...wanted);
  };
}
