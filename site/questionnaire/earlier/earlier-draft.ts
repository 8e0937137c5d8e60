// Opens drafts of this edition and of earlier ones, and lists what differs. Loads on use.
import { accepted, type Checked, type Diagnostic, refused } from "../../../scripts/core/diagnostic.ts";
import type { LocalText } from "../../../scripts/method/schema.ts";
import { inLanguage } from "../../text/chosen.ts";
import { factLink, optionText } from "../answering/question-texts.ts";
import { loadEmbedded } from "../data/embedded.ts";
import type { LaterWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { messages } from "../drafts/messages.ts";
import { countFilled, type Filled } from "../drafts/state.ts";
import { entry, numberedLink } from "../result/explained.ts";
import { byId, make } from "../widgets/elements.ts";
import { type CarriedDraft, type Changed, carryDraft, earlierAddress, nameQuestion, openOwnDraft } from "./carried-draft.ts";
import type { EarlierData } from "./earlier-data.ts";
import { type MarkingParts, markReviews } from "./review-marks.ts";

const listsId = "utkast-overfort";

/** `message` replaces the usual status message; `show` lists what differs, and is called once the answers are in place. */
interface OpenedFile {
  readonly checked: Checked<Filled>;
  readonly message?: string;
  readonly show?: () => void;
}

/** Opens a draft of this edition, or of an earlier one that leads to it. @throws Error if the earlier edition's data cannot be fetched. */
export async function openDraftFile(text: string, parts: EarlierParts): Promise<OpenedFile> {
  const { data, texts } = parts;
  const address = earlierAddress(text, data);
  if (!address) return { checked: openOwnDraft(text, data), show: () => clearCarried(parts) };
  const earlier = await loadEmbedded<EarlierData>(address);
  const carried = carryDraft(text, data, earlier);
  const faults = carried.diagnostics.map((one) => nameQuestion(texts.carrying.language, one, earlier));
  if (!carried.ok) return { checked: refused(...faults) };
  const { filled, review } = carried.value;
  return {
    checked: accepted(filled),
    message: texts.carrying.opened(earlier.edition, countFilled(filled)),
    show: () => {
      clearCarried(parts);
      byId("utkast-besked").after(make("div", { id: listsId, class: "carried" }, ...lists(carried.value, faults, texts.carrying)));
      markReviews(review, parts);
    },
  };
}

/** Removes the lists and marks of answers that were carried over. */
export function clearCarried(parts: MarkingParts): void {
  document.getElementById(listsId)?.remove();
  markReviews([], parts);
}

interface EarlierParts extends MarkingParts {
  readonly data: PageData;
}

function lists(
  { review, again, dropped, added, facts }: CarriedDraft,
  faults: readonly Diagnostic[],
  words: LaterWords["carrying"],
): readonly HTMLElement[] {
  const localized = (text: LocalText): string => inLanguage(text, words.language).value ?? "";
  const changed = (one: Changed, more = ""): HTMLElement =>
    entry(numberedLink(one.question), [localized(one.reason), more].filter(Boolean).join(" "));
  const parts: readonly (readonly [title: string, items: readonly HTMLElement[]])[] = [
    [words.review, review.map((one) => changed(one))],
    [words.again, again.map((one) => changed(one, betweenWords(one, words)))],
    [
      words.dropped,
      dropped.map(({ text, reason, note }) => entry([localized(text)], [localized(reason), note].filter(Boolean).join("\n"))),
    ],
    [words.added, added.map((one) => entry(numberedLink(one)))],
    [words.facts, facts.map((one) => entry([factLink(one)]))],
    [words.readFaults, faults.map((one) => entry([sentenceOf(one, messages, words.language)]))],
  ];
  return parts.flatMap(([title, items]) => {
    const summary = make("summary", {}, `${title} (${items.length})`);
    return items.length > 0 ? [make("details", { open: "" }, summary, make("ul", { class: "result-list" }, ...items))] : [];
  });
}

function betweenWords({ question, between }: CarriedDraft["again"][number], words: LaterWords["carrying"]): string {
  return between ? words.between(optionText(question, between[0]), optionText(question, between[1])) : "";
}
