// Keeps answers that were ticked before the script had loaded.
import { inputs } from "../answering/form-view.ts";

/** Notes what is ticked now. Once the stored draft is in place the returned function ticks it again, unless the question has an answer. */
export function takeEarlyTicks(): () => void {
  const early = isFresh() ? [...document.querySelectorAll<HTMLInputElement>("[data-number] :checked, [data-fact] :checked")] : [];
  return () => {
    const lost = early.filter(({ name }) => inputs(name).every((one) => !one.checked));
    for (const input of lost) input.click();
  };
}

/** Whether the page was navigated to. After a reload or from history the browser may itself have ticked answers removed since. */
function isFresh(): boolean {
  return performance.getEntriesByType("navigation").every((one) => (one as PerformanceNavigationTiming).type === "navigate");
}
