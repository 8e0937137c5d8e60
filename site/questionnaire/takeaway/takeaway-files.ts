// Decides what each button gives: the printed report, the two parts of the decision paper, and the plan for three kinds of programs.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { planCsv, planIcs, planJson, planSentences, type ExportFile } from "../plan/plan-file.ts";
import { byId, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { nodeOf } from "../widgets/markup.ts";
import { appendixPaper, openPaper, paperFile } from "./decision-paper.ts";
import { managementReport } from "./management-report.ts";
import { paperMarkup } from "./paper.ts";
import { printReport } from "./report-print.ts";
import type { Takeaway } from "./takeaway.ts";
import type { ExportWords } from "./takeaway-words.ts";

type Current = () => Takeaway | undefined;

/** Returns what writes the open part anew where somebody reads it. */
export function bindExports(current: Current, words: ExportWords): () => void {
  press("ta-med-rapport", current, (takeaway) => printReport(byId("rapport"), managementReport(takeaway, words), words));
  bindPapers(current, words);
  bindPlan(current, words);
  const read = byId<HTMLDetailsElement>("ta-med-las");
  const show = (): void => {
    const takeaway = read.open ? current() : undefined;
    byId("ta-med-text").replaceChildren(...(takeaway ? [nodeOf(paperMarkup(openPaper(takeaway, words.decision)))] : []));
  };
  read.addEventListener("toggle", show);
  byId("ta-med-namn").addEventListener("input", show);
  return show;
}

/** All answers are gone: nothing that was made of them, and nothing written for it, may stay behind. */
export function clearExports(): void {
  for (const id of ["rapport", "ta-med-text"]) byId(id).replaceChildren();
  for (const id of ["ta-med-namn", "ta-med-dag"]) byId<HTMLInputElement>(id).value = "";
  for (const id of ["ta-med-skrivelse-besked", "ta-med-plan-besked"]) setText(byId(id), "");
  showFault("");
}

function bindPapers(current: Current, words: ExportWords): void {
  const { decision, takeAlong } = words;
  const save = (file: ExportFile): void => {
    saveFile(file.name, file.content, file.type);
    setText(byId("ta-med-skrivelse-besked"), takeAlong.saved(file.name));
  };
  press("ta-med-skrivelse", current, (takeaway) => save(paperFile(openPaper(takeaway, decision), takeaway.edition, decision.files.open)));
  press("ta-med-bilaga", current, (takeaway) => {
    const paper = appendixPaper(managementReport(takeaway, words), words);
    save(paperFile(paper, takeaway.edition, decision.files.appendix));
  });
}

function bindPlan(current: Current, { takeaway: words, takeAlong }: ExportWords): void {
  const day = byId<HTMLInputElement>("ta-med-dag");
  const tell = (text: string): void => setText(byId("ta-med-plan-besked"), text);
  const save = (file: ExportFile): void => {
    showFault("");
    saveFile(file.name, file.content, file.type);
    const isEmpty = current()?.plan.length === 0 ? ` ${planSentences["plan-empty"][words.language]}` : "";
    tell(takeAlong.saved(file.name) + isEmpty);
  };
  const say = (one: Diagnostic): string => {
    if (one.code === "plan-start" && day.value === "" && !day.validity.badInput) return takeAlong.startNeeded;
    return sentenceOf(one, planSentences, words.language);
  };
  /** What is wrong with the day is told at the day; that there is nothing to save, by the buttons. */
  const saveChecked = (made: Checked<ExportFile>): void => {
    const isAboutDay = made.diagnostics.some((one) => one.code === "plan-start");
    const told = made.diagnostics.map(say).join(" ");
    tell(isAboutDay ? "" : told);
    showFault(isAboutDay ? told : "");
    if (made.ok) save(made.value);
    else if (isAboutDay) day.focus();
  };
  /** A day that is half typed reads as none. */
  const start = (): string => (day.validity.badInput ? "?" : day.value);
  press("ta-med-json", current, (takeaway) => save(planJson(takeaway, words)));
  press("ta-med-csv", current, (takeaway) => saveChecked(planCsv(takeaway, start(), words)));
  press("ta-med-ics", current, (takeaway) =>
    saveChecked(planIcs(takeaway, { start: start(), now: new Date(), series: crypto.randomUUID() }, words)),
  );
  day.addEventListener("input", () => showFault(""));
}

function showFault(text: string): void {
  setText(byId("ta-med-dag-fel"), text);
  setHidden(byId("ta-med-dag-fel"), text === "");
  byId("ta-med-dag-falt").classList.toggle("has-error", text !== "");
  if (text === "") byId("ta-med-dag").removeAttribute("aria-invalid");
  else byId("ta-med-dag").setAttribute("aria-invalid", "true");
}

function press(id: string, current: Current, act: (takeaway: Takeaway) => void): void {
  byId(id).addEventListener("click", () => {
    const takeaway = current();
    if (takeaway) act(takeaway);
  });
}
