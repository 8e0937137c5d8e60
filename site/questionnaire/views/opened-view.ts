// A view's part of the script, which loads when the view first comes in sight.
import { byId } from "../widgets/elements.ts";
import { viewInSight } from "./router.ts";

interface OpenedViewOptions<Change> {
  /** Loads and binds the view. @returns What to call with the latest change, whenever the view is in sight. */
  readonly load: () => Promise<(change: Change) => void>;
  /** Called if loading fails, then and at the next change or time that the view comes in sight: what was data is asked for again. */
  readonly onFailure: () => void;
  /** Whether the view gets the change out of sight too: when everything has been removed, no trace of it may remain in the page. */
  readonly leavesNoTrace?: (change: Change) => boolean;
}

/**
 * The returned function notes a change. The view gets the latest one when it comes in sight, and every one while it is: what nobody looks at
 * costs nothing when a question is answered.
 */
export function openedView<Change>(id: string, { load, onFailure, leavesNoTrace = () => false }: OpenedViewOptions<Change>) {
  let show: ((change: Change) => void) | undefined;
  let latest: Change | undefined;
  let shown: Change | undefined;
  let isLoading = false;
  /** Meanwhile: who comes back after a load that fails asks for a new one, and gets no other event. */
  let isOpenedAgain = false;
  const view = byId(id);
  // Until then only its heading is in sight: what is filled in would push what is below it.
  view.dataset.loading = "";
  const update = async (): Promise<void> => {
    if (latest === undefined || latest === shown || viewInSight().id !== id || isLoading) return;
    isLoading = true;
    isOpenedAgain = false;
    try {
      show ??= await load();
    } catch {
      onFailure();
    }
    isLoading = false;
    delete view.dataset.loading;
    if (show) {
      shown = latest;
      show(latest);
    } else if (isOpenedAgain) void update();
  };
  window.addEventListener("hashchange", () => {
    isOpenedAgain = isLoading;
    void update();
  });
  return (change: Change): void => {
    latest = change;
    if (show && (viewInSight().id === id || leavesNoTrace(change))) {
      shown = change;
      show(change);
    } else void update();
  };
}
