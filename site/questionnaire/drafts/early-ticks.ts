// Decides what becomes of what somebody ticked before the script had come: it is taken in where nothing else is answered.
import { inputs } from "../answering/form-view.ts";

/** Notes what is ticked now. The returned function takes it in, once the kept draft is in place: as if it were ticked then. */
export function takeEarlyTicks(): () => void {
  const early = isFresh() ? [...document.querySelectorAll<HTMLInputElement>("[data-question] :checked, [data-fact] :checked")] : [];
  return () => {
    const lost = early.filter(({ name }) => inputs(name).every((one) => !one.checked));
    for (const input of lost) input.click();
  };
}

/**
 * Whether the page was gone to anew. One from the history, or loaded again, may have been ticked by the browser from memory: with
 * answers that have been removed since.
 */
function isFresh(): boolean {
  return performance.getEntriesByType("navigation").every((one) => (one as PerformanceNavigationTiming).type === "navigate");
}
