// The organisations on this computer: naming the open one, adding, opening and removing others.
import type { Model } from "../../../scripts/method/edition.ts";
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import { sentNotice } from "../sending/sent-notice.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { openDraft } from "./draft-file.ts";
import type { LaterParts } from "./draft-parts.ts";
import { isSameName, nameOf, nameOpen } from "./organisation-name.ts";
import { forgetOrganisation, saveList } from "./organisation-storage.ts";
import type { Organisation } from "./organisations.ts";
import type { Filled } from "./state.ts";

/** Binds the list and its fields. The returned function shows them as they are now. */
export function makeOrganisationsView(parts: LaterParts): () => void {
  const { local } = parts;
  const { organisations } = local;
  const words = parts.texts.organisations;
  const [own, added] = [field("organisation-namn"), field("organisation-ny")];
  own.onSubmit((text) => {
    const fault = nameOpen(text, organisations);
    if (fault) return words[fault];
    const { name = "" } = organisations.open() ?? {};
    tell(name === "" ? words.nameRemoved : words.named(name));
    return undefined;
  });
  added.onSubmit((text) => {
    const name = nameOf(text);
    if (name === undefined) return words.nameMissing;
    if (organisations.all().some((one) => isSameName(one.name, name))) return words.nameTaken;
    if (organisations.open()?.name === "") {
      own.show(words.nameFirst);
      return "";
    }
    const made = add(name, parts);
    if (!made) return words.noRoom;
    leaveFor(made.id, parts);
    return undefined;
  });
  const remove = async (one: Organisation): Promise<void> => {
    const name = one.name || parts.words.unnamed;
    if (!(await confirm({ text: words.confirmRemoval(name), yes: words.remove(name), no: words.keep }))) return;
    const left = organisations.all().filter(({ id }) => id !== one.id);
    saveList(left, organisations);
    forgetOrganisation(one.id, local);
    if (one.id === organisations.openId) return leaveFor(left[0]?.id ?? "", parts);
    tell(words.removed(name));
    // Its row had the focus.
    byId("organisationer-besked").focus();
  };
  const show = (): void => {
    setHidden(byId("organisationer"), !local.isWorking());
    own.write(organisations.open()?.name ?? "");
    const list = organisations.all();
    const shown = list.length > 1 ? list : [];
    byId("organisationer-lista").replaceChildren(...shown.map((one) => row(one, parts, { open: (id) => leaveFor(id, parts), remove })));
  };
  organisations.onChange(show);
  return show;
}

interface RowActions {
  readonly open: (id: string) => void;
  readonly remove: (one: Organisation) => Promise<void>;
}

function row(one: Organisation, { data, store, local, texts, words: answering }: LaterParts, { open, remove }: RowActions): HTMLLIElement {
  const words = texts.organisations;
  const name = one.name || answering.unnamed;
  const isOpen = one.id === local.organisations.openId;
  const stored = isOpen ? undefined : openDraft(local.loadDraft(one.id) ?? "", data);
  const { answered, asked } = progressOf(data.model, isOpen ? store.read() : stored?.ok ? stored.value : undefined);
  const sent = data.round && sentNotice({ round: data.round, local, words: answering }, one.id);
  const button = (text: string, hidden: string, press: () => void): HTMLButtonElement => {
    const made = make(
      "button",
      { type: "button", class: "button button-secondary" },
      text,
      make("span", { class: "visually-hidden" }, hidden),
    );
    made.addEventListener("click", press);
    return made;
  };
  return make(
    "li",
    {},
    make("div", {}, make("h3", {}, name), make("p", {}, answering.progress(answered, asked)), ...(sent ? [make("p", {}, sent)] : [])),
    make(
      "div",
      { class: "people-actions" },
      isOpen ? make("span", { class: "tag" }, words.isOpen) : button(words.open, ` ${name}`, () => open(one.id)),
      button(words.removeShort, ` ${name}`, () => void remove(one)),
    ),
  );
}

/** In the first block, or in all of a method without levels, as the overview counts: last round's answers once their area is gone through. */
function progressOf({ questions, thresholds }: Model, filled: Filled | undefined): { readonly answered: number; readonly asked: number } {
  const counted = questions.filter((one) => (thresholds.length === 0 || one.block === 1) && isApplicable(one, filled?.background ?? {}));
  const { lastRound = {}, confirmed = {} } = filled?.plan ?? {};
  const isOwn = ({ id, area, block }: (typeof counted)[number]): boolean => lastRound[id] === undefined || !!confirmed[`${area}:${block}`];
  return { answered: counted.filter((one) => filled?.answers[one.id] !== undefined && isOwn(one)).length, asked: counted.length };
}

/** Undefined if the browser has no room for it. */
function add(name: string, { local: { organisations } }: LaterParts): Organisation | undefined {
  const before = organisations.all();
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  const made: Organisation = { id: number.toString(16).padStart(8, "0"), name };
  if (organisations.save([...before, made])) return made;
  organisations.save(before);
  return undefined;
}

/** Opens the draft's text as the organisation's own, which is added if it is not here. Tells if there is no room for it. */
export function openBeside(text: string, name: string, parts: LaterParts): void {
  const { local, showStatus, texts } = parts;
  const known = local.organisations.all().find((one) => isSameName(one.name, name));
  const made = known ?? add(name, parts);
  if (made && local.handedOver.save(text)) {
    leaveFor(made.id, parts);
    return;
  }
  local.handedOver.save(null);
  if (made && !known) local.organisations.save(local.organisations.all().filter((one) => one.id !== made.id));
  showStatus(texts.organisations.noRoom);
}

/** Loads the page anew with the organisation open, so that nothing of the one before is left in it. */
function leaveFor(id: string, { local, showStatus, texts, loadAnew }: LaterParts): void {
  if (local.organisations.openNext(id)) loadAnew();
  else showStatus(texts.organisations.noRoom);
}

function field(id: string) {
  const [form, input, place] = [byId(`${id}-falt`), byId<HTMLInputElement>(id), byId(`${id}-fel`)];
  /** Shows what is wrong, and moves the focus there. */
  const show = (fault: string): void => {
    setText(place, fault);
    setHidden(place, fault === "");
    form.classList.toggle("has-error", fault !== "");
    if (fault !== "") input.focus();
  };
  return {
    /** `check` returns what is wrong, if anything is; an empty text if that is told elsewhere. */
    onSubmit: (check: (text: string) => string | undefined) =>
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        show("");
        const fault = check(input.value);
        if (fault) show(fault);
      }),
    write: (text: string) => {
      if (document.activeElement !== input) input.value = text;
    },
    show,
  };
}

function tell(text: string): void {
  setText(byId("organisationer-besked"), text);
}
