// The form of a method with a staircase: the overview tells the level at once, and each view loads when it opens.
import { embeddedAt } from "../data/embedded.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { effectiveTarget, type Filled, type Store } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { explanationOf, headlineOf, showStaircase } from "../result/level-words.ts";
import { type Outcome, outcomeOf } from "../result/outcome.ts";
import { type OpenPaperChange, openPaperChange } from "../takeaway/open-paper-change.ts";
import { openedView } from "../views/opened-view.ts";
import { makeOverview } from "../views/overview.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { bindForm, bindTarget } from "./form-view.ts";

export interface Page {
  /** Writes the store's answers into the form. */
  readonly writeForm: () => void;
  /** Shows what follows from the answers. */
  readonly show: (filled: Filled) => void;
}

export interface PageParts {
  readonly data: PageData;
  readonly store: Store;
  readonly local: LocalStore;
  readonly words: FormWords;
}

export function bindStaircasePage(parts: PageParts): Page {
  const {
    data,
    store,
    words: { answering: words },
  } = parts;
  const showOverview = makeOverview(data, words);
  const showViews = viewsOf(parts);
  const [writeAnswers, writeTarget] = [bindForm(data, store), bindTarget(store)];
  return {
    writeForm: () => {
      writeAnswers();
      writeTarget();
    },
    show: (filled) => {
      const outcome = outcomeOf(data.model, filled);
      const level = outcome.score.answeredBlocks > 0 ? headlineOf(outcome, words) : null;
      showOverview(filled, { level, notAsked: [] });
      setText(byId("lage-niva"), headlineOf(outcome, words));
      setText(byId("lage-mer"), explanationOf(outcome, words));
      showStaircase("trappan", outcome, effectiveTarget(filled.target, outcome.score.level, data.model.thresholds.length), words);
      showProgress(outcome);
      for (const show of showViews) show(filled, outcome);
    },
  };
}

/** The views that have a part of the script each. */
function viewsOf({
  data,
  local,
  words: { answering, explained, result, management, openPaper, further, sending },
}: PageParts): readonly Update[] {
  const explains = embeddedAt<ExplanationData>(byId("mer").dataset.file ?? "");
  const fail = (id: string) => (): void => setHidden(byId(id), false);
  const { round } = data;
  return [
    openedView<Parameters<Update>>("resultat", {
      load: async () => {
        const [{ bindResult }, { result: own }, explainedWords] = await Promise.all([
          import("../result/result-view.ts"),
          result(),
          explained(),
        ]);
        return bindResult({ data, words: { ...answering, ...own }, explainedWords, explains });
      },
      onFailure: fail("mer-fel"),
    }),
    openedView<Parameters<Update>>("plan", {
      load: async () => {
        const [{ makePlanView }, { plan: words }, plan] = await Promise.all([import("../plan/plan-view.ts"), explained(), explains.load()]);
        return makePlanView({ data, words: { ...answering, ...words }, plan });
      },
      onFailure: () => setText(byId("plan-vantar"), answering.planNotLoaded),
    }),
    openedView<Parameters<Update>>("ledningen", {
      load: async () => {
        const [{ makeManagementView }, { management: words }, { peers }, content] = await Promise.all([
          import("../takeaway/management-view.ts"),
          management(),
          explained(),
          explains.load(),
        ]);
        const loadFurther = async (): Promise<Update> => {
          const [{ bindFurtherDocuments }, own] = await Promise.all([import("../takeaway/further-documents.ts"), further()]);
          return bindFurtherDocuments(data, content, own);
        };
        setHidden(byId("ledningen-fel"), true);
        return makeManagementView({ data, explains: content, words, answering, peers, loadFurther });
      },
      onFailure: fail("ledningen-fel"),
    }),
    openPaperView(data, openPaper),
    ...(round
      ? [
          openedView<Parameters<Update>>("skicka", {
            load: async () => {
              const [{ bindSending }, own] = await Promise.all([import("../sending/sending-view.ts"), sending()]);
              return bindSending({ data, round, local, words: answering }, own.sending);
            },
            onFailure: () => byId("skicka-vantar").replaceChildren(answering.sendNotLoaded),
          }),
        ]
      : []),
  ];
}

/** Is told neither the answers nor the result. */
function openPaperView({ edition, model }: PageData, loadWords: FormWords["openPaper"]): Update {
  const show = openedView<[OpenPaperChange]>("skrivelse", {
    load: async () => {
      const [{ bindOpenPaper }, words] = await Promise.all([import("../takeaway/open-paper-view.ts"), loadWords()]);
      setHidden(byId("skrivelse-fel"), true);
      return bindOpenPaper({ edition, top: model.thresholds.length }, words);
    },
    onFailure: () => setHidden(byId("skrivelse-fel"), false),
  });
  return (filled, outcome) => show(openPaperChange(filled, outcome));
}

/** Only while the first block is being answered. */
function showProgress({ blocks }: Outcome): void {
  const [first] = blocks;
  const bar = byId<HTMLProgressElement>("framsteg");
  setHidden(bar, !first || first.answered === 0 || first.answered === first.asked);
  bar.max = Math.max(1, first?.asked ?? 1);
  bar.value = first?.answered ?? 0;
}
