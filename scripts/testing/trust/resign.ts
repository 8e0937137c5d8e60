// Rewrites a round on disk and has its trustees sign it again, which only all of them together could do.

import type { RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { type Trustee, versionFiles } from "../../rehearsal/open-round.ts";
import type { ContentFile } from "../../rehearsal/store.ts";
import type { Place } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText } from "../../repository/round-files.ts";
import { canonicalDigest } from "../../trust/chain.ts";

export interface Rewriting {
  readonly charter?: Partial<RoundCharter>;
  /** Of the newest version; undefined removes a member. */
  readonly newest?: { readonly [Name in keyof RoundVersion]?: RoundVersion[Name] | undefined };
}

/** Charter and versions with these changes, each version naming the one before it, signed by these trustees. */
export function resignedFiles(place: Place, round: string, trustees: readonly Trustee[], changes: Rewriting): readonly ContentFile[] {
  const folder = unwrap(readRound(place, round));
  const charter = { ...folder.charter, ...changes.charter };
  const files: ContentFile[] = [{ path: `rounds/${round}/charter.json`, contents: canonicalText(charter) }];
  let previous: string | null = null;
  for (const { document } of folder.versions) {
    const isNewest = document === folder.versions.at(-1)?.document;
    const all = { ...document, previous, charter: canonicalDigest(charter), ...(isNewest ? changes.newest : {}) };
    const version = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as RoundVersion;
    previous = canonicalDigest(version);
    files.push(...versionFiles(version, trustees));
  }
  return files;
}
