// Decides which pages a release has below its own: those that its tables fill, in the order they are offered.
import type { WithdrawableKind } from "../../scripts/statistics/schema.ts";
import type { Release } from "../data/releases.ts";

type Tables = { readonly cube: Pick<Release["cube"], "variables"> } & { readonly manifest: Pick<Release["manifest"], "corrects"> };

const pages = ["storlek/", "landsdelar/", "omraden/", "fragor/", "atgarder/", "over-tid/", "deltagande/", "kvalitet/"];

/** The pages that are of one kind of tables alone. */
const kinds: Readonly<Record<string, WithdrawableKind>> = { "omraden/": "area", "fragor/": "question", "atgarder/": "measure" };

/** Addresses below that of the release. A release without questions or measures has no pages of them. */
export function pagesOfRelease(release: Tables): readonly string[] {
  return pages.filter((page) => {
    const kind = kinds[page];
    return kind === undefined || isWithdrawn(page, release) || release.cube.variables.some((one) => one.kind === kind);
  });
}

/** Whether a correction has taken back what the page shows. It stays, and says so: who looked for the tables shall not have to guess. */
export function isWithdrawn(page: string, { manifest }: Pick<Tables, "manifest">): boolean {
  const kind = kinds[page];
  return kind !== undefined && manifest.corrects?.withdraws?.includes(kind) === true;
}
