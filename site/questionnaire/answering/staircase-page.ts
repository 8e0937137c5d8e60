// The form of a method with a staircase: the overview tells the level at once, and each view loads its part of the script when it opens.
import { countFilled, type Filled, isEmpty } from "../drafts/state.ts";
import type { Update } from "../result/explained.ts";
import type { ExplanationData } from "../result/explains-data.ts";
import { openedView } from "../views/opened-view.ts";
import { makeOverview } from "../views/overview.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import type { PageParts, Show } from "./form-parts.ts";

export function makeStaircasePage(parts: PageParts): Show {
  const { data, store, words } = parts;
  const showOverview = makeOverview(data, words.answering);
  const views = viewsOf(parts);
  let showLevel: ((filled: Filled) => string | null) | undefined;
  let isLoading = false;
  let isPreloaded = false;
  const show = (filled: Filled): void => {
    const level = showLevel?.(filled) ?? null;
    showOverview(filled, { level, notAsked: [] });
    for (const showView of views) showView(filled);
    if (!showLevel && !isLoading && countFilled(filled) > 0) loadLevel();
    if (!isPreloaded && countFilled(filled) >= preloadedFrom) {
      isPreloaded = true;
      whenIdle(() => preload(parts));
    }
  };
  /** Not before there is an answer to count. A failure is told at each answer. */
  const loadLevel = (): void => {
    isLoading = true;
    Promise.all([import("../result/level-view.ts"), words.level()]).then(
      ([{ makeLevelView }, { level }]) => {
        showLevel = makeLevelView(data, level);
        show(store.read());
      },
      () => {
        isLoading = false;
        setText(byId("lage-mer"), words.answering.notLoaded);
      },
    );
  };
  return show;
}

/** Answers after which somebody is likely to want the result: a first look loads little. */
const preloadedFrom = 10;

/** What the result shows and the plan is computed from, so that they are there also where the network is gone when they are opened. */
function preload({ words }: PageParts): void {
  const parts = [import("../result/result-view.ts"), import("../plan/plan-view.ts"), words.result(), words.management()];
  // What fails is loaded, or its failure told, when it is opened.
  for (const part of [...parts, words.situation(), words.steps(), words.plan(), loadExplains()]) part.catch(() => undefined);
}

function whenIdle(work: () => void): void {
  // Safari has no such callback.
  if ("requestIdleCallback" in window) requestIdleCallback(work);
  else setTimeout(work, 1000);
}

async function loadExplains(): Promise<ExplanationData> {
  const { loadEmbedded } = await import("../data/embedded.ts");
  return loadEmbedded(byId("mer").dataset.file ?? "");
}

/** What shows each view that has a part of the script of its own. */
function viewsOf({ data, store, local, words }: PageParts): readonly Show[] {
  const { answering } = words;
  const { round } = data;
  const fail = (id: string) => (): void => setHidden(byId(id), false);
  const tell = (id: string) => (): void => setText(byId(id), answering.notLoaded);
  const view = (id: string, load: () => Promise<Update>, onFailure = fail(`${id}-fel`)): Show =>
    openedView<Filled>(id, {
      load: async () => {
        const [{ outcomeOf }, update] = await Promise.all([import("../result/outcome.ts"), load()]);
        return (filled) => update(filled, outcomeOf(data.model, filled));
      },
      onFailure,
      leavesNoTrace: isEmpty,
    });
  const views = [
    view(
      "resultat",
      async () => {
        const [{ bindResult }, { result }, { level }, { management }, { situation }] = await Promise.all([
          import("../result/result-view.ts"),
          words.result(),
          words.level(),
          words.management(),
          words.situation(),
        ]);
        const own = { ...answering, ...level, ...management, ...result };
        return bindResult({ data, words: own, situation, partWords: words, loadExplains });
      },
      fail("mer-fel"),
    ),
    view(
      "plan",
      async () => {
        const [{ makePlanView }, { plan }, { steps }, content] = await Promise.all([
          import("../plan/plan-view.ts"),
          words.plan(),
          words.steps(),
          loadExplains(),
        ]);
        return makePlanView({ data, store, local, words: { ...answering, ...plan }, steps, plan: content, loadFileWords: words.planFiles });
      },
      tell("plan-mer"),
    ),
    view("ledningen", async () => {
      const [{ makeManagementView }, { management }, { level }, { situation }, explains] = await Promise.all([
        import("../takeaway/management-view.ts"),
        words.management(),
        words.level(),
        words.situation(),
        loadExplains(),
      ]);
      setHidden(byId("ledningen-fel"), true);
      return makeManagementView({ data, store, local, explains, words: management, situation, answering, level, partWords: words });
    }),
    view("skrivelse", async () => {
      const [{ bindOpenPaper }, { openPaperChange }, { openPaper }] = await Promise.all([
        import("../takeaway/open-paper-view.ts"),
        import("../takeaway/open-paper-change.ts"),
        words.openPaper(),
      ]);
      setHidden(byId("skrivelse-fel"), true);
      const show = bindOpenPaper({ local, edition: data.edition, top: data.model.thresholds.length }, { ...answering, openPaper });
      // The paper is told neither the answers nor the result.
      return (filled, outcome) => show(openPaperChange(filled, outcome));
    }),
  ];
  if (round)
    views.push(
      view(
        "skicka",
        async () => {
          const [{ bindSending }, { sending }] = await Promise.all([import("../sending/sending-view.ts"), words.sending()]);
          return bindSending({ data, round, local, words: answering }, sending);
        },
        tell("skicka-vantar"),
      ),
    );
  // The receipt of the last round too, when it has closed.
  if (document.getElementById("kvittens"))
    views.push(
      view(
        "kvittens",
        async () => (await import("../sending/receipt-view.ts")).bindReceipt(local, answering.locale),
        tell("kvittens-saknas"),
      ),
    );
  return views;
}
