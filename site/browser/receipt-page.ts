// The page that verifies receipts and reads replies. Files and code stay in the browser; what is fetched is the same for everybody.

import type { Messages } from "../../scripts/core/diagnostic.ts";
import { type InvitationCode, parseCode } from "../../scripts/envelope/invitation/invitation.ts";
import { envelopeLimits } from "../../scripts/envelope/limits.ts";
import { messages as ofEnvelope } from "../../scripts/envelope/messages.ts";
import type { CodeState, Outcome } from "../../scripts/envelope/reply.ts";
import type { Receipt } from "../../scripts/envelope/schema.ts";
import { sentenceOf } from "../questionnaire/data/sentence-of.ts";
import { codeFaults } from "../questionnaire/sending/code-field.ts";
import { messages as ofCode } from "../questionnaire/sending/messages.ts";
import { dayInWords, groupsOfFour, receiptNumber } from "../questionnaire/sending/sent-notice.ts";
import type { Language } from "../text/languages.ts";
import { type CheckCode, checkFiles, type Finding, type KnownRound } from "./receipt-check.ts";
import { type RepliedRelease, type ReplyFinding, replyTo } from "./reply-check.ts";

type Sentence =
  | CheckCode
  | "holds"
  | "together"
  | "noEnvelope"
  | "counting"
  | "withCode"
  | "sentNone"
  | "sentOne"
  | "sentMore"
  | "receiptMissing"
  | "otherRound"
  | "unavailable"
  | "notYou"
  | "twoCodes";

/** The page's data block. */
interface ReceiptPage {
  readonly language: Language;
  readonly locale: string;
  /** `name`: as in text. */
  readonly rounds: readonly (KnownRound & { readonly name: string })[];
  /** `name`: the release's name within a sentence. */
  readonly releases: readonly (RepliedRelease & { readonly name: string; readonly folder: string; readonly names: string })[];
  readonly told: Readonly<Record<Sentence, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly byOther: string;
  /** As whom the code was counted. */
  readonly states: Readonly<Record<CodeState, string>>;
}

/** A receipt's members are written by the intake: one of another shape has been changed, like one whose signature is wrong. */
const ofFile: Messages = { ...ofEnvelope, "shape-other": ofEnvelope["receipt-signature"] };

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const page = JSON.parse(byId("kvittens-data").textContent ?? "") as ReceiptPage;
const input = byId("kvittens-filer") as HTMLInputElement;
const codeField = byId("kvittens-kod") as HTMLTextAreaElement;
const zone = byId("kvittens-yta");
const statusRegion = byId("kvittens-besked");
let chosen: readonly File[] = [];
let latest = 0;

async function check(): Promise<void> {
  const ownTurn = ++latest;
  // Asks screen readers to wait for the whole answer, in place of reading each part as it is fetched (WAI-ARIA 1.2, aria-busy).
  statusRegion.ariaBusy = "true";
  try {
    await showAnswer(ownTurn);
  } finally {
    if (ownTurn === latest) statusRegion.ariaBusy = "false";
  }
}

async function showAnswer(ownTurn: number): Promise<void> {
  const finding = chosen.length > 0 ? await findingOf(chosen) : undefined;
  const code = codeField.value.trim() === "" ? undefined : parseCode(codeField.value);
  if (ownTurn !== latest) return;
  const first = [
    ...(finding ? fileSentences(finding) : []),
    ...(code?.ok === false ? codeFaults(codeField.value).map((one) => sentenceOf(one, ofCode, page.language)) : []),
  ];
  show(finding, first);
  const receipt = finding?.kind === "valid" ? finding.receipt : undefined;
  if (code && !code.ok) return;
  const more = code ? await replies(code.value, receipt) : receipt ? waiting(receipt.round) : [];
  if (ownTurn === latest) show(finding, [...first, ...more]);
}

async function findingOf(files: readonly File[]): Promise<Finding> {
  const bytes = await Promise.all(files.map(async (file) => new Uint8Array(await file.slice(0, envelopeLimits.bytes + 1).arrayBuffer())));
  return checkFiles(bytes, page.rounds);
}

function fileSentences(finding: Finding): readonly string[] {
  const { told } = page;
  if (finding.kind === "wrong-files") return [told[finding.code]];
  if (finding.kind === "refused") return finding.diagnostics.map((one) => sentenceOf(one, ofFile, page.language));
  return [told.holds.replace("{day}", dayOf(finding.receipt)), finding.hasEnvelope ? told.together : told.noEnvelope];
}

