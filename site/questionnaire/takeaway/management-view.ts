// The view of the page for management. Writes what depends on the answers into the sheet; its other texts are in the page.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { LevelWords } from "../../text/sv/form/level.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { SituationWords } from "../../text/sv/form/situation.ts";
import { sanitize } from "../answering/annotations.ts";
import { questionNumber, whyItMatters } from "../answering/question-texts.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { effectiveTarget, type Filled, type Store } from "../drafts/state.ts";
import { asTitle } from "../plan/described-steps.ts";
import { ownPlan, withChoices } from "../plan/own-plan.ts";
import { mustsBehind } from "../plan/plan-content.ts";
import { areaFindings } from "../result/area-findings.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { showStaircase } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { headline, managementNotes, managementSentences, said } from "../result/sentences.ts";
import { situationOf } from "../result/situation.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import { byId, entryNote, make, setHidden, setText } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import { type Decision, decisionsOf } from "./decisions.ts";
import type { ShowPeers } from "./management-peers.ts";
import { bindOpenName } from "./open-name.ts";

export interface ManagementViewParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly explains: ExplanationData;
  readonly words: ManagementWords;
  readonly situation: SituationWords;
  readonly answering: AnsweringWords;
  readonly level: LevelWords;
  readonly partWords: Pick<FormWords, "peers" | "further">;
}

export function makeManagementView(parts: ManagementViewParts): Update {
  const { data, store, explains, words, answering, level, partWords } = parts;
  const [name, mark, type] = [
    byId<HTMLInputElement>("ledningen-namn"),
    byId<HTMLInputElement>("ledningen-markning"),
    byId<HTMLSelectElement>("ledningen-slag"),
  ];
  const fail = (isFailed: boolean): void => setHidden(byId("ledningen-fel"), !isFailed);
  let latest: Parameters<Update> | undefined;
  let showPeers: ShowPeers | undefined;
  const show = (filled: Filled, outcome: Outcome): void => {
    if (document.activeElement !== mark) mark.value = filled.plan?.mark ?? "";
    type.value = filled.plan?.group ?? "";
    // Of another edition, perhaps.
    if (type.selectedIndex < 0) type.value = "";
    const isReady = outcome.score.answeredBlocks > 0 && !filled.part;
    for (const id of ["ledningen-verktyg", "ledningen-delar", "fler-dokument"]) setHidden(byId(id), !isReady);
    setHidden(byId("ledningen-vantar"), isReady || filled.part !== undefined);
    setHidden(byId("ledningen-del"), !filled.part);
    setText(byId("ledningen-nar"), isReady ? [name.value.trim(), words.date(swedishDay(new Date()))].filter(Boolean).join(", ") : "");
    setText(byId("ledningen-markt"), isReady ? mark.value.trim() : "");
    const { title = "", heading = "" } = byId("ledningen-rubrik").dataset;
    setText(byId("ledningen-rubrik"), isReady ? heading : title);
    showStaircase("trappan-ledningen", outcome, effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length), level);
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
  const keep = (member: "mark" | "group", value: string): void => {
    const now = store.read();
    store.change(withChoices(now, { ...now.plan, [member]: value.trim() === "" ? undefined : sanitize(value, "owners") }));
  };
  type.addEventListener("change", () => keep("group", type.value));
  mark.addEventListener("input", () => keep("mark", mark.value));
  name.addEventListener("input", again);
  bindOpenName(parts.local);
  byId("ledningen-skriv-ut").addEventListener("click", () => window.print());
  bindFileButton(byId("ledningen-docx"), "ledningen-besked", answering, async () =>
    (await import("./sheet-document.ts")).sheetFile(
      byId("ledningen-blad"),
      savedName([data.edition, slugOf(name.value), byId("ledningen-docx").dataset.name], "docx"),
      answering.language,
    ),
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
const written = [
  "ledningen-markt",
  ...["ledningen-niva", "ledningen-vag", "ledningen-risk", "ledningen-omraden", "ledningen-beslut", "ledningen-inget"],
  ...["ledningen-overvaga", "ledningen-noter", "ledningen-vilar"],
];

function showPage(filled: Filled, outcome: Outcome, { data, explains, words, situation: texts }: ManagementViewParts): void {
  const { model } = data;
  const { level, areas } = outcome.score;
  const own = ownPlan({ model, steps: explains.steps, filled, outcome, today: swedishDay(new Date()) });
  const situation = situationOf(own, outcome, filled.target);
  setText(byId("ledningen-niva"), `${headline(situation, texts)}.`);
  setText(byId("ledningen-vag"), said(managementSentences, situation, texts).join(" "));
  const [first] = own.steps;
  const goal = first && asTitle(explains.goals[first.question]?.[first.to] ?? "");
  setText(byId("ledningen-risk"), first && goal ? words.risk(goal, first.isUnknown, whyItMatters(first.question)) : "");
  const named = model.areas.flatMap((area) => (areas[area] ? [{ name: data.areas[area] ?? area, share: areas[area].share }] : []));
  setText(byId("ledningen-omraden"), areaFindings(named, words).join(" "));
  const minutes = JSON.parse(byId("ledningen-delar").dataset.minutes ?? "[]") as readonly string[];
  const { none, consider, rows } = decisionsOf(situation, {
    filled,
    explains,
    words: texts,
    minutes,
    unknown: outcome.unknown.map(questionNumber),
  });
  setText(byId("ledningen-inget"), none);
  byId("ledningen-overvaga").replaceChildren(...consider.map((text) => make("p", {}, text)));
  setHidden(byId("ledningen-tabell"), rows.length === 0);
  byId("ledningen-beslut").replaceChildren(...rows.map(decisionRow));
  byId("ledningen-noter").replaceChildren(...said(managementNotes, situation, texts).map((text) => make("span", {}, `${text} `)));
  const musts = level > 0 ? mustsBehind(level, filled, data) : [];
  const without = musts.filter(({ owner }) => owner === "").map(({ question }) => questionNumber(question));
  setText(byId("ledningen-vilar"), musts.length > 0 ? texts.restsOn(musts.length, without) : "");
}

function decisionRow({ what, note, who, hours, day }: Decision): HTMLTableRowElement {
  const notes = note === "" ? [] : [entryNote(note)];
  const cells = [who, hours, day].map((text) => make("td", {}, text));
  return make("tr", {}, make("th", { scope: "row" }, what, ...notes), ...cells);
}

/** Leaves out the deadlines of which the answers or the type say that they do not apply. Of a doubtful one it says whom it concerns. */
function showDeadlines(chosen: string, { background }: Filled): void {
  const [kind = ""] = chosen.split("/");
  const groups = [...document.querySelectorAll<HTMLElement>("#ledningen-tider tbody")];
  // Without its own heading a group would then stand under another's.
  let isBelowDoubtful = false;
  for (const group of groups) {
    const { fact, is, type } = group.dataset;
    const answer = fact === undefined ? undefined : background[fact];
    const isRuledOut =
      (answer !== undefined && answer !== "unknown" && answer !== is) || (kind !== "" && type !== undefined && type !== kind);
    setHidden(group, isRuledOut);
    const isCertain = (fact === undefined || answer === is) && (type === undefined || type === kind);
    const who = group.querySelector<HTMLElement>("[data-who]");
    if (who) setHidden(who, isCertain && !isBelowDoubtful);
    isBelowDoubtful ||= !isRuledOut && !isCertain;
  }
  const place = document.getElementById("ledningen-tider");
  if (place)
    setHidden(
      place,
      groups.every((one) => one.hidden),
    );
}
