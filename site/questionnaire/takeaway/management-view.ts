// The view of the page to the management. Writes what depends on the answers into the sheet; its other texts are in the page.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import { whyItMatters } from "../answering/question-texts.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import { effectiveTarget, type Filled } from "../drafts/state.ts";
import { nextOf, wayText } from "../plan/next-steps.ts";
import { scheduleOf } from "../plan/plan-dates.ts";
import { areaFindings } from "../result/area-findings.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { showStaircase } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, entryNote, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import type { ShowPeers } from "./management-peers.ts";

export interface ManagementViewParts {
  readonly data: PageData;
  readonly explains: ExplanationData;
  readonly words: ManagementWords;
  readonly answering: AnsweringWords;
  readonly level: LevelWords;
  readonly partWords: Pick<FormWords, "peers" | "further">;
}

export function makeManagementView(parts: ManagementViewParts): Update {
  const { data, explains, words, answering, level, partWords } = parts;
  const [name, type] = [byId<HTMLInputElement>("ledningen-namn"), byId<HTMLSelectElement>("ledningen-slag")];
  const fail = (isFailed: boolean): void => setHidden(byId("ledningen-fel"), !isFailed);
  let latest: Parameters<Update> | undefined;
  let showPeers: ShowPeers | undefined;
  const show = (filled: Filled, outcome: Outcome): void => {
    const isReady = outcome.score.answeredBlocks > 0 && !filled.part;
    for (const id of ["ledningen-verktyg", "ledningen-delar", "fler-dokument"]) setHidden(byId(id), !isReady);
    setHidden(byId("ledningen-vantar"), isReady || filled.part !== undefined);
    setHidden(byId("ledningen-del"), !filled.part);
    setText(byId("ledningen-nar"), isReady ? [name.value.trim(), words.date(swedishDay(new Date()))].filter(Boolean).join(", ") : "");
    const { title = "", heading = "" } = byId("ledningen-rubrik").dataset;
    setText(byId("ledningen-rubrik"), isReady ? heading : title);
    showStaircase("trappan-ledningen", outcome, effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length), level);
    for (const one of document.querySelectorAll<HTMLElement>("#ledningen-delar > [data-level]"))
      setHidden(one, !isReady || one.dataset.level !== String(outcome.score.level));
    setHidden(byId("ledningen-hall"), true);
    // No trace of removed answers may remain.
    for (const id of isReady ? [] : written) byId(id).replaceChildren();
    if (isReady) showPage(filled, outcome, parts);
    if (showPeers) showPeers(type.value, outcome);
    else if (type.value !== "") void bindPeers();
    showDeadlines(type.value, filled);
  };
  const again = (): void => {
    if (latest) show(...latest);
  };
  const bindPeers = async (): Promise<void> => {
    try {
      const [{ makeShowPeers }, { peers }] = await Promise.all([import("./management-peers.ts"), partWords.peers()]);
      showPeers ??= makeShowPeers(explains.published, peers);
      again();
    } catch {
      fail(true);
    }
  };
  type.addEventListener("change", again);
  name.addEventListener("input", again);
  byId("ledningen-skriv-ut").addEventListener("click", () => window.print());
  bindFileButton(byId("ledningen-docx"), "ledningen-besked", answering, async () =>
    (await import("./sheet-document.ts")).sheetFile(byId("ledningen-blad"), byId("ledningen-docx").dataset.name ?? "", answering.language),
  );
  const further = byId<HTMLDetailsElement>("fler-dokument");
  let updateFurther: Update | undefined;
  further.addEventListener("toggle", async () => {
    if (!further.open || updateFurther) return;
    try {
      const [{ bindFurtherDocuments }, texts] = await Promise.all([import("./further-documents.ts"), partWords.further()]);
      updateFurther = bindFurtherDocuments(data, explains, { ...answering, ...texts });
      if (latest) updateFurther(...latest);
      further.dataset.ready = "";
      fail(false);
    } catch {
      further.open = false;
      fail(true);
    }
  });
  return (filled, outcome) => {
    latest = [filled, outcome];
    show(filled, outcome);
    updateFurther?.(filled, outcome);
  };
}

/** Where the sheet says what follows from the answers. */
const written = ["ledningen-niva", "ledningen-vag", "ledningen-risk", "ledningen-omraden", "ledningen-beslut"];

function showPage(filled: Filled, outcome: Outcome, { data, explains, words, level: levelWords }: ManagementViewParts): void {
  const { model } = data;
  const { level, atLeast, areas } = outcome.score;
  const top = model.thresholds.length;
  const next = nextOf({ model, measures: explains.measures, filled, outcome }, explains, levelWords.next);
  setText(byId("ledningen-niva"), words.headline(level, atLeast, top));
  setText(byId("ledningen-vag"), wayText(next.way, next.to, level >= top, levelWords.next));
  const question = next.decisions.find((one) => one.question !== undefined)?.question;
  setText(byId("ledningen-risk"), question ? whyItMatters(question) : "");
  const named = model.areas.flatMap((area) => (areas[area] ? [{ name: data.areas[area] ?? area, share: areas[area].share }] : []));
  setText(byId("ledningen-omraden"), areaFindings(named, words).join(" "));
  // Before the organisation has begun to choose in its plan, the management chooses the days.
  const { start, due: chosen } = filled.plan ?? {};
  const included = next.steps.filter((one) => one.isIncluded);
  const dates = start ? scheduleOf(included, explains.measures, { start, chosen }) : undefined;
  const rows = next.decisions.map(({ goal, must, findOut, who, measure = "" }) => {
    const notes = [must, findOut].filter(Boolean).map(entryNote);
    const due = dates?.get(measure)?.due ?? "";
    return make("tr", {}, make("th", { scope: "row" }, goal, ...notes), make("td", {}, who), make("td", {}, due));
  });
  byId("ledningen-beslut").replaceChildren(...rows);
  setHidden(byId("ledningen-hall"), rows.length > 0);
  setHidden(byId("ledningen-hall-hogst"), level < top);
  setHidden(byId("ledningen-hall-mal"), level >= top);
}

/** Leaves out the deadlines of which the answers or the type say that they do not apply. Of a doubtful one it says whom it concerns. */
function showDeadlines(chosen: string, { background }: Filled): void {
  const [kind = ""] = chosen.split("/");
  const groups = [...document.querySelectorAll<HTMLElement>("#ledningen-tider tbody")];
  for (const group of groups) {
    const { fact, is, type } = group.dataset;
    const answer = fact === undefined ? undefined : background[fact];
    const isRuledOut =
      (answer !== undefined && answer !== "unknown" && answer !== is) || (kind !== "" && type !== undefined && type !== kind);
    setHidden(group, isRuledOut);
    const who = group.querySelector<HTMLElement>("[data-who]");
    if (who) setHidden(who, (fact === undefined || answer === is) && (type === undefined || type === kind));
  }
  const place = document.getElementById("ledningen-tider");
  if (place)
    setHidden(
      place,
      groups.every((one) => one.hidden),
    );
}
