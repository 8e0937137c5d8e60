// Decides how a question's help comes to its place: fetched once, when somebody opens one or has begun to answer, and never as markup.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { type Embedded, embeddedAt } from "../data/embedded.ts";
import type { Store } from "../drafts/state.ts";
import { byId, make } from "../widgets/elements.ts";
import { askPart, type HelpTexts } from "./help-texts.ts";

/** Undefined where the help stands in the page. */
export function questionHelp(): Embedded<HelpTexts> | undefined {
  const address = byId("formularet").dataset.file;
  return address === undefined ? undefined : embeddedAt(address);
}

/** Whom to ask, where the question's help says so and has come. */
export function whomToAsk(question: string): string | undefined {
  const help = questionHelp();
  if (help) return help.now()?.questions[question]?.[askPart]?.text;
  return document.querySelector(`[id="fraga-${question}"] [data-ask]`)?.textContent ?? undefined;
}

/** Fills each help as it is opened. `onCome` is called once, when there is something to show of it elsewhere. */
export function bindHelp(store: Store, words: AnsweringWords, onLoaded: () => void): void {
  const held = questionHelp();
  if (!held) return;
  const open = (place: EventTarget | null): void => {
    if (place instanceof HTMLDetailsElement && place.open && place.classList.contains("help")) void fill(place, held, words);
  };
  // The event does not rise through the page.
  byId("formularet").addEventListener("toggle", (event) => open(event.target), true);
  for (const place of document.querySelectorAll("details.help[open]")) open(place);
  let isRequested = false;
  const ask = (): void => {
    if (isRequested) return;
    isRequested = true;
    held.load().then(onLoaded, () => undefined);
  };
  store.onChange(ask);
  // Whoever answers on a train has no use for a try at each answer.
  window.addEventListener("online", () => {
    if (!isRequested || held.now()) return;
    isRequested = false;
    ask();
  });
}

async function fill(place: HTMLDetailsElement, held: Embedded<HelpTexts>, words: AnsweringWords): Promise<void> {
  const question = place.closest<HTMLElement>("[data-question]")?.dataset.question ?? "";
  // What was told of an earlier try is a paragraph as well.
  const link = place.querySelector("p:not([role=status])");
  if (place.querySelector("dl") || !link) return;
  const told = place.querySelector("[role=status]") ?? make("p", { role: "status" });
  link.before(told);
  if (!held.now()) told.textContent = words.helpComes;
  const texts = await held.load().catch(() => undefined);
  if (!texts) {
    told.textContent = words.helpNotLoaded;
    return;
  }
  told.remove();
  if (!place.querySelector("dl")) link.before(helpList(texts, question));
}

function helpList({ terms, questions }: HelpTexts, question: string): HTMLElement {
  const rows = (questions[question] ?? []).flatMap((part, index) =>
    part ? [make("dt", {}, terms[index] ?? ""), make("dd", part.lang ? { lang: part.lang } : {}, part.text)] : [],
  );
  return make("dl", {}, ...rows);
}
