// The form of a method with a staircase: the overview tells the level at once, and each view loads when it opens.
import { countFilled, type Filled } from "../drafts/state.ts";
import { makeOverview } from "../views/overview.ts";
import { viewInSight } from "../views/router.ts";
import { byId, setText } from "../widgets/elements.ts";
import type { PageParts, Show } from "./form-parts.ts";

/** The views that have a part of the script each. */
const ownScript = "#resultat, #plan, #ledningen, #skrivelse, #skicka, #kvittens";

export function makeStaircasePage(parts: PageParts): Show {
  const { data, store, words } = parts;
  const showOverview = makeOverview(data, words.answering);
  let showViews: readonly Show[] | undefined;
  let showLevel: ((filled: Filled) => string | null) | undefined;
  let isLoading = false;
  let isBegun = false;
  const show = (filled: Filled): void => {
    if (!isBegun) {
      isBegun = true;
      window.addEventListener("hashchange", () => void loadViews());
      void loadViews();
    }
    showOverview(filled, { level: showLevel?.(filled) ?? null, notAsked: [] });
    for (const showView of showViews ?? []) showView(filled);
    if (!showLevel && !isLoading && countFilled(filled) > 0) loadLevel();
  };
  /** Not before there is an answer to count. After a failure the next answer tries again. */
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
  const loadViews = async (): Promise<void> => {
    if (showViews || !viewInSight().matches(ownScript)) return;
    try {
      const { viewsOf } = await import("./staircase-views.ts");
      showViews ??= viewsOf(parts);
      show(store.read());
    } catch {
      setText(byId("utkast-besked"), words.answering.notLoaded);
    }
  };
  return show;
}
