// Decides how the page of receipts answers: files are judged here, and only the public list of a release is fetched.
import { messages } from "../../scripts/envelope/messages.ts";
import { type CheckCode, checkFiles, type Finding, isListed, type KnownRound } from "./receipt-check.ts";

/** What the page hands over in its data block. */
export interface ReceiptPage {
  readonly language: "sv" | "en";
  readonly rounds: readonly KnownRound[];
  /** `name`: what it is called within a sentence. */
  readonly releases: readonly { readonly round: string; readonly release: string; readonly name: string; readonly inputRoot: string }[];
  readonly told: Readonly<Record<CheckCode | "holds" | "together" | "noEnvelope" | "counting" | "included" | "superseded", string>> &
    Readonly<Record<"notIncluded" | "notFetched", string>>;
}

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const page = JSON.parse(byId("kvittens-data").textContent ?? "") as ReceiptPage;
const input = byId("kvittens-filer") as HTMLInputElement;
const zone = byId("kvittens-yta");
let latest = 0;

async function check(files: readonly File[]): Promise<void> {
  const mine = ++latest;
  const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.slice(0, 65_537).arrayBuffer())));
  const finding = await checkFiles(bytes, page.rounds);
  if (mine !== latest) return;
  show(finding, firstSentences(finding));
  if (finding.kind !== "holds") return;
  const more = await releaseSentences(finding.receipt.round, finding.receipt.envelope);
  if (mine === latest) show(finding, [...firstSentences(finding), ...more]);
}

function firstSentences(finding: Finding): readonly string[] {
  const { language, told } = page;
  if (finding.kind === "chosen-wrong") return [told[finding.code]];
  if (finding.kind === "holds") {
    return [told.holds.replace("{day}", finding.receipt.receivedOn), finding.hasEnvelope ? told.together : told.noEnvelope];
  }
  return finding.diagnostics.map(({ code }) => {
    const table: Readonly<Record<string, { readonly sv: string; readonly en: string } | undefined>> = messages;
    return (table[code] ?? messages["receipt-signature"])[language];
  });
}

async function releaseSentences(round: string, digest: string): Promise<readonly string[]> {
  const { told } = page;
  const own = page.releases.filter((one) => one.round === round);
  if (own.length === 0) return [told.counting];
  const said = await Promise.all(
    own.map(async ({ release, name, inputRoot }) => {
      const answer = await fetch(`/resultat/${round}/${release}/inputs.txt`, { cache: "no-store" }).catch(() => undefined);
      const among = answer?.ok ? await isListed(digest, new Uint8Array(await answer.arrayBuffer()), inputRoot) : undefined;
      const words = among === undefined ? told.notFetched : among ? told.included : told.notIncluded;
      return { words: words.replace("{release}", name), among };
    }),
  );
  return [...said.map((one) => one.words), ...(said.some((one) => one.among) ? [told.superseded] : [])];
}

function show(finding: Finding, said: readonly string[]): void {
  const lines = said.map((words) => Object.assign(document.createElement("p"), { textContent: words }));
  byId("kvittens-besked").replaceChildren(...lines);
  byId("kvittens-rubrik").hidden = false;
  const facts = byId("kvittens-fakta");
  facts.hidden = finding.kind !== "holds";
  if (finding.kind !== "holds") return;
  for (const place of facts.querySelectorAll<HTMLElement>("[data-member]")) {
    place.textContent = finding.receipt[place.dataset.member as "round"];
  }
}

input.addEventListener("change", () => {
  const files = [...(input.files ?? [])];
  if (files.length > 0) void check(files);
});
// A file that misses the surface opens nothing: the browser would otherwise leave the page for it.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0 && event.target instanceof Node && zone.contains(event.target)) void check(files);
});
zone.hidden = false;
