// The field for the invitation code: checked as soon as it is complete, never stored and never part of a URL.

import { type Diagnostic, fault } from "../../../scripts/core/diagnostic.ts";
import { commitmentTo } from "../../../scripts/envelope/invitation/commitment.ts";
import {
  codeAlphabet,
  codeCharacters,
  deriveReplyKey,
  type InvitationCode,
  parseCode,
  splitPrinted,
  typedId,
} from "../../../scripts/envelope/invitation/invitation.ts";
import type { SendingWords } from "../../text/sv/form/sending.ts";
import { loadEmbedded } from "../data/embedded.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type CodeFault, messages, type SendingCode } from "./messages.ts";

export type CodeField = ReturnType<typeof bindCodeField>;

const codeLength = 36;

/** What is known here of the answers that are open, and of those that were sent. */
export interface SentBefore {
  /** The open answers' name; empty if they have none. Nothing is sealed for another organisation. */
  readonly name: () => string;
  /** Says so, if an answer was sent from here for the organisation; empty if none was. */
  readonly sentFor: (organisation: string) => string;
}

export function bindCodeField(words: SendingWords, round: string, open?: SentBefore) {
  const input = byId<HTMLTextAreaElement>("kod");
  let shown: readonly string[] = [];
  /** What was found wrong with whose the code is. It stands until something else is typed. */
  let refused: { readonly typed: string; readonly faults: readonly Diagnostic<CodeFault | SendingCode>[] } = { typed: "", faults: [] };
  const show = (faults: readonly Diagnostic<CodeFault | SendingCode>[]): void => {
    shown = faults.map((one) => sentenceOf(one, messages, words.language));
    setText(byId("kod-fel"), shown.join(" "));
    setHidden(byId("kod-fel"), shown.length === 0);
    // Nothing else is said of a code that has a fault.
    if (shown.length > 0) setText(byId("kod-antal"), "");
    byId("kod-falt").classList.toggle("has-error", shown.length > 0);
    if (shown.length > 0) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  const parse = (): InvitationCode | undefined => {
    const parsed = parseCode(input.value);
    return parsed.ok ? parsed.value : undefined;
  };
  const names = () => loadEmbedded<Names>(byId("kod-falt").dataset.file ?? "");
  // Fetched early: the visitor may be offline when sealing to a file.
  names().catch(() => undefined);
  const nameOwner = async (): Promise<void> => {
    const typed = input.value;
    const name = ownerIn(await names().catch(() => ({})), typed)?.name;
    if (name !== undefined && input.value === typed && shown.length === 0)
      setText(byId("kod-antal"), `${words.codeFor(name)} ${open?.sentFor(name) ?? ""}`.trim());
  };
  const validate = (isLeaving: boolean): void => {
    const faults = typedFaults(input.value);
    const typed = codeCharacters(input.value).length;
    const isWrong = faults.some((one) => one.code === "code-letter" || one.code === "code-letter-u");
    const owner = refused.typed === input.value ? refused.faults : [];
    show(typed > 0 && (isLeaving || isWrong || typed >= codeLength) ? [...faults, ...owner] : []);
    if (shown.length > 0) return;
    const isWhose = splitPrinted(input.value).organisation !== undefined;
    setText(byId("kod-antal"), parse() ? (isWhose ? words.codeHolds : "") : words.codeCount(typed));
    if (parse()) void nameOwner();
  };
  input.addEventListener("input", () => validate(false));
  input.addEventListener("change", () => {
    // An empty field was validated when it was emptied; a fault shown by the button since then must stay.
    if (input.value.trim() !== "") validate(true);
  });
  // Typed before this script had loaded.
  if (input.value.trim() !== "") validate(false);
  return {
    /** The code and whose it is, by the roster; undefined if there is none that holds, which is then shown at the field. */
    read: async (): Promise<{ readonly code: InvitationCode; readonly organisation: string } | undefined> => {
      const faults = typedFaults(input.value);
      const code = parse();
      const typed = input.value;
      const all = await names().catch(() => undefined);
      const asked = { round, typed, open: open?.name() ?? "" };
      refused = { typed, faults: code && faults.length === 0 ? await ownerFaults(code, asked, all) : [] };
      show([...faults, ...refused.faults]);
      const organisation = all && ownerIn(all, typed)?.name;
      return code && organisation !== undefined && shown.length === 0 ? { code, organisation } : undefined;
    },
    /** What the field shows is wrong, a sentence each. */
    faults: () => shown,
    clear: (): void => {
      input.value = "";
      validate(false);
    },
  };
}

const [groupLength, groupsInCode] = [4, 9];

/**
 * Empty for a code that holds. The values say what was typed, which `parseCode` never does: they are for the page that it was typed on only.
 * Of more groups than a code has, the first nine are told.
 */
export function codeFaults(text: string): readonly Diagnostic<CodeFault>[] {
  const parsed = parseCode(text);
  const { code } = splitPrinted(text);
  if (parsed.ok) return [];
  if (codeCharacters(text) === "") return [fault("code-missing")];
  const apart = typedApart(code);
  const groups = apart ?? codeCharacters(text).match(/.{1,4}/gu) ?? [];
  const foreign = groups.slice(0, groupsInCode).flatMap(foreignCharacter);
  if (foreign.length > 0) return foreign;
  const [length] = parsed.diagnostics.filter((one) => one.code === "code-length");
  if (length) return [wrongLength(apart ?? []) ?? fault("code-length", "", length.values)];
  return [wrongGroup(codeCharacters(text))];
}

/** A code is sent with what says whose it is. */
function typedFaults(text: string): readonly Diagnostic<CodeFault>[] {
  const faults = codeFaults(text);
  return faults.length > 0 || splitPrinted(text).organisation !== undefined ? faults : [fault("code-whose")];
}

/** By id. */
type Names = Readonly<Record<string, string>>;

/** The organisation that stands before the code; undefined if it is not of the round. */
function ownerIn(names: Names, typed: string): { readonly id: string; readonly name: string } | undefined {
  const id = typedId(splitPrinted(typed).organisation ?? "", Object.keys(names)) ?? "";
  const name = names[id];
  return name === undefined ? undefined : { id, name };
}

interface Owner {
  readonly round: string;
  readonly typed: string;
  readonly open: string;
}

/** Whose the code is: an organisation of the round, the one that the answers are named after, and the one that the code was made for. */
async function ownerFaults(
  code: InvitationCode,
  { round, typed, open }: Owner,
  names: Names | undefined,
): Promise<readonly Diagnostic<CodeFault | SendingCode>[]> {
  if (!names) return [fault("send-network")];
  const owner = ownerIn(names, typed);
  if (!owner) return [fault("code-unknown-organisation", "", { typed: splitPrinted(typed).organisation ?? "" })];
  const { name } = owner;
  if (!isAlike(name, open) && !isAlike(owner.id, open)) return [fault("code-other-draft", "", { organisation: name, open })];
  const { offline } = document.documentElement.dataset;
  // The form as one file may be older than the code.
  if (offline !== undefined) return [];
  try {
    const commitments = await loadEmbedded<readonly string[]>(byId("kod-falt").dataset.codes ?? "");
    const own = await commitmentTo(owner.id, round, await deriveReplyKey(code, round));
    return commitments.includes(own) ? [] : [fault("code-other-organisation", "", { organisation: name })];
  } catch {
    return [fault("send-network")];
  }
}

/** People name their answers "Lillköping" too. */
function isAlike(name: string, open: string): boolean {
  const [official, own] = [name, open].map((one) => one.trim().toLocaleLowerCase("sv")) as [string, string];
  return official.startsWith(own) || own.startsWith(official);
}

/** The groups as they were typed; undefined if they were not typed apart. */
function typedApart(text: string): readonly string[] | undefined {
  const characters = codeCharacters(text);
  const lengths = text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .split(/[\s_.\p{Pd}\u2212]+/u)
    .map((one) => one.length)
    .filter((one) => one > 0);
  const prefix = lengths.reduce((sum, one) => sum + one, 0) - characters.length;
  if (prefix > 0) lengths[0] = (lengths[0] ?? 0) - prefix;
  const typed = lengths.filter((one) => one !== 0);
  if (typed.length < 2 || typed.some((one) => one < 0 || one > groupLength + 1)) return undefined;
  return typed.map((length, at) => characters.slice(...range(typed, at, length)));
}

function range(lengths: readonly number[], at: number, length: number): readonly [number, number] {
  const from = lengths.slice(0, at).reduce((sum, one) => sum + one, 0);
  return [from, from + length];
}

function foreignCharacter(typed: string, at: number): readonly Diagnostic<CodeFault>[] {
  const letter = [...typed].find((one) => !codeAlphabet.includes(one));
  if (letter === undefined) return [];
  return [fault<CodeFault>(letter === "U" ? "code-letter-u" : "code-letter", "", { group: at + 1, typed, letter })];
}

/** A group with too few or too many characters. The last may be half typed, unless all nine are there. */
function wrongLength(groups: readonly string[]): Diagnostic<CodeFault> | undefined {
  const whole = groups.length >= groupsInCode ? groups : groups.slice(0, -1);
  const at = whole.findIndex((one) => one.length !== groupLength);
  const typed = whole[at];
  return typed === undefined ? undefined : fault("code-group-length", "", { group: at + 1, typed, count: typed.length });
}

/**
 * Names the group in which one wrong character, or two that have changed places, would explain why the check does not hold. A code with
 * more mistakes than that is taken for one with a single mistake about once in a thousand times.
 */
function wrongGroup(characters: string): Diagnostic<CodeFault> {
  const places = [...characters].flatMap((letter, at, all) => {
    const next = all[at + 1];
    const swapped = next === undefined ? characters : characters.slice(0, at) + next + letter + characters.slice(at + 2);
    const isSwapped = parseCode(swapped).ok;
    return isSwapped || canBeMended(characters, at) ? (isSwapped ? [at, at + 1] : [at]) : [];
  });
  const [group, ...others] = new Set(places.map((at) => Math.floor(at / groupLength)));
  if (group === undefined || others.length > 0) return fault("code-check");
  return fault("code-group", "", { group: group + 1, typed: characters.slice(group * groupLength, (group + 1) * groupLength) });
}

function canBeMended(characters: string, at: number): boolean {
  const [before, after] = [characters.slice(0, at), characters.slice(at + 1)];
  return [...codeAlphabet].some((letter) => parseCode(before + letter + after).ok);
}
