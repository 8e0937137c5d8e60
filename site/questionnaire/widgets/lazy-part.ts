// A part of the script that loads on first need and then follows every change.

interface LazyPartOptions<Change extends readonly unknown[]> {
  /** @returns What to call at every change from then on. */
  readonly load: () => Promise<(...change: Change) => void>;
  /** Whether the change calls for the part. */
  readonly isNeeded: (...change: Change) => boolean;
  /** Called if loading fails. The next change that calls for the part tries again. */
  readonly onFailure: () => void;
}

interface LazyPart<Change extends readonly unknown[]> {
  readonly update: (...change: Change) => void;
  /** Loads the part even if no change has called for it. */
  readonly open: () => Promise<void>;
}

/** Once loaded, the part gets the latest change and every one after it. */
export function lazyPart<Change extends readonly unknown[]>({ load, isNeeded, onFailure }: LazyPartOptions<Change>): LazyPart<Change> {
  let part: ((...change: Change) => void) | undefined;
  let latest: Change | undefined;
  let isLoading = false;
  const open = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      part = await load();
      if (latest) part(...latest);
    } catch {
      onFailure();
    }
    isLoading = false;
  };
  const update = (...change: Change): void => {
    latest = change;
    if (part) part(...change);
    else if (isNeeded(...change)) void open();
  };
  return { update, open };
}
