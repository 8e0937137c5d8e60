// Starts the form: from the start what is answered is kept, and the rest of the script loads when somebody begins to use the page.
import type { StartWords } from "../data/form-words.ts";
import { type PageData, pageDataId } from "../data/page-data.ts";
import { bindAutosave } from "../drafts/autosave.ts";
import { openLocalStore } from "../drafts/local-store.ts";
import { emptyFilled, type Filled, isEmpty, makeStore, type Store } from "../drafts/state.ts";
import { followAddress } from "../views/router.ts";
import { byId, revealLive, setText } from "../widgets/elements.ts";
import type { FormPage, StartParts } from "./form-parts.ts";
import { bindForm, inputs } from "./form-view.ts";

/** Binds the answers. `onCleared` is called with the number of ticks that another one cleared. @returns What writes answers from elsewhere. */
type Bind = (data: PageData, store: Store, onCleared: (count: number) => void) => () => void;

let bind: Bind = (data, store) => bindForm(data, store);

/** For another kind of form than a staircase's. Call before `start`. */
export function bindWith(other: Bind): void {
  bind = other;
}

/** Call once, when the page has been parsed. */
export function start(words: StartWords): void {
  const data = JSON.parse(byId(pageDataId).textContent ?? "") as PageData;
  const parts = { data, store: makeStore(emptyFilled()), local: openLocalStore(data.edition, window) };
  revealLive();
  byId("formularet").dataset.ready = "false";
  // In a task of its own, so that a slow machine can respond to the reader in between. See `takeEarlyTicks` for what is ticked meanwhile.
  setTimeout(() => void follow(parts, words).catch((reason: unknown) => stop(reason, words)));
}

async function follow(parts: StartParts, words: StartWords): Promise<void> {
  const { data, store, local } = parts;
  const writers = [bind(data, store, (count) => void use().then((page) => page?.tellCleared(count)))];
  const writeForm = (): void => {
    for (const write of writers) write();
  };
  const replace = (filled: Filled): void => {
    store.change(filled);
    writeForm();
  };
  const finishEarly = takeEarlyTicks();
  const showWhetherSaved = makeShowWhetherSaved(parts, words);
  const { file, opened } = bindAutosave({
    data,
    store,
    local,
    replace,
    onSaved: showWhetherSaved,
    onOverridden: (questions) => void use().then((page) => page?.tellOverridden(questions)),
  });
  showWhetherSaved();
  const press = heldPress();
  let used: Promise<FormPage | undefined> | undefined;
  /** Loads and binds the rest of the script, once. A failure is told at each use. */
  const use = (): Promise<FormPage | undefined> => {
    used ??= Promise.all([import("./form-page.ts"), words.rest()])
      .then(([{ bindFormPage }, rest]) => bindFormPage(parts, rest))
      .then(
        (page) => {
          page.begin({ replace, writers, file, opened });
          press();
          byId("formularet").dataset.ready = "true";
          return page;
        },
        () => {
          used = undefined;
          showUnfinished(words);
          // A browser remembers that a module could not be fetched. What is answered is stored, and the address has the view.
          window.addEventListener("online", () => local.isWorking() && location.reload(), { once: true });
          return undefined;
        },
      )
      .catch((reason: unknown) => stop(reason, words));
    return used;
  };
  store.onChange(() => void use());
  local.organisations.onChange(() => void use());
  for (const kind of ["click", "change"]) byId("formularet").addEventListener(kind, () => void use());
  followAddress((view) => {
    forgetMessage();
    if (!view.matches(".first")) void use();
  });
  writeForm();
  // On reload and history navigation the browser restores form controls of its own, after everything else.
  window.addEventListener("pageshow", writeForm);
  finishEarly();
  // Without a staircase the rest of the script decides what is asked.
  if (used || data.model.thresholds.length === 0 || isAnythingStored(parts)) await use();
  else byId("formularet").dataset.ready = "true";
}

/** Says so, and leaves no view out of sight. */
function showUnfinished({ atLoad }: StartWords): void {
  delete byId("formularet").dataset.ready;
  setText(byId("utkast-besked"), atLoad.notLoaded);
}

/** An error stays one, for whoever looks for it. */
function stop(reason: unknown, words: StartWords): never {
  showUnfinished(words);
  throw reason;
}

function makeShowWhetherSaved({ store, local }: StartParts, { atLoad }: StartWords): () => void {
  // Made once: it takes longer to make than all else that is done at an answer.
  const clock = new Intl.DateTimeFormat(atLoad.locale, { timeStyle: "short" });
  return () => {
    const kept = isEmpty(store.read()) ? "" : atLoad.draftKept(clock.format());
    setText(byId("utkast-lage"), local.isWorking() ? kept : atLoad.draftNotKept);
  };
}

/** Whether an earlier visit left anything that the page shows. */
function isAnythingStored({ local }: StartParts): boolean {
  const { organisations, reviews, sharing, handedOver } = local;
  const isNamed = organisations.open()?.name !== "" || organisations.all().length > 1;
  return isNamed || Boolean(local.loadDraft()) || [reviews, sharing, handedOver].some((one) => one.load() !== null);
}

/** Notes what is ticked now. Once the stored draft is in place the returned function ticks it again, unless the question has an answer. */
function takeEarlyTicks(): () => void {
  const early = isFresh() ? [...document.querySelectorAll<HTMLInputElement>("[data-number] :checked, [data-fact] :checked")] : [];
  return () => {
    const lost = early.filter(({ name }) => inputs(name).every((one) => !one.checked));
    for (const input of lost) input.click();
  };
}

/** Whether the page was navigated to. After a reload or from history the browser may itself have ticked answers removed since. */
function isFresh(): boolean {
  return performance.getEntriesByType("navigation").every((one) => (one as PerformanceNavigationTiming).type === "navigate");
}

/** Holds the last press on a button of a view that nothing listens to yet. The returned function presses it again. */
function heldPress(): () => void {
  let pressed: HTMLElement | null | undefined;
  const hold = ({ target }: MouseEvent): void => {
    pressed = (target as Element).closest<HTMLElement>(".view button[type=button]");
  };
  document.addEventListener("click", hold);
  return () => {
    document.removeEventListener("click", hold);
    pressed?.click();
  };
}

/** A message is about what was done in the view that it appeared in. One that lists what to put right stays until the next. */
function forgetMessage(): void {
  const place = byId("utkast-besked");
  if (place.dataset.shown !== undefined && !place.querySelector("li")) place.replaceChildren();
  place.dataset.shown = "";
}
