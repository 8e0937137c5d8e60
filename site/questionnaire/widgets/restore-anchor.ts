// Keeps the browser from scrolling to the URL's anchor until the script has inserted what makes the page grow: to see a place and lose it
// again is worse than to see the top for two frames.

let suspended = "";

/** The URL's hash, also while it is suspended; empty if there is none. */
export function wantedAnchor(): string {
  return suspended || location.hash;
}

/** Call before the page grows. The form as one file keeps its hash: it has nothing to wait for. */
export function suspendAnchor(): void {
  if (location.protocol === "file:" || !location.hash) return;
  suspended = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** Call when the page has grown: restores the hash once that has been painted. */
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
