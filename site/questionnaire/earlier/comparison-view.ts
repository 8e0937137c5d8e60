// Opens a response saved earlier and shows it beside today's.
import type { ThenNowWords } from "../../text/sv/form/then-now.ts";
import { loadEmbedded } from "../data/embedded.ts";
import type { PageData } from "../data/page-data.ts";
import { type ChosenFile, chosenFile, textIn } from "../drafts/chosen-file.ts";
import type { Filled } from "../drafts/state.ts";
import { type ExplainedInside, type ExplainedPage, rewrite } from "../result/explained.ts";
import { make, setHidden } from "../widgets/elements.ts";
import { listFaults } from "../widgets/fault-list.ts";
import { bindFileField } from "../widgets/file-field.ts";
import { earlierAddress, nameQuestion } from "./carried-draft.ts";
import { comparisonNodes } from "./comparison-nodes.ts";
import type { EarlierData } from "./earlier-data.ts";
import { compareWithNow, type EarlierResponse, readEarlier } from "./earlier-response.ts";

export function makeComparisonView(page: ExplainedPage, words: ThenNowWords): ExplainedInside {
  const { input, field } = fileField(words);
  const [status, shown] = [make("div", { role: "status" }), make("div", { class: "then-now" })];
  const close = make("button", { type: "button", class: "button button-secondary" }, words.close);
  const row = make("p", { class: "button-row", hidden: "" }, close);
  let opened: EarlierResponse | undefined;
  let latest: Filled | undefined;
  const draw = (): void => {
    setHidden(row, opened === undefined);
    const input =
      opened && latest
        ? { earlier: opened, found: compareWithNow(opened, page.data.model, latest), filled: latest, page, words }
        : undefined;
    rewrite(shown, input ? comparisonNodes(input) : []);
  };
  const open = async (file: ChosenFile): Promise<void> => {
    const read = await readFile(file, page.data, words);
    opened = read.opened;
    status.replaceChildren(...read.status);
    draw();
  };
  bindFileField(input, ([file]) => file && void open(chosenFile(file)));
  close.addEventListener("click", () => {
    opened = undefined;
    status.replaceChildren(make("p", {}, words.closed));
    draw();
    input.focus();
  });
  return {
    reset: () => {
      opened = undefined;
      status.replaceChildren();
    },
    nodes: [make("p", {}, words.lead), field, status, shown, row],
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

/** The response in the file, if it could be read, and a status message. */
async function readFile(
  file: ChosenFile,
  data: PageData,
  words: ThenNowWords,
): Promise<{ readonly opened?: EarlierResponse; readonly status: readonly Node[] }> {
  const bytes = await file.bytes;
  if (!bytes.ok) return { status: [make("p", {}, words.refused), listFaults(bytes.diagnostics, words.language)] };
  const text = textIn(bytes.value);
  const address = earlierAddress(text, data);
  let earlier: EarlierData | undefined;
  try {
    earlier = address === undefined ? undefined : await loadEmbedded<EarlierData>(address);
  } catch {
    return { status: [make("p", {}, words.notFetched)] };
  }
  const read = readEarlier(text, data, earlier);
  const named = read.diagnostics.map((one) => (earlier ? nameQuestion(words.language, one, earlier) : one));
  if (!read.ok) return { status: [make("p", {}, words.refused), listFaults(named, words.language)] };
  const faults = named.length > 0 ? [make("p", {}, words.faults), listFaults(named, words.language)] : [];
  return { opened: read.value, status: [make("p", {}, words.opened), ...faults] };
}
