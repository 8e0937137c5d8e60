// A part of the explanation that is closed at first. What is in it, its script and its texts, loads when it is first opened.
import { make, setText } from "../widgets/elements.ts";
import type { ExplainedInside, Update } from "./explained.ts";

interface OpenedPart {
  readonly id: string;
  readonly title: string;
  /** What is found, told while the part is closed. */
  readonly finding?: (...now: Parameters<Update>) => string;
  readonly load: () => Promise<ExplainedInside>;
  /** Called with whether loading failed. The part is then closed. */
  readonly tellFailure: (isFailed: boolean) => void;
}

export interface ExplainedPart {
  readonly element: HTMLElement;
  readonly show: Update;
  readonly reset: () => void;
}

export function openedPart({ id, title, finding, load, tellFailure }: OpenedPart): ExplainedPart {
  const line = make("span", { class: "finding" });
  const summary = make("summary", {}, make("h3", { id: `${id}-rubrik` }, title), line);
  const element = make("details", { class: "explained reveal", id }, summary);
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
      tellFailure(false);
    } catch {
      element.open = false;
      tellFailure(true);
    }
    isLoading = false;
  };
  element.addEventListener("toggle", () => {
    if (element.open && !inside && !isLoading) void open();
  });
  return {
    element,
    show: (...now) => {
      latest = now;
      if (finding) setText(line, finding(...now));
      inside?.show(...now);
    },
    reset: () => inside?.reset?.(),
  };
}
