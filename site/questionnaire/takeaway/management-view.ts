// The view of the page to the management. Writes what depends on the answers into the sheet; its other texts are in the page.
import { swedishDay } from "../../../scripts/core/day.ts";
import { pathway } from "../../../scripts/method/pathway/pathway.ts";
import type { Pathway } from "../../../scripts/method/result.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { ManagementWords } from "../../text/sv/form/management.ts";
import type { PeersWords } from "../../text/sv/form/peers.ts";
import type { TakeAlongWords } from "../../text/sv/form/take-along.ts";
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
  readonly words: { readonly management: ManagementWords; readonly takeAlong: TakeAlongWords };
  readonly answering: AnsweringWords;
  readonly peers: PeersWords;
  /** Binds the further documents; called when they are first opened. */
  readonly loadFurther: () => Promise<Update>;
}

export function makeManagementView(parts: ManagementViewParts): Update {
  const { data, answering, loadFurther } = parts;
  const { management: words, takeAlong } = parts.words;
  const type = byId<HTMLSelectElement>("ledningen-slag");
  let latest: Parameters<Update> | undefined;
  const show = (filled: Filled, outcome: Outcome): void => {
    const isReady = outcome.score.answeredBlocks > 0 && !filled.part;
    for (const id of ["ledningen-verktyg", "ledningen-delar", "fler-dokument"]) setHidden(byId(id), !isReady);
    setHidden(byId("ledningen-vantar"), isReady);
    if (isEmpty(filled)) clear();
    showHead(isReady, words);
    showStaircase(
      "trappan-ledningen",
      outcome,
      effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length),
      answering,
    );
    setText(byId("ledningen-vantar"), filled.part ? words.part : words.waits(leftOfFirst(outcome)));
    showPage(isReady ? pageOf(filled, outcome, parts) : undefined, outcome);
    showPeers(type.value, outcome, parts);
    showDeadlines(type.value, filled);
  };
  const again = (): void => {
    if (latest) show(...latest);
  };
  offerTypes(type, parts);
  type.addEventListener("change", again);
  bindName(again);
  byId("ledningen-skriv-ut").addEventListener("click", () => window.print());
  bindOfficeFile(byId("ledningen-docx"), { status: "ledningen-besked", words: takeAlong }, async () => {
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
    level < target ? way().plan.map((step) => ({ ...step, who: explains.texts[step.measure]?.roles ?? "", due: "" })) : undefined;
  const named = model.areas.flatMap((area) => (areas[area] ? [{ name: data.areas[area] ?? area, share: areas[area].share }] : []));
  return managementPage({ outcome, top, steps, plan: explains, areas: named }, words.management);
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

/** The groups that figures are published for, where there are any. */
function offerTypes(select: HTMLSelectElement, { explains: { published }, peers }: ManagementViewParts): void {
  if (!published) return;
  const [none] = select.options;
  const groups = published.types.flatMap((type) =>
    type.groups.map(({ size }) =>
      make("option", { value: [type.id, ...(size ? [size.id] : [])].join("/") }, size ? peers.group(type.name, size.name) : type.name),
    ),
  );
  select.replaceChildren(...(none ? [none] : []), ...groups);
}

/** Nothing of a group that is withheld. */
function showPeers(chosen: string, { score }: Outcome, { explains: { published }, peers }: ManagementViewParts): void {
  const [type, size] = chosen.split("/");
  const found = published?.types.find((one) => one.id === type);
  const group = found?.groups.find((one) => one.size?.id === size);
  const isShown = Boolean(published && found && group?.steps);
  setHidden(byId("ledningen-andra"), !isShown);
  if (!published || !found || !group) return;
  const { title, more, response, source } = groupSentences(group, published, { score, words: peers });
  const name = peers.group(found.name, group.size?.name);
  setText(byId("ledningen-andra-fynd"), isShown ? [`${name}: ${title}.`, ...more].join(" ") : "");
  setText(byId("ledningen-andra-kalla"), isShown ? `${response} ${source}` : "");
}

/** Leaves out the deadlines of which the answers or the type say that they do not apply. Of a doubtful one it says whom it concerns. */
function showDeadlines(chosen: string, { background }: Filled): void {
  const [kind = ""] = chosen.split("/");
  const rows = [...document.querySelectorAll<HTMLElement>("#ledningen-tider tbody tr")];
  for (const row of rows) {
    const { fact, is, type } = row.dataset;
    const answer = fact === undefined ? undefined : background[fact];
    const isRuledOut =
      (answer !== undefined && answer !== "unknown" && answer !== is) || (kind !== "" && type !== undefined && type !== kind);
    const isCertain = (fact === undefined || answer === is) && (type === undefined || type === kind);
    setHidden(row, isRuledOut);
    for (const who of row.querySelectorAll<HTMLElement>("[data-who]")) setHidden(who, isCertain);
  }
  const place = document.getElementById("ledningen-tider");
  if (place)
    setHidden(
      place,
      rows.every((row) => row.hidden),
    );
}

function leftOfFirst({ blocks }: Outcome): number {
  const first = blocks[0];
  return first ? first.asked - first.answered : 0;
}
