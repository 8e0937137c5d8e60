// A closed part of a view, whose part of the script loads when it is first opened.
import type { ExplainedInside, Update } from "../result/explained.ts";

/** `tellFailure` is called with whether loading failed; the part is then closed. @returns What shows the latest answers, and what resets it. */
export function openedPart(element: HTMLDetailsElement, load: () => Promise<ExplainedInside>, tellFailure: (isFailed: boolean) => void) {
  let inside: ExplainedInside | undefined;
  let latest: Parameters<Update> | undefined;
  let isLoading = false;
  const open = async (): Promise<void> => {
    isLoading = true;
    try {
      const loaded = await load();
      element.append(...loaded.nodes);
      if (latest) loaded.show(...latest);
      inside = loaded;
      element.dataset.ready = "";
    } catch {
      element.open = false;
    }
    tellFailure(inside === undefined);
    isLoading = false;
  };
  element.addEventListener("toggle", () => {
    if (element.open && !inside && !isLoading) void open();
  });
  const show: Update = (...now) => {
    latest = now;
    inside?.show(...now);
  };
  return { show, reset: () => inside?.reset?.() };
}
