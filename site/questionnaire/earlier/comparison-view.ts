// Decides how a response saved earlier is opened and shown beside today's: level, shares, areas, and which answers have moved.
import type { Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import { questionNumber, questionText } from "../answering/question-texts.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { sentences } from "../drafts/messages.ts";
import type { Filled } from "../drafts/state.ts";
import { type ExplainedPage, type ExplainedPart, makePart, rewrite } from "../result/explained.ts";
import { readFileText } from "../together/returned-file.ts";
import { make, setHidden } from "../widgets/elements.ts";
import { nameQuestion } from "./carried-draft.ts";
import type { EarlierData } from "./earlier-data.ts";
import { type EarlierResponse, earlierAddress, earlierSentences, readEarlier, compareWithNow } from "./earlier-response.ts";
import { comparisonNodes } from "./comparison-nodes.ts";

export function makeComparisonView(page: ExplainedPage): ExplainedPart {
  const words = page.words.thenNow;
  const { input, field } = fileField(words);
  const [told, shown] = [make("div", { role: "status" }), make("div", { class: "then-now" })];
  const close = make("button", { type: "button", class: "button button-secondary" }, words.close);
  const row = make("p", { class: "button-row", hidden: "" }, close);
  let opened: EarlierResponse | undefined;
  let latest: Filled | undefined;
  const draw = (): void => {
    setHidden(row, opened === undefined);
    const told =
      opened && latest ? { earlier: opened, found: compareWithNow(opened, page.data.model, latest), filled: latest, page } : undefined;
    rewrite(shown, told ? comparisonNodes(told) : []);
  };
  const open = async (file: File): Promise<void> => {
    const read = await readFile(file, page);
    opened = read.opened;
    told.replaceChildren(...read.told);
    draw();
  };
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file) void open(file);
  });
  close.addEventListener("click", () => {
    opened = undefined;
    told.replaceChildren(make("p", {}, words.closed));
    draw();
    input.focus();
  });
  return {
    forget: () => {
      opened = undefined;
      told.replaceChildren();
    },
    element: makePart("tidigare", words, field, told, shown, row),
    show: (filled) => {
      latest = filled;
      draw();
    },
  };
}

function fileField(words: ThenNowWords): { readonly input: HTMLInputElement; readonly field: HTMLElement } {
  const input = make("input", { type: "file", id: "tidigare-fil", accept: ".json,application/json", "aria-describedby": "tidigare-hjalp" });
  const label = make("label", { for: "tidigare-fil" }, words.file);
  const hint = make("p", { class: "hint", id: "tidigare-hjalp" }, words.fileHint);
  return { input, field: make("div", { class: "text-field" }, label, hint, input) };
}

/** What could be made of a file, and what is said of it. */
async function readFile(
  file: File,
  { data, words: { thenNow: words } }: ExplainedPage,
): Promise<{ readonly opened?: EarlierResponse; readonly told: readonly Node[] }> {
  const text = await readFileText(file);
  if (!text.ok) return { told: [make("p", {}, words.refused), faultList(text.diagnostics, words)] };
  const address = earlierAddress(text.value, data);
  let earlier: EarlierData | undefined;
  try {
    earlier = address === undefined ? undefined : await fetchEarlier(address);
  } catch {
    return { told: [make("p", {}, words.notFetched)] };
  }
  const read = readEarlier(text.value, data, earlier);
  const named = read.diagnostics.map((one) => (earlier ? nameQuestion(words.language, one, earlier) : namedHere(one)));
  if (!read.ok) return { told: [make("p", {}, words.refused), faultList(named, words)] };
  const faults = named.length > 0 ? [make("p", {}, words.faults), faultList(named, words)] : [];
  return { opened: read.value, told: [make("p", {}, words.opened), ...faults] };
}

async function fetchEarlier(address: string): Promise<EarlierData> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("the earlier edition could not be fetched");
  return (await answer.json()) as EarlierData;
}

function faultList(diagnostics: readonly Diagnostic[], { language }: ThenNowWords): HTMLElement {
  const table = { ...sentences, ...earlierSentences };
  return make("ul", {}, ...diagnostics.map((one) => make("li", {}, sentenceOf(one, table, language))));
}

/** A question of this page is named as it stands here. */
function namedHere(one: Diagnostic): Diagnostic {
  const { question } = one.values;
  if (typeof question !== "string" || questionNumber(question) === "") return one;
  return { ...one, values: { ...one.values, question: questionText(question) } };
}
