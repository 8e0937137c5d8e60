// Follows the address. The browser shows the view that the address leads to; this marks its tab, names the page and moves the focus.

/** The view that the address is within, or else the first. */
export function viewInSight(): HTMLElement {
  // First by its id: a search of the whole page at each answer would show in how fast it is. An address may have its letters as codes.
  const { hash } = location;
  const place = document.getElementById(hash.slice(1));
  const target = hash === "" || place?.matches(":target") ? place : document.querySelector(":target");
  const found = target?.closest<HTMLElement>(".view") ?? document.querySelector<HTMLElement>(".view.first");
  if (!found) throw new Error("no views");
  return found;
}

/** Calls `onOpen` with the view in sight, now and whenever the address leads to another place. */
export function followAddress(onOpen: (view: HTMLElement) => void): void {
  const show = (): HTMLElement => {
    const view = viewInSight();
    for (const tab of document.querySelectorAll<HTMLAnchorElement>(".tabs a")) {
      if (tab.hash === `#${view.dataset.tab}`) tab.setAttribute("aria-current", tab.hash === `#${view.id}` ? "page" : "true");
      else tab.removeAttribute("aria-current");
    }
    renamePage(view);
    for (const other of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) other.hash = location.hash;
    rankHeadings(view);
    onOpen(view);
    return view;
  };
  show();
  window.addEventListener("hashchange", () => focusWithin(show()));
  // Its own address is outside the views: following it would lead to the first of them.
  document.querySelector(".skip-link")?.addEventListener("click", (event) => {
    event.preventDefault();
    viewInSight().querySelector("h1")?.focus();
  });
}

/** The headings of views that another view shows within it are below its own. */
function rankHeadings(view: HTMLElement): void {
  for (const heading of document.querySelectorAll(".view h1")) {
    if (heading.checkVisibility() && heading.closest(".view") !== view) heading.setAttribute("aria-level", "2");
    else heading.removeAttribute("aria-level");
  }
}

/** Names the page by the view's heading: again, where that has changed. */
export function renamePage(view = viewInSight()): void {
  const heading = view.querySelector("h1");
  const title = `${heading?.dataset.title ?? heading?.textContent?.trim() ?? ""} – ${document.title.split(" – ").at(-1)}`;
  if (document.title !== title) document.title = title;
}

/** The browser has scrolled: the focus must not do it again. A question gets it at its answer, any other place at its heading. */
function focusWithin(view: HTMLElement): void {
  const place = document.querySelector<HTMLElement>(":target") ?? view;
  if (place.contains(document.activeElement)) return;
  const field = place.matches("fieldset") ? (place.querySelector<HTMLElement>("input:checked") ?? place.querySelector("input")) : undefined;
  const heading = place.matches("h1, h2, h3, h4") ? place : place.querySelector<HTMLElement>("h1, h2, h3, h4");
  const own = place.matches("a, button, input, select, textarea, summary, [tabindex]") ? place : undefined;
  const target = field ?? own ?? heading ?? view.querySelector<HTMLElement>("h1");
  if (target === heading) target?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
}
