// The view that sends: what is sent, the code and the fingerprint, sealing. Loads when it opens.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import type { StartParts } from "../answering/form-parts.ts";
import { factOptionText, factText, optionText, questionNumber, questionText } from "../answering/question-texts.ts";
import { loadEmbedded } from "../data/embedded.ts";
import type { PageData, PageRound } from "../data/page-data.ts";
import { isSameName, nameLimit, nameOpen } from "../drafts/organisation-name.ts";
import { isEmpty } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import { leftOfFirst } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { confirm } from "../widgets/confirmation.ts";
import { byId, make, setHidden, setText } from "../widgets/elements.ts";
import { bindCodeField } from "./code-field.ts";
import { messages } from "./messages.ts";
import { prepare } from "./prepared.ts";
import type { ReceivedReceipt } from "./receipt-view.ts";
import { canSeal } from "./sending.ts";
import { sentNotice, storedReceipt } from "./sent-notice.ts";
import { partlyAnswered, type Submission, submissionOf } from "./submission.ts";
import { bindSubmitControls, type OpenAnswers, writeSealed } from "./submit.ts";

export interface SendingParts extends Pick<StartParts, "data" | "local"> {
  readonly round: PageRound;
  readonly words: AnsweringWords;
}

/** Binds the view. The returned function updates it: until block 1 is complete it says what remains. */
export function bindSending(parts: SendingParts, words: SendingWords): Update {
  const { data, round, local } = parts;
  const show = (inner: Submission | null): void => {
    writeSealedTable(inner, words.unknownAnswer);
    writeSealed("skicka-json", inner);
    if (inner) writeScope(inner, data, words);
  };
  const prepared = prepare({ round: round.round, local, show });
  const loadHolders = (): Promise<string[]> => loadEmbedded(byId("skicka").dataset.file ?? "");
  // Fetched early: the visitor may be offline when sealing to a file.
  loadHolders().catch(() => undefined);
  const open = openAnswers(parts, words);
  const field = bindCodeField(words, round.round, open);
  const onSent = ({ text }: ReceivedReceipt, organisation: string): void => {
    local.receipt(round.round).save(`${text}\n${organisation}`);
    location.hash = "kvittens";
  };
  bindSubmitControls({ round, loadHolders, local, words, prepared, field, form: "skicka", messages, onSent, open });
  window.addEventListener("hashchange", () => showSent(parts));
  void canSeal().then((isAble) => {
    setHidden(byId("skicka-gammal"), isAble);
    setHidden(byId("skicka-knappar"), !isAble);
  });
  return (filled, outcome) => {
    const isComplete = outcome.score.answeredBlocks > 0;
    showSent(parts);
    if (isEmpty(filled)) {
      // No trace of a code may remain, nor of the receipt.
      field.clear();
      for (const id of ["skicka-fel-lista", "skicka-block"]) byId(id).replaceChildren();
      setHidden(byId("skicka-fel"), true);
    }
    byId("skicka-steg").firstElementChild?.classList.toggle("is-done", isComplete);
    for (const id of ["skicka-granska", "skicka-allt", "skicka-kod", "skicka-sist"]) setHidden(byId(id), !isComplete);
    setHidden(byId("skicka-vantar"), isComplete);
    setText(byId("skicka-vantar"), isComplete ? "" : words.waits(leftOfFirst(outcome)));
    writePartly(outcome, words);
    prepared.update(isComplete ? (issuedAt) => submissionOf({ data, filled, outcome }, issuedAt) : null);
  };
}

/** Answers without a name are sent as an organisation only if somebody says that they are its, and have its name from then on. */
function openAnswers({ round, local, words: answering }: SendingParts, words: SendingWords): OpenAnswers {
  const { organisations } = local;
  const name = (): string => organisations.open()?.name ?? "";
  const own = (organisation: string): string => [...organisation].slice(0, nameLimit).join("");
  const sentFor = (organisation: string): string => {
    const sent = organisations.all().filter(({ id }) => storedReceipt(local.receipt(round.round, id).load()).organisation === organisation);
    const [notice] = sent.map(({ id }) => sentNotice({ round, local, words: answering }, id));
    return notice ? words.replaces(notice) : "";
  };
  return {
    name,
    sentFor,
    confirm: async (organisation) => {
      if (name() !== "") return true;
      const isTaken = organisations.all().some((one) => isSameName(one.name, own(organisation)));
      const text = [words.confirmOwner(organisation), isTaken ? words.otherDraft(organisation) : "", sentFor(organisation)].filter(Boolean);
      const isOwn = await confirm({ text: text.join(" "), yes: words.confirmOwnerYes(organisation), no: words.confirmOwnerNo });
      if (isOwn) nameOpen(own(organisation), organisations);
      return isOwn;
    },
    // Also where the name stays as it was, whatever shows what was sent hears of it.
    onSealed: (organisation) => void nameOpen(name() || own(organisation), organisations),
  };
}

/** In the page's own words. */
function writeSealedTable(inner: Submission | null, unknown: string): void {
  const row = (title: string, answer: string): HTMLElement => make("tr", {}, make("th", { scope: "row" }, title), make("td", {}, answer));
  const answers = Object.entries(inner?.answers ?? {}).map(([id, value]) =>
    row(`${questionNumber(id)}. ${questionText(id)}`, value === "unknown" ? unknown : optionText(id, String(value)) || String(value)),
  );
  const facts = Object.entries(inner?.background ?? {}).map(([id, value]) => row(factText(id), factOptionText(id, value)));
  byId("skicka-svar").replaceChildren(...answers, ...facts);
}

function writeScope({ answers, background }: Submission, { model, facts }: PageData, words: SendingWords): void {
  const sent = model.questions.filter((one) => answers[one.id] !== undefined);
  const count = { answers: sent.length, facts: Object.keys(background).length };
  setText(byId("skicka-block"), words.scope({ ...count, lastBlock: Math.max(...sent.map((one) => one.block)) }));
  setText(byId("skicka-antal"), words.answers(count.answers + count.facts));
  const more = document.getElementById("skicka-om-er");
  if (more) setHidden(more, count.facts === facts.length);
}

function writePartly(outcome: Outcome, words: SendingWords): void {
  const part = partlyAnswered(outcome);
  setHidden(byId("skicka-delvis"), part.length === 0);
  setText(byId("skicka-delvis"), part.length > 0 ? words.partly(part) : "");
}

/** Shows when a response was sent from this browser. Its receipt is a view of its own. */
function showSent(parts: SendingParts): void {
  const notice = sentNotice(parts);
  setHidden(byId("skickat"), notice === undefined);
  setText(byId("skickat-nar"), notice ?? "");
}
