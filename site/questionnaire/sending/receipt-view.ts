// The receipt as a sheet: fills in what the receipt says, prints it alone, and shows the stored one again.

import { accepted, type Checked } from "../../../scripts/core/diagnostic.ts";
import { verifyReceipt } from "../../../scripts/envelope/receipt.ts";
import { receiptShape } from "../../../scripts/envelope/receipt-shape.ts";
import type { Receipt } from "../../../scripts/envelope/schema.ts";
import { verifyWithWebCrypto } from "../../../scripts/envelope/verifiers.ts";
import type { PageRound } from "../data/page-data.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import { renamePage } from "../views/router.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { saveFile } from "../widgets/save-file.ts";
import { dayInWords, groupsOfFour, receiptNumber, storedReceipt } from "./sent-notice.ts";

type ReceiptRound = Pick<PageRound, "round" | "kid" | "receiptKey">;

/** A verified receipt: the intake's own bytes, and what they say. */
export interface ReceivedReceipt {
  readonly receipt: Receipt;
  readonly text: string;
}

/** Which sheet is written: for whom it was sent, by the roster, and what the receipt's file is called. Only the sheet names them. */
interface Sheet {
  readonly organisation: string;
  readonly locale: string;
  readonly name: string;
}

/** The receipt, if it is signed with the round's key and, where an envelope's digest is given, names that envelope. */
export async function checkReceipt(text: string, round: ReceiptRound, envelope?: string): Promise<Checked<ReceivedReceipt>> {
  const bytes = new TextEncoder().encode(text);
  const verifiers = { receipt: receiptShape, signature: verifyWithWebCrypto };
  const checked = await verifyReceipt({ bytes, round, verifiers, ...(envelope === undefined ? {} : { envelope }) });
  return checked.ok ? accepted({ receipt: checked.value, text }) : checked;
}

/**
 * The returned function shows the receipt that this browser has stored. So does every change of the address: it is removed with the
 * answers, and replaced by that of a later response.
 */
export function bindReceipt(local: Pick<LocalStore, "receipt" | "organisations">, locale: string): () => void {
  const round = JSON.parse(document.querySelector<HTMLElement>(".receipt")?.dataset.round ?? "null") as ReceiptRound;
  const show = async (): Promise<void> => {
    const { text, organisation } = storedReceipt(local.receipt(round.round).load());
    const checked = text && organisation ? await checkReceipt(text, round) : undefined;
    const name = receiptName(round.round, local.organisations.open()?.name);
    if (checked?.ok) writeReceipt(checked.value, { organisation, locale, name });
    else writeNone(text, name);
    renamePage();
  };
  window.addEventListener("hashchange", () => void show());
  return () => void show();
}

export function writeReceipt({ receipt, text }: ReceivedReceipt, { organisation, locale, name }: Sheet): void {
  const check = byId<HTMLAnchorElement>("kvittens-kontroll");
  const values: Readonly<Record<string, string>> = {
    organisation,
    day: dayInWords(receipt.receivedOn, locale) ?? receipt.receivedOn,
    number: receiptNumber(receipt),
    envelope: groupsOfFour(receipt.envelope),
    check: check.dataset.address ?? check.host + check.pathname,
  };
  for (const place of document.querySelectorAll<HTMLElement>("[data-receipt]")) setText(place, values[place.dataset.receipt ?? ""] ?? "");
  const heading = byId("kvittens-rubrik");
  heading.dataset.none ??= heading.textContent ?? "";
  setText(heading, heading.dataset.received ?? "");
  showParts({ isShown: true, isSaved: true });
  byId("kvittens-spara").onclick = () => saveFile(name, text);
  byId("kvittens-skriv-ut").onclick = printReceipt;
  byId("kvittens-kopiera").onclick = () => void copyForDiary();
}

/** What the delivery was warned of, beside the receipt. */
export function warn(text: string): void {
  setText(byId("kvittens-varning"), text);
  setHidden(byId("kvittens-varning"), text === "");
}

/** `organisation`: the name that the open answers have. */
export function receiptName(round: string, organisation = ""): string {
  return savedName([round, slugOf(organisation), "kvittens"], "json");
}

/** No trace of a removed receipt remains. `text`: one that cannot be verified here, as where the browser is too old; empty for none. */
function writeNone(text: string, name: string): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-receipt]")) setText(place, "");
  const heading = byId("kvittens-rubrik");
  setText(heading, heading.dataset.none ?? heading.textContent ?? "");
  warn(text === "" ? "" : (byId("kvittens-varning").dataset.unreadable ?? ""));
  showParts({ isShown: false, isSaved: text !== "" });
  byId("kvittens-spara").onclick = () => saveFile(name, text);
}

function showParts({ isShown, isSaved }: { readonly isShown: boolean; readonly isSaved: boolean }): void {
  setHidden(byId("kvittens-saknas"), isSaved);
  setHidden(byId("kvittens-fakta"), !isShown);
  setHidden(byId("kvittens-knappar"), !isSaved);
  setHidden(byId("kvittens-skriv-ut"), !isShown);
}

async function copyForDiary(): Promise<void> {
  const { done, failed } = byId("kvittens-kopiera").dataset;
  let told = done;
  try {
    await navigator.clipboard.writeText(byId("kvittens-diariet").textContent?.trim() ?? "");
  } catch {
    told = failed;
  }
  setText(byId("kvittens-kopierad"), told ?? "");
}

/** Prints the receipt alone (styles/form/sending.css). */
function printReceipt(): void {
  const { dataset } = document.documentElement;
  dataset.print = "receipt";
  window.addEventListener("afterprint", () => delete dataset.print, { once: true });
  window.print();
}
