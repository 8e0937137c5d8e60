// GitHub Pages, which must have the address that the authority publishes; and the owners of code, whom GitHub must know.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { SettingsApi } from "./ask.ts";
import type { SettingsCode } from "./messages.ts";
import { places } from "./places.ts";

interface Page {
  readonly build_type?: string | null;
  readonly html_url?: string;
  readonly https_enforced?: boolean;
}

export async function comparePages(ask: SettingsApi, website: string | null): Promise<readonly Diagnostic[]> {
  const place = places.pages;
  const page = await ask.one<Page>("GET /repos/{owner}/{repo}/pages", "pages");
  if (page === "denied") return [];
  if (page === "absent") return [fault<SettingsCode>("settings-pages-missing", "", { place })];
  const shown = page.html_url ?? "";
  return [
    ...(page.build_type === "workflow" ? [] : [fault<SettingsCode>("settings-pages-build", "", { place })]),
    ...(website === null ? [fault<SettingsCode>("settings-website", "", { shown })] : []),
    ...(website === null || isSameAddress(shown, website)
      ? []
      : [fault<SettingsCode>("settings-pages-address", "", { shown, website, place })]),
    ...(page.https_enforced === true ? [] : [fault<SettingsCode>("settings-pages-https", "", { place })]),
  ];
}

/** Whether https is enforced is a setting of its own, and GitHub writes the address without a slash at the end. */
function isSameAddress(shown: string, website: string): boolean {
  const bare = (address: string): string =>
    address
      .replace(/^https?:\/\//, "")
      .replace(/\/+$/, "")
      .toLowerCase();
  return bare(shown) === bare(website);
}

interface OwnerError {
  readonly line: number;
  readonly kind: string;
}

/** GitHub ignores a line whose owner it does not know, and then nobody has to review. */
export async function codeOwnersDiffer(ask: SettingsApi): Promise<readonly Diagnostic[]> {
  const found = await ask.one<{ readonly errors: readonly OwnerError[] }>("GET /repos/{owner}/{repo}/codeowners/errors", "contents");
  if (found === "denied") return [];
  if (found === "absent") return [fault<SettingsCode>("settings-codeowners-missing")];
  return found.errors.map(({ line, kind }) => fault<SettingsCode>("settings-codeowners", "", { line, kind, place: places.teams }));
}
