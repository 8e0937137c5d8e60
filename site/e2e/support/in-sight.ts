// Goes to the view of what a journey is about to use, by the view's address: the form shows one view at a time. How a visitor gets about
// is what form.spec.ts and views.spec.ts are about; the other journeys are about something else.
import type { Locator, Page } from "@playwright/test";

const actions = ["check", "uncheck", "click", "fill", "focus", "press", "pressSequentially", "selectOption", "hover"] as const;

let isPatched = false;

/** Lets every action of this process first bring its element's view in sight. */
export function bringViewsInSight(page: Page): void {
  if (isPatched) return;
  isPatched = true;
  const shared = Object.getPrototypeOf(page.locator("body")) as Record<(typeof actions)[number], (...given: never[]) => Promise<unknown>>;
  for (const name of actions) {
    const act = shared[name];
    shared[name] = async function (this: Locator, ...given: never[]): Promise<unknown> {
      await this.first().evaluate(showView);
      return act.apply(this, given);
    };
  }
}

/** Resolves once the page has answered the address and been drawn: what moves under the pointer of a click would lose it. */
async function showView(element: Element): Promise<void> {
  for (
    let part = element.closest<HTMLDetailsElement>(".reveal");
    part;
    part = part.parentElement?.closest<HTMLDetailsElement>(".reveal") ?? null
  )
    if (!element.closest("summary")) part.open = true;
  const view = element.closest(".view");
  if (!view || view.checkVisibility()) return;
  const isDrawn = new Promise<void>((resolve) => {
    window.addEventListener("hashchange", () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())), { once: true });
    // A page out of sight is not drawn.
    setTimeout(resolve, 500);
  });
  location.hash = view.id;
  await isDrawn;
}
