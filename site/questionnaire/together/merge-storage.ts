// Decides where the last merge is remembered: in the browser, so that a reload loses nothing, and in the page where the browser keeps nothing.

import type { PageData } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { type MergeRecord, readRecord, recordText } from "./merge-record.ts";

let inPage: MergeRecord | undefined;
let isKept = false;

export function storeMerge(record: MergeRecord | undefined, data: PageData, local: LocalStore): void {
  inPage = record;
  const text = record ? recordText(record, data) : null;
  local.saveMerge(text);
  isKept = text !== null && local.loadMerge() === text;
}

/** The last merge, here or in another tab; undefined where there is none, or another tab has removed all answers. */
export function lastMerge(data: PageData, local: LocalStore): MergeRecord | undefined {
  const text = local.loadMerge();
  if (text !== null) return readRecord(text, data);
  return isKept ? undefined : inPage;
}
