// The view of the page to the management. Writes what depends on the answers into the sheet; its other texts are in the page.
import { swedishDay } from "../../../scripts/core/day.ts";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { Pathway } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { PeersWords } from "../../text/sv/form/peers.ts";
import { whyItMatters } from "../answering/question-texts.ts";
import type { PageData } from "../data/page-data.ts";
import { effectiveTarget, type Filled, isEmpty } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { showStaircase } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { groupSentences } from "../result/peers-sentences.ts";
import { byId, entryNote, make, setHidden, setText } from "../widgets/elements.ts";
import { type ManagementPage, managementPage } from "./management-page.ts";
import { bindOfficeFile } from "./office-buttons.ts";
import { bindName, organisationName, setName } from "./organisation-name.ts";

export interface ManagementViewParts {
  readonly data: PageData;
  readonly explains: ExplanationData;
  readonly words: ManagementWords;
  readonly answering: AnsweringWords;
  readonly peers: PeersWords;
  /** Binds the further documents; called when they are first opened. */
  readonly loadFurther: () => Promise<Update>;
}

export function makeManagementView(parts: ManagementViewParts): Update {
  const { data, words, answering, loadFurther } = parts;
  const type = byId<HTMLSelectElement>("ledningen-slag");
  let latest: Parameters<Update> | undefined;
  const show = (filled: Filled, outcome: Outcome): void => {
    const isReady = outcome.score.answeredBlocks > 0 && !filled.part;
    for (const id of ["ledningen-verktyg", "ledningen-delar", "fler-dokument"]) setHidden(byId(id), !isReady);
    setHidden(byId("ledningen-vantar"), isReady || filled.part !== undefined);
    setHidden(byId("ledningen-del"), !filled.part);
    if (isEmpty(filled)) clear();
    showHead(isReady, words);
    showStaircase(
      "trappan-ledningen",
      outcome,
      effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length),
      answering,
    );
    const page = isReady ? pageOf(filled, outcome, parts) : undefined;
    showPage(page, outcome);
    const isTop = outcome.score.level >= data.model.thresholds.length;
    setHidden(byId("ledningen-hall"), page?.decisions.length !== 0);
    setHidden(byId("ledningen-hall-hogst"), !isTop);
    setHidden(byId("ledningen-hall-mal"), isTop);
    showPeers(type.value, outcome, parts);
    showDeadlines(type.value, filled);
  };
  const again = (): void => {
    if (latest) show(...latest);
  };
  type.addEventListener("change", again);
  bindName(again);
  const telling = { saved: answering.draftSaved, fileNotLoaded: byId("ledningen-fel").textContent };
  byId("ledningen-skriv-ut").addEventListener("click", () => window.print());
  bindOfficeFile(byId("ledningen-docx"), { status: "ledningen-besked", words: telling }, async () => {
    const [{ docxType, writeDocx }, { sheetDocument }] = await Promise.all([import("../../office/docx.ts"), import("./sheet-document.ts")]);
    const bytes = writeDocx(sheetDocument(byId("ledningen-blad"), answering.language));
    return { name: words.fileName(data.edition), type: docxType, bytes };
  });
  const updateFurther = whenOpened(byId<HTMLDetailsElement>("fler-dokument"), loadFurther);
  return (filled, outcome) => {
    latest = [filled, outcome];
    show(filled, outcome);
    updateFurther(filled, outcome);
  };
}

/** No trace of removed answers may remain. */
function clear(): void {
  setName("");
  byId<HTMLSelectElement>("ledningen-slag").value = "";
  setText(byId("ledningen-besked"), "");
}

/** The part gets the latest change when it is opened, and every later one. A failed load is retried at the next opening. */
function whenOpened(place: HTMLDetailsElement, load: () => Promise<Update>): Update {
  let update: Update | undefined;
  let latest: Parameters<Update> | undefined;
  place.addEventListener("toggle", async () => {
    if (!place.open || update) return;
    try {
      update = await load();
      setHidden(byId("ledningen-fel"), true);
      if (latest) update(...latest);
    } catch {
      setHidden(byId("ledningen-fel"), false);
      place.open = false;
    }
  });
  return (...change) => {
    latest = change;
    update?.(...change);
  };
}

