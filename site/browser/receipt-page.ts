// The page that verifies receipts. Files stay in the browser; only a release's public list of inputs is fetched.
import { envelopeLimits } from "../../scripts/envelope/gate.ts";
import { messages } from "../../scripts/envelope/messages.ts";
import { type CheckCode, checkFiles, type Finding, isListed, type KnownRound } from "./receipt-check.ts";

/** The page's data block. */
interface ReceiptPage {
  readonly language: "sv" | "en";
  readonly rounds: readonly KnownRound[];
  /** `name`: the release's name within a sentence. */
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
  const ownTurn = ++latest;
  const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.slice(0, envelopeLimits.bytes + 1).arrayBuffer())));
  const finding = await checkFiles(bytes, page.rounds);
  if (ownTurn !== latest) return;
  show(finding, firstSentences(finding));
  if (finding.kind !== "valid") return;
  const more = await releaseSentences(finding.receipt.round, finding.receipt.envelope);
  if (ownTurn === latest) show(finding, [...firstSentences(finding), ...more]);
}

function firstSentences(finding: Finding): readonly string[] {
  const { language, told } = page;
  if (finding.kind === "wrong-files") return [told[finding.code]];
  if (finding.kind === "valid") {
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
  const found = await Promise.all(
    own.map(async ({ release, name, inputRoot }) => {
      const answer = await fetch(`/resultat/${round}/${release}/inputs.txt`, { cache: "no-store" }).catch(() => undefined);
      const isIncluded = answer?.ok ? await isListed(digest, new Uint8Array(await answer.arrayBuffer()), inputRoot) : undefined;
      const words = isIncluded === undefined ? told.notFetched : isIncluded ? told.included : told.notIncluded;
      return { words: words.replace("{release}", name), isIncluded };
    }),
  );
  return [...found.map((one) => one.words), ...(found.some((one) => one.isIncluded) ? [told.superseded] : [])];
}

function show(finding: Finding, sentences: readonly string[]): void {
  const lines = sentences.map((words) => Object.assign(document.createElement("p"), { textContent: words }));
  byId("kvittens-besked").replaceChildren(...lines);
  byId("kvittens-rubrik").hidden = false;
  const facts = byId("kvittens-fakta");
  facts.hidden = finding.kind !== "valid";
  if (finding.kind !== "valid") return;
  for (const place of facts.querySelectorAll<HTMLElement>("[data-member]")) {
    place.textContent = finding.receipt[place.dataset.member as "round"];
  }
}

input.addEventListener("change", () => {
  const files = [...(input.files ?? [])];
  if (files.length > 0) void check(files);
});
// Also for files dropped beside the zone: the browser would leave the page to open them.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length > 0 && event.target instanceof Node && zone.contains(event.target)) void check(files);
});
zone.hidden = false;
