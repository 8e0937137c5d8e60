// The pages below a release: which exist, in the order that they are listed.
import { isDivided, levelsIn } from "../../scripts/statistics/plan/levels.ts";
import type { WithdrawableKind } from "../../scripts/statistics/schema.ts";
import { numbersReleases, type Release, releases } from "../data/releases.ts";
import { inEachLanguage } from "../text/addresses.ts";

type Tables = { readonly cube: Pick<Release["cube"], "variables"> } & { readonly manifest: Pick<Release["manifest"], "corrects"> };

const pages = ["storlek/", "landsdelar/", "omraden/", "fragor/", "till-niva-1/", "over-tid/", "deltagande/", "kvalitet/"];

/** Pages with tables of a single kind, or with its rows below the types. */
const kinds: Readonly<Record<string, WithdrawableKind>> = {
  "storlek/": "level-parts",
  "landsdelar/": "level-parts",
  "omraden/": "area",
  "fragor/": "question",
};

/** Addresses relative to the release. A release without questions, or whose method has no must of block 1, has no pages for them. */
export function pagesOfRelease(release: Tables): readonly string[] {
  return pages.filter((page) => {
    if (page === "till-niva-1/") return levelsIn(release.cube).some(isDivided);
    const kind = kinds[page];
    return (
      kind === undefined || kind === "level-parts" || isWithdrawn(page, release) || release.cube.variables.some((one) => one.kind === kind)
    );
  });
}

/** Whether a correction withdrew the tables of the page. The page stays and says so, so that nobody who looks for them has to guess. */
export function isWithdrawn(page: string, { manifest }: Pick<Tables, "manifest">): boolean {
  const kind = kinds[page];
  return kind !== undefined && manifest.corrects?.withdraws?.includes(kind) === true;
}

/** What `getStaticPaths` returns for the first page of every release, with or without tables. */
export function everyReleasePath() {
  const paths = [...releases, ...numbersReleases].map((release) => ({
    params: { round: release.round, release: release.release },
    props: { release },
  }));
  return inEachLanguage(paths);
}

/** What `getStaticPaths` returns for a page below every release with tables, or for the named one where not all have it. */
export function releasePaths(page?: string) {
  const shown = page === undefined ? releases : releases.filter((one) => pagesOfRelease(one).includes(page));
  return inEachLanguage(shown.map((release) => ({ params: { round: release.round, release: release.release }, props: { release } })));
}