function pageOf(filled: Filled, outcome: Outcome, { data, explains, words }: ManagementViewParts): ManagementPage {
  const { model } = data;
  const { level, areas } = outcome.score;
  const top = model.thresholds.length;
  const target = effectiveTarget(filled.target, level, top);
  const way = (): Pathway => pathway({ model, measures: explains.measures, response: outcome.response, target: level + 1 });
  const steps =
    level < target ? way().plan.map((step) => ({ ...step, who: explains.texts[step.measure]?.responsible ?? "", due: "" })) : undefined;
  const named = model.areas.flatMap((area) => (areas[area] ? [{ name: data.areas[area] ?? area, share: areas[area].share }] : []));
  return managementPage({ outcome, top, steps, plan: explains, areas: named }, words);
}

function showHead(isReady: boolean, words: ManagementWords): void {
  const name = organisationName();
  setText(byId("ledningen-nar"), isReady ? `${name ? `${name}, ` : ""}${words.date(swedishDay(new Date()))}` : "");
  const { title = "", heading = "" } = byId("ledningen-rubrik").dataset;
  setText(byId("ledningen-rubrik"), isReady ? heading : title);
}

/** Nothing where there is no page. */
function showPage(page: ManagementPage | undefined, { score }: Outcome): void {
  setText(byId("ledningen-niva"), page?.headline ?? "");
  setText(byId("ledningen-vag"), page?.way ?? "");
  for (const one of document.querySelectorAll<HTMLElement>("#ledningen-delar > [data-level]"))
    setHidden(one, one.dataset.level !== String(score.level));
  const question = page?.decisions.find((one) => one.question !== undefined)?.question;
  setText(byId("ledningen-risk"), question ? whyItMatters(question) : "");
  setText(byId("ledningen-omraden"), page?.areas.join(" ") ?? "");
  const rows = (page?.decisions ?? []).map(({ goal, notes, who, due }) =>
    make("tr", {}, make("th", { scope: "row" }, goal, ...notes.map(entryNote)), make("td", {}, who), make("td", {}, due)),
  );
  byId("ledningen-beslut").replaceChildren(...rows);
}

/** Nothing of a group that is withheld. */
function showPeers(chosen: string, { score }: Outcome, { explains: { published }, peers }: ManagementViewParts): void {
  const [type, size] = chosen.split("/");
  const found = published?.types.find((one) => one.id === type);
  const group = found?.groups.find((one) => one.size?.id === size);
  const isShown = Boolean(published && found && group?.steps);
  setHidden(byId("ledningen-andra"), !isShown);
  if (!published || !found || !group) return;
  const { title, more, response } = groupSentences(group, published, { score, words: peers });
  const name = peers.group(found.name, group.size?.name);
  setText(byId("ledningen-andra-fynd"), isShown ? [`${name}: ${title}.`, ...more].join(" ") : "");
  setText(byId("ledningen-andra-kalla"), isShown ? `${response} ${peers.sourceShort(published.round, published.release)}` : "");
}

/** Leaves out the deadlines of which the answers or the type say that they do not apply. Of a doubtful one it says whom it concerns. */
function showDeadlines(chosen: string, { background }: Filled): void {
  const [kind = ""] = chosen.split("/");
  const groups = [...document.querySelectorAll<HTMLElement>("#ledningen-tider tbody")];
  for (const group of groups) {
    const { fact, is, type } = group.dataset;
    const answer = fact === undefined ? undefined : background[fact];
    const isRuledOut = (answer !== undefined && answer !== "unknown" && answer !== is) || (kind !== "" && type !== undefined && type !== kind);
    setHidden(group, isRuledOut);
    const who = group.querySelector<HTMLElement>("[data-who]");
    if (who) setHidden(who, (fact === undefined || answer === is) && (type === undefined || type === kind));
  }
  const place = document.getElementById("ledningen-tider");
  if (place) setHidden(place, groups.every((one) => one.hidden));
}
