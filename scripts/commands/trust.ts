// `npm run trust`: makes, signs and shows the list of trustees, and pins the first one in the code.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { count, type Option, root, text, texts } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { isYes, signQuestion } from "../core/agreement.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { parseShaped } from "../core/parse.ts";
import { said } from "../core/said.ts";
import { shapeFaults } from "../core/shape.ts";
import { typedLine } from "../core/typed-line.ts";
import { writeFileAtomic } from "../core/write.ts";
import { readSigningKey } from "../keys/key-folder.ts";
import { messages as keys } from "../keys/messages.ts";
import { messages as logMessages } from "../log/messages.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { canonicalText, roundFiles, signaturesFile } from "../repository/round-files.ts";
import { parseTrustLists } from "../repository/round-folder.ts";
import { takenOver } from "../repository/taken-over.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { cardFiles } from "../trust/cards.ts";
import { canonicalDigest, type Signed, trustFaults } from "../trust/chain.ts";
import { type ListCode, listMessages } from "../trust/list-messages.ts";
import { hasFingerprints, type ListChange, type ListSettings, listChange, nextList, pinTrust, signList } from "../trust/lists.ts";
import { type TrustCode, messages as trust } from "../trust/messages.ts";
import { pinnedTrust, trustDigestFor } from "../trust/pinned.ts";
import { Trustee, TrustList } from "../trust/schema.ts";

const print = printer(keys, listMessages, logMessages, trust);

function readLists(place: Place): Checked<readonly Signed<TrustList>[]> {
  return parseTrustLists(roundFiles(place, "-"), (path) => join(place.content, path));
}

function list(place: Place, cards: readonly string[], settings: ListSettings): Checked<string> {
  const authority = readAuthority(place);
  const lists = readLists(place);
  const taken = takenOver(place);
  const read = cards.map((file) =>
    existsSync(file)
      ? parseShaped({ text: readFileSync(file, "utf8"), file, schema: Trustee })
      : refused({ ...fault("file-missing"), file }),
  );
  const faults = [authority, lists, taken, ...read].flatMap((one): readonly Diagnostic[] => one.diagnostics);
  if (!authority.ok || !lists.ok || !taken.ok || faults.length > 0) return refused(...faults);
  const trustees = read.flatMap((one) => (one.ok ? [one.value] : []));
  const isFirst = nextList(lists.value, trustees).version === 1;
  const since = isFirst ? {} : taken.value;
  const next = nextList(lists.value, trustees, { ...settings, since, ...(authority.value.rehearsal ? { notice: rehearsalNotice } : {}) });
  const file = join(place.content, "trust", `${next.version}.json`);
  // Signatures are counted when they are there; everything else is checked before the file is written.
  const before = lists.value.slice(0, next.version - 1);
  const wrong = trustFaults([...before, { document: next, signatures: {} }], canonicalDigest(before[0]?.document ?? next));
  const structural = [...shapeFaults(TrustList, next), ...wrong.filter(({ code }) => code !== "trust-signatures")];
  if (structural.length > 0) return refused(...structural.map((one) => ({ ...one, file })));
  writeFileAtomic(signaturesFile(file), canonicalText({}));
  writeFileAtomic(file, canonicalText(next));
  return accepted(`${file}\nsha256 ${canonicalDigest(next)}`);
}

/** Who comes and goes, and what else the list changes: what its signer looks at. */
function changeLines({ comes, goes, settings }: ListChange, since: TrustList["since"]): readonly string[] {
  const names = (all: readonly string[]): string => all.join(", ") || "–";
  const { log, witnesses, quorum } = settings;
  const rounds = Object.entries(since).map(([round, { version, release }]) => `${round} (version ${version}, r${release})`);
  return [
    said({
      sv: `Kommer: ${names(comes.map(({ name }) => name))}. Går: ${names(goes)}.`,
      en: `Comes: ${names(comes.map(({ name }) => name))}. Goes: ${names(goes)}.`,
    }),
    ...(log === undefined ? [] : [said({ sv: `Loggens nyckel: ${log ?? "ingen logg"}`, en: `The log's key: ${log ?? "no log"}` })]),
    ...(witnesses === undefined && quorum === undefined
      ? []
      : [
          said({
            sv: `Vittnen: ${witnesses ? names(witnesses) : "som förut"}. Så många ska skriva under: ${quorum ?? "som förut"}.`,
            en: `Witnesses: ${witnesses ? names(witnesses) : "as before"}. Must cosign: ${quorum ?? "as before"}.`,
          }),
        ]),
    ...(rounds.length === 0 ? [] : [said({ sv: `Tar över efter: ${rounds.join(", ")}.`, en: `Takes over after: ${rounds.join(", ")}.` })]),
  ];
}

