// Decides when the browser goes to the place that the address leads to: when the page has grown by what the script puts in.
// To see a place once and lose it again is worse than to see the top for two frames.

let suspended = "";

/** `#id`, or nothing: where the reader wants to be, also while the browser is held. */
export function wantedAnchor(): string {
  return suspended || location.hash;
}

/** Before the page grows. A form opened as a file keeps its address: there is nothing that it waits for. */
export function suspendAnchor(): void {
  if (location.protocol === "file:" || !location.hash) return;
  suspended = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** When it has grown, and been drawn so. */
export function restoreAnchor(): void {
  const to = suspended;
  if (!to) return;
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      suspended = "";
      location.replace(to);
    }),
  );
}
