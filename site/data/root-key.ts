// Decides how the root key is shown: as the invitation letter prints it, so that the two can be compared a group at a time.

/** The key's 43 characters in groups of four, the last of three. */
export function groupsOf(rootKey: string): readonly string[] {
  return rootKey.match(/.{1,4}/g) ?? [];
}