async function sign(place: Place, keyFile: string): Promise<Checked<string>> {
  const authority = readAuthority(place);
  const lists = readLists(place);
  const taken = takenOver(place);
  if (!authority.ok || !lists.ok || !taken.ok) return refused(...[authority, lists, taken].flatMap((one) => one.diagnostics));
  requireOwnNode(authority.value.rehearsal);
  const key = readSigningKey(keyFile, "root", authority.value.rehearsal);
  if (!key.ok) return key;
  const signed = signList(lists.value, key.value, taken.value);
  const change = listChange(lists.value);
  if (!signed.ok || !change) return signed.ok ? refused(fault<TrustCode>("trust-none")) : signed;
  for (const line of changeLines(change, signed.value.document.since)) console.error(line);
  // Who carried the cards may have exchanged one: what their owners read out does not come the same way.
  if (change.comes.length > 0) {
    const names = change.comes.map(({ name }) => name).join(", ");
    const typed = await typedLine(
      said({ sv: `De 16 tecken som var och en läser upp (${names}): `, en: `The 16 characters that each reads out (${names}): ` }),
    );
    if (!hasFingerprints(change.comes, typed)) return refused(fault<ListCode>("trust-fingerprints"));
  } else if (!isYes(await typedLine(said(signQuestion)))) return refused(fault<ListCode>("trust-declined"));
  const file = join(place.content, "trust", `${signed.value.document.version}.json`);
  writeFileAtomic(signaturesFile(file), canonicalText(signed.value.signatures));
  return accepted(`${file}\nsha256 ${canonicalDigest(signed.value.document)}\n${Object.keys(signed.value.signatures).sort().join(", ")}`);
}

function pin(place: Place): Checked<string> {
  const lists = readLists(place);
  if (!lists.ok) return lists;
  const [first] = lists.value;
  if (!first) return refused(fault<TrustCode>("trust-none"));
  const digest = canonicalDigest(first.document);
  // Once pinned, a list has successors and no replacement.
  const faults = trustFaults(lists.value, pinnedTrust ?? digest);
  if (faults.length > 0) return refused(...faults);
  return accepted(`${pinTrust(digest)}\nsha256 ${digest}`);
}

function show(place: Place): Checked<string> {
  const authority = readAuthority(place);
  const lists = readLists(place);
  if (!authority.ok || !lists.ok) return refused(...authority.diagnostics, ...lists.diagnostics);
  const lines = lists.value.map(
    ({ document, signatures }) =>
      `${document.version} sha256 ${canonicalDigest(document)}\n  ${document.trustees.map(({ name }) => `${name}${signatures[name] ? " ✓" : ""}`).join(", ")}`,
  );
  const pinned = trustDigestFor(authority.value);
  const faults = pinned.ok ? trustFaults(lists.value, pinned.value) : pinned.diagnostics;
  return faults.length > 0 ? refused(...faults) : accepted(lines.join("\n"));
}

const cards: Option<readonly string[]> = {
  ...texts("card"),
  read: (given) => (given.length === 3 ? given : undefined),
  needed: { sv: "tre kort", en: "three cards" },
};
const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];

await runCommand({
  name: "npm run -s trust",
  print,
  forms: [
    form({
      words: "list",
      takes: { trustee: cards, "log-key": text("verifier key"), witness: texts("verifier key"), quorum: count("n"), root },
      beside: { witness: "log-key", quorum: "witness" },
      locks,
      run: ({ root, trustee, witness: witnesses = [], quorum = 0, "log-key": log = null }) => {
        const place = placeAt(root);
        const cards = trustee ?? cardFiles(place);
        if (cards.length !== 3) return refused(fault<ListCode>("trust-cards", "", { count: cards.length }));
        return list(place, cards, { log, witnesses: [...witnesses], quorum });
      },
    }),
    form({
      words: "sign",
      needs: { key: text("own root key file") },
      takes: { root },
      locks,
      run: ({ root, key }) => sign(placeAt(root), key),
    }),
    form({ words: "pin", takes: { root }, locks, run: ({ root }) => pin(placeAt(root)) }),
    form({ words: "show", takes: { root }, run: ({ root }) => show(placeAt(root)) }),
  ],
  about: {
    sv: `list skriver nästa förtroendelista av tre kort, som var och en fått av npm run keys -- trustee (annars dem i content/trust/cards),
och säger vem som skriver loggen och vilka som bevittnar den. Listan tar över alla öppnade omgångar efter deras nyaste version och
publicering: den som har ersatts skriver inte under något nytt. sign visar vad listan ändrar, frågar efter fingeravtryck till nya nycklar,
annars om ni skriver under, och lägger till er underskrift.
pin skriver in den första listans kontrollsumma i koden, så att ingen annan lista godtas. show visar listorna och vad som fattas.`,
    en: `list writes the next trust list from three cards, each printed by npm run keys -- trustee (else those in content/trust/cards), and says
who writes the log and who witnesses it. The list takes over every opened round after its newest version and release: whoever was replaced
signs nothing new. sign shows what the list changes, asks for the fingerprints of new keys, else whether you sign, and adds
your signature.
pin writes the digest of the first list into the code, so that no other list is accepted. show shows the lists and what is missing.`,
  },
  reads: { sv: "content/trust, kort och nyckeln --key", en: "content/trust, cards and the key --key" },
  writes: { sv: "content/trust; pin skriver i koden, show inget", en: "content/trust; pin writes into the code, show nothing" },
  example: "show",
});
