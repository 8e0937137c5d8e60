// Questions' help texts: fetched once, when the first help is opened or the first question answered.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { type Embedded, embeddedAt } from "../data/embedded.ts";
import type { Store } from "../drafts/state.ts";
import { byId, make } from "../widgets/elements.ts";
import { askPart, type HelpTexts } from "./help-texts.ts";

/** Undefined if the page itself contains the help. */
export function questionHelp(): Embedded<HelpTexts> | undefined {
  const address = byId("formularet").dataset.file;
  return address === undefined ? undefined : embeddedAt(address);
}

/** Whom to ask, if the question's help says so and has been loaded. */
export function whomToAsk(question: string): string | undefined {
  const help = questionHelp();
  if (help) return help.now()?.questions[question]?.[askPart]?.text;
  return document.querySelector(`[id="fraga-${question}"] [data-ask]`)?.textContent ?? undefined;
}

/** Fills in each help when it is opened. `onLoaded` is called when the texts can be shown elsewhere too. */
export function bindHelp(store: Store, words: AnsweringWords, onLoaded: () => void): void {
  const help = questionHelp();
  if (!help) return;
  const open = (place: EventTarget | null): void => {
    if (place instanceof HTMLDetailsElement && place.open && place.classList.contains("help")) void fill(place, help, words);
  };
  // The event does not bubble.
  byId("formularet").addEventListener("toggle", (event) => open(event.target), true);
  for (const place of document.querySelectorAll("details.help[open]")) open(place);
  let isRequested = false;
  const request = (): void => {
    if (isRequested) return;
    isRequested = true;
    help.load().then(onLoaded, () => undefined);
  };
  store.onChange(request);
  // After a failure, try again when back online rather than at each answer.
  window.addEventListener("online", () => {
    if (!isRequested || help.now()) return;
    isRequested = false;
    request();
  });
}

async function fill(place: HTMLDetailsElement, help: Embedded<HelpTexts>, words: AnsweringWords): Promise<void> {
  const question = place.closest<HTMLElement>("[data-question]")?.dataset.question ?? "";
  // The status message of an earlier attempt is a paragraph too.
  const link = place.querySelector("p:not([role=status])");
  if (place.querySelector("dl") || !link) return;
  const status = place.querySelector("[role=status]") ?? make("p", { role: "status" });
  link.before(status);
  if (!help.now()) status.textContent = words.helpComes;
  const texts = await help.load().catch(() => undefined);
  if (!texts) {
    status.textContent = words.helpNotLoaded;
    return;
  }
  status.remove();
  if (!place.querySelector("dl")) link.before(helpList(texts, question));
}

function helpList({ terms, questions }: HelpTexts, question: string): HTMLElement {
  const rows = (questions[question] ?? []).flatMap((part, index) =>
    part ? [make("dt", {}, terms[index] ?? ""), make("dd", part.lang ? { lang: part.lang } : {}, part.text)] : [],
  );
  return make("dl", {}, ...rows);
}
