// The views of a staircase's form that have a part of the script each, which loads when the view opens. This table loads with the first.
import { embeddedAt } from "../data/embedded.ts";
import { type Filled, isEmpty } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import type { ShowPeers } from "../takeaway/management-peers.ts";
import { openPaperChange } from "../takeaway/open-paper-change.ts";
import { openedView } from "../views/opened-view.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import type { PageParts, Show } from "./form-parts.ts";

/** What shows each of them. */
export function viewsOf({ data, store, local, words }: PageParts): readonly Show[] {
  const { answering, plan, planFiles, management, openPaper, further, sending } = words;
  const view = (id: string, load: () => Promise<Update>, onFailure: () => void): ((filled: Filled) => void) =>
    openedView<[Filled]>(id, {
      load: async () => {
        const [{ outcomeOf }, update] = await Promise.all([import("../result/outcome.ts"), load()]);
        return (filled) => update(filled, outcomeOf(data.model, filled));
      },
      onFailure,
      leavesNoTrace: isEmpty,
    });
  const explains = embeddedAt<ExplanationData>(byId("mer").dataset.file ?? "");
  const fail = (id: string) => (): void => setHidden(byId(id), false);
  const { round } = data;
  return [
    view(
      "resultat",
      async () => {
        const [{ bindResult }, { result: own }, { level }] = await Promise.all([
          import("../result/result-view.ts"),
          words.result(),
          words.level(),
        ]);
        return bindResult({ data, words: { ...answering, ...level, ...own }, partWords: words, explains });
      },
      fail("mer-fel"),
    ),
    view(
      "plan",
      async () => {
        const [{ makePlanView }, own, measures] = await Promise.all([import("../plan/plan-view.ts"), plan(), explains.load()]);
        return makePlanView({ data, store, words: own.plan, plan: measures, loadFileWords: planFiles });
      },
      () => setText(byId("plan-mer"), answering.planNotLoaded),
    ),
    view(
      "ledningen",
      async () => {
        const [{ makeManagementView }, { management: own }, { level }, content] = await Promise.all([
          import("../takeaway/management-view.ts"),
          management(),
          words.level(),
          explains.load(),
        ]);
        const loadPeers = async (): Promise<ShowPeers> => {
          const [{ makeShowPeers }, { peers }] = await Promise.all([import("../takeaway/management-peers.ts"), words.peers()]);
          return makeShowPeers(content.published, peers);
        };
        const loadFurther = async (): Promise<Update> => {
          const [{ bindFurtherDocuments }, furtherWords] = await Promise.all([import("../takeaway/further-documents.ts"), further()]);
          return bindFurtherDocuments(data, content, furtherWords);
        };
        setHidden(byId("ledningen-fel"), true);
        return makeManagementView({ data, explains: content, words: own, answering, level, loadPeers, loadFurther });
      },
      fail("ledningen-fel"),
    ),
    view(
      "skrivelse",
      async () => {
        const [{ bindOpenPaper }, own] = await Promise.all([import("../takeaway/open-paper-view.ts"), openPaper()]);
        setHidden(byId("skrivelse-fel"), true);
        const show = bindOpenPaper({ edition: data.edition, top: data.model.thresholds.length }, own);
        // The paper is told neither the answers nor the result.
        return (filled, outcome) => show(openPaperChange(filled, outcome));
      },
      fail("skrivelse-fel"),
    ),
    ...(round
      ? [
          view(
            "skicka",
            async () => {
              const [{ bindSending }, own] = await Promise.all([import("../sending/sending-view.ts"), sending()]);
              return bindSending({ data, round, local, words: answering }, own.sending);
            },
            () => byId("skicka-vantar").replaceChildren(answering.sendNotLoaded),
          ),
        ]
      : []),
    // The receipt of the last round too, when it has closed.
    ...(document.getElementById("kvittens")
      ? [
          view(
            "kvittens",
            async () => (await import("../sending/receipt-view.ts")).bindReceipt(local, answering.locale),
            () => setText(byId("kvittens-saknas"), answering.sendNotLoaded),
          ),
        ]
      : []),
  ];
}
