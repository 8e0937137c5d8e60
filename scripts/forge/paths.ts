// Paths of envelopes: a file named by a digest, in a round's folder.

export interface SubmissionPath {
  readonly round: string;
  /** SHA-256 of the file's bytes in hex, according to its name. */
  readonly digest: string;
}

const pattern = /^submissions\/([a-z0-9]+(?:-[a-z0-9]+)*)\/(([0-9a-f]{2})\/\3[0-9a-f]{62})\.json$/;

/** The round and digest of `submissions/<round>/<hh>/<digest>.json`; undefined for any other path. */
export function parseSubmissionPath(path: string): SubmissionPath | undefined {
  const found = pattern.exec(path);
  return found ? { round: found[1] as string, digest: (found[2] as string).slice(3) } : undefined;
}

const folderPattern = /^submissions(\/[a-z0-9]+(-[a-z0-9]+)*(\/[0-9a-f]{2})?)?$/;

/** Whether `folder` is `submissions`, a round's folder in it, or one of those that hold the round's envelopes. */
export function mayHoldEnvelopes(folder: string): boolean {
  return folderPattern.test(folder);
}

const safeSegment = /^(submissions|content|rounds|[0-9a-f]{2}|[0-9a-f]{64}\.json)$/;
/** Shorter than an invitation code, which someone may have put where a round's name belongs. */
const maxRoundLength = 20;

/**
 * A path in a form that is safe in a log or a reply. The proposer chose it and may have put a name or a code in it: only our own words,
 * digests and a few file extensions are shown, and `?` for the rest.
 */
export function printablePath(path: string): string {
  if ((parseSubmissionPath(path)?.round.length ?? maxRoundLength + 1) <= maxRoundLength) return path;
  const shown = (part: string): string => (safeSegment.test(part) ? part : `?${/\.(json|md|txt|ya?ml)$/.exec(part)?.[0] ?? ""}`);
  return path.split("/").slice(0, 8).map(shown).join("/");
}
