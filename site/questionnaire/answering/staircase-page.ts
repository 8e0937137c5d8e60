// The form of a method with a staircase: the overview tells the level at once, and each view loads when it opens.
import { embeddedAt } from "../data/embedded.ts";
import type { FormWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { countFilled, type Filled, isEmpty, type Store } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { openPaperChange } from "../takeaway/open-paper-change.ts";
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
  const { data, store, words } = parts;
  const showOverview = makeOverview(data, words.answering);
  const showViews = viewsOf(parts);
  const [writeAnswers, writeTarget] = [bindForm(data, store), bindTarget(store)];
  let showLevel: ((filled: Filled) => string | null) | undefined;
  let isLoading = false;
  const show = (filled: Filled): void => {
    showOverview(filled, { level: showLevel?.(filled) ?? null, notAsked: [] });
    for (const showView of showViews) showView(filled);
    if (!showLevel && !isLoading && countFilled(filled) > 0) loadLevel();
  };
  /** Not before there is an answer to count. After a failure the next answer tries again. */
  const loadLevel = (): void => {
    isLoading = true;
    import("../result/level-view.ts").then(
      ({ makeLevelView }) => {
        showLevel = makeLevelView(data, words.answering);
        show(store.read());
      },
      () => {
        isLoading = false;
        setText(byId("lage-mer"), words.answering.notLoaded);
      },
    );
  };
  return {
    writeForm: () => {
      writeAnswers();
      writeTarget();
    },
    show,
  };
}

/** The views that have a part of the script each. */
function viewsOf({
  data,
  store,
  local,
  words: { answering, explained, result, plan, planFiles, management, openPaper, further, sending },
}: PageParts): readonly ((filled: Filled) => void)[] {
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
        const [{ bindResult }, { result: own }, explainedWords] = await Promise.all([
          import("../result/result-view.ts"),
          result(),
          explained(),
        ]);
        return bindResult({ data, words: { ...answering, ...own }, explainedWords, explains });
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
      fail("ledningen-fel"),
    ),
    view(
      "skrivelse",
      async () => {
        const [{ bindOpenPaper }, words] = await Promise.all([import("../takeaway/open-paper-view.ts"), openPaper()]);
        setHidden(byId("skrivelse-fel"), true);
        const show = bindOpenPaper({ edition: data.edition, top: data.model.thresholds.length }, words);
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
            async () => (await import("../sending/receipt-view.ts")).bindReceipt(local, answering.language),
            () => setText(byId("kvittens-saknas"), answering.sendNotLoaded),
          ),
        ]
      : []),
  ];
}
