// Buttons that save the plan as data, as a table and for a calendar.
import type { Checked, Diagnostic } from "../../../scripts/core/diagnostic.ts";
import type { ExportWords } from "../data/form-words.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { type ExportFile, planCsv, planIcs, planJson, planMessages } from "../plan/plan-file.ts";
import { byId, saveFile, setHidden, setText } from "../widgets/elements.ts";
import type { Takeaway } from "./takeaway.ts";

export type Current = () => Takeaway | undefined;

/** Call when there is no result any more: neither the field nor the message may keep anything of it. */
export function clearPlan(): void {
  byId<HTMLInputElement>("ta-med-dag").value = "";
  setText(byId("ta-med-plan-besked"), "");
  showFault("");
}

export function bindPlan(current: Current, { takeaway: words, takeAlong }: ExportWords): void {
  const day = byId<HTMLInputElement>("ta-med-dag");
  const showStatus = (text: string): void => setText(byId("ta-med-plan-besked"), text);
  const save = (file: ExportFile): void => {
    showFault("");
    saveFile(file.name, file.content, file.type);
    const isEmpty = current()?.plan.length === 0 ? ` ${planMessages["plan-empty"][words.language]}` : "";
    showStatus(takeAlong.saved(file.name) + isEmpty);
  };
  const textOf = (one: Diagnostic): string => {
    if (one.code === "plan-start" && day.value === "" && !day.validity.badInput) return takeAlong.startNeeded;
    return sentenceOf(one, planMessages, words.language);
  };
  /** Shows a fault of the day at its field, and that there is nothing to save beside the buttons. */
  const saveChecked = (made: Checked<ExportFile>): void => {
    const isAboutDay = made.diagnostics.some((one) => one.code === "plan-start");
    const text = made.diagnostics.map(textOf).join(" ");
    showStatus(isAboutDay ? "" : text);
    showFault(isAboutDay ? text : "");
    if (made.ok) save(made.value);
    else if (isAboutDay) day.focus();
  };
  /** An incomplete day gives an empty value, which would mean none; "?" makes it a fault. */
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