/** What remains to do with a receipt alone. */
function waiting(round: string): readonly string[] {
  const { told, releases } = page;
  return [releases.some((one) => one.round === round) ? told.withCode : told.counting];
}

interface NamedReceipt {
  readonly round: string;
  readonly envelope: string;
}

/** The replies of every release, or of those of the receipt's round. */
async function replies(code: InvitationCode, receipt: NamedReceipt | undefined): Promise<readonly string[]> {
  const { told, releases } = page;
  const own = releases.filter((one) => receipt === undefined || one.round === receipt.round);
  if (own.length === 0) return [told.counting];
  const found = await Promise.all(
    own.map(async (of) => {
      const [answer, keys, names] = await Promise.all([`${of.folder}/replies.bin`, `${of.folder}/keys.txt`, of.names].map(fetched));
      const files = { replies: answer && new Uint8Array(await answer.arrayBuffer()), keys: await keys?.text() };
      const all = ((await names?.json()) ?? {}) as Readonly<Record<string, string>>;
      return { of, names: all, finding: await replyTo({ code, of, files, ...(receipt ? { envelope: receipt.envelope } : {}) }) };
    }),
  );
  const answered = found.filter(({ finding }) => finding.kind !== "other-round");
  return answered.length === 0 ? [told.otherRound] : answered.flatMap(({ of, names, finding }) => replySentences(finding, of.name, names));
}

function fetched(address: string): Promise<Response | undefined> {
  return fetch(address, { cache: "no-store" })
    .then((answer) => (answer.ok ? answer : undefined))
    .catch(() => undefined);
}

function replySentences(finding: ReplyFinding, release: string, names: Readonly<Record<string, string>>): readonly string[] {
  const { told, outcomes, byOther, states } = page;
  const filled = (text: string, count = 0): string => text.replace("{release}", release).replace("{count}", String(count));
  if (finding.kind !== "reply") return [filled(told.unavailable)];
  const { count, envelopes, hasReceipt, organisation, state, codes } = finding;
  const whose = states[state].replace("{organisation}", names[organisation] ?? organisation);
  const given = codes > 1 && state === "valid" ? [told.twoCodes.replace("{count}", String(codes))] : [];
  const sent = count === 0 ? told.sentNone : count === 1 ? told.sentOne : told.sentMore;
  const lines = envelopes.map(
    ({ digest, outcome, isByOther }, at) => `${at + 1}. ${groupsOfFour(digest)}: ${outcomes[outcome]}${isByOther ? ` ${byOther}` : ""}`,
  );
  return [whose, ...given, filled(sent, count), ...lines, ...(hasReceipt === false ? [filled(told.receiptMissing)] : []), told.notYou];
}

function show(finding: Finding | undefined, sentences: readonly string[]): void {
  const lines = sentences.map((words) => Object.assign(document.createElement("p"), { textContent: words }));
  statusRegion.replaceChildren(...lines);
  byId("kvittens-rubrik").hidden = lines.length === 0;
  const facts = byId("kvittens-fakta");
  facts.hidden = finding?.kind !== "valid";
  if (finding?.kind !== "valid") return;
  const { receipt } = finding;
  const told: Readonly<Record<string, string>> = {
    round: page.rounds.find(({ round }) => round === receipt.round)?.name ?? receipt.round,
    receivedOn: dayOf(receipt),
    number: receiptNumber(receipt),
    envelope: groupsOfFour(receipt.envelope),
  };
  for (const place of facts.querySelectorAll<HTMLElement>("[data-member]")) {
    place.textContent = told[place.dataset.member ?? ""] ?? "";
  }
}

function dayOf({ receivedOn }: Receipt): string {
  return dayInWords(receivedOn, page.locale) ?? receivedOn;
}

function choose(files: readonly File[]): void {
  if (files.length === 0) return;
  chosen = files;
  void check();
}

input.addEventListener("change", () => choose([...(input.files ?? [])]));
byId("kvittens-form").addEventListener("submit", (event) => {
  event.preventDefault();
  void check();
});
// Also for files dropped beside the zone: the browser would leave the page to open them.
document.addEventListener("dragover", (event) => event.preventDefault());
document.addEventListener("drop", (event) => {
  event.preventDefault();
  if (event.target instanceof Node && zone.contains(event.target)) choose([...(event.dataTransfer?.files ?? [])]);
});
byId("kvittens-form").hidden = false;
