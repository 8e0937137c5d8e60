// From the decision to hold a round until all three trustees have opened it.

import { todo } from "../gates.ts";
import type { RoundFacts } from "./round-facts.ts";
import { type Entry, loggedStep, type RoundCommands, siteStep } from "./step.ts";

export function preparing(facts: RoundFacts, commands: RoundCommands): readonly Entry[] {
  const { round, rehearsal, entry, gates, hasDraft, document, decided, holders, hasRoster } = facts;
  const { coordinator, issuer, at, keys, development, receiptKey } = commands;
  const folder = `content/rounds/${round}`;
  const trustees = facts.trust?.trustees ?? [];
  const isOpened = facts.trusted || (document?.acts.some(({ act }) => act === "open") ?? false);
  const days = entry ? "" : " --edition <utgåva> --opens <dag> --closes <dag>";
  return [
    {
      id: "calendar",
      part: "before",
      done: entry !== undefined,
      role: "coordinator",
      sv: "Omgången står i content/rounds/calendar.yaml med beslut och dagar: öppnar, påminnelse, stänger, publiceras.",
      en: "The round is in content/rounds/calendar.yaml with its decision and days: opening, reminder, closing, publication.",
      leaves: ["content/rounds/calendar.yaml"],
    },
    {
      id: "disposal",
      part: "before",
      done: entry?.disposal !== undefined || decided || rehearsal,
      role: "coordinator",
      sv: "Gallringen av nycklarna, och av det som sedan inte går att läsa, är beslutad. Beslutet står med föreskrift, diarienummer och datum under disposal i kalendern. Börja här: en föreskrift från Riksarkivet kan ta lång tid.",
      en: "The disposal of the keys, and of what can then not be read, is decided. The decision is under disposal in the calendar, with regulation, registration number and date. Begin here: a regulation by the National Archives can take long.",
      leaves: ["content/rounds/calendar.yaml"],
    },
    {
      id: "dialogue",
      part: "before",
      done: rehearsal || gates.length === 0,
      role: "coordinator",
      sv: `Dialogen är förd och antecknad i content/dialogue, och samrådet om metoden är besvarat.${todo(gates, "sv")}`,
      en: `The dialogue has been held and recorded in content/dialogue, and the consultation on the method is answered.${todo(gates, "en")}`,
      leaves: ["content/dialogue/<dag>-<ämne>.yaml"],
    },
    {
      id: "draft",
      part: "before",
      done: hasDraft,
      sv: `Utkastet är skrivet, med utgåva, population, plan och kvittensnyckel. Flytta ${receiptKey} till mappen keys på mottagningens dator.`,
      en: `The draft is written, with edition, population, plan and receipt key. Move ${receiptKey} to the folder keys on the intake's machine.`,
      commands: [coordinator(`npm run -s new -- round ${round}${days} --receipt-key ${keys}${development}`)],
      leaves: [`${folder}/draft.yaml`],
      takes: "seconds",
    },
    {
      id: "decisions",
      part: "before",
      done: decided || rehearsal,
      role: "coordinator",
      sv: "Besluten är antecknade i draft.yaml med diarienummer, också det enligt 4 § förordning (1982:668).",
      en: "The decisions are recorded in draft.yaml with registration numbers, including the one under Section 4 of the Ordinance (1982:668).",
      leaves: [`${folder}/draft.yaml`],
    },
    {
      id: "holder-keys",
      part: "before",
      done: hasRoster || (trustees.length > 0 && trustees.every((name) => holders.includes(name))),
      sv: "Varje förtroendeperson har gjort sin nyckel för omgången, på sin egen dator.",
      en: "Each trustee has made a key of the round, on their own machine.",
      commands: trustees.filter((name) => !holders.includes(name)).map(commands.holderKey),
      leaves: [`${folder}/holders/<namn>.json`],
      takes: "seconds",
    },
    {
      id: "invited",
      part: "before",
      done: hasRoster && isOpened,
      sv: "Alla är inbjudna. Stadgan är skriven, och omgången öppnad genom beslutet i kalendern.",
      en: "Everybody is invited. The charter is written, and the round opened by the decision in the calendar.",
      commands: [
        hasRoster
          ? coordinator(`npm run -s round -- open ${at} --decision <diarienummer>`)
          : issuer(`npm run -s invite -- ${at} --all --pdf`),
      ],
      leaves: [`${folder}/charter.json`, `${folder}/letters/`],
      takes: "minutes",
    },
    {
      id: "signed",
      part: "before",
      // A closing that waits for signatures has a step of its own.
      done: facts.trusted && facts.signing?.status !== "open",
      ...signing(facts, commands),
      leaves: [`${folder}/versions/0001.signatures.json`],
      takes: "seconds",
    },
    ...loggedStep(facts, commands, {
      id: "opened-logged",
      part: "before",
      logging: facts.logged.opened,
      sv: "Loggen har förtroendelistan och den öppnade omgången.",
      en: "The log has the trust list and the opened round.",
    }),
    siteStep(facts, commands, {
      id: "site",
      part: "before",
      logging: facts.logged.site,
      sv: "Webbplatsen är byggd med den öppnade omgången. Lägg dist/ på webbservern.",
      en: "The site is built with the opened round. Put dist/ on the web server.",
    }),
  ];
}

/** Who has still to sign the version that waits. The first takes all three, any later one two. */
export function signing(
  { signing: waiting, trust }: RoundFacts,
  commands: RoundCommands,
  expected: { readonly signers: readonly string[]; readonly needed: number } = { signers: [], needed: 3 },
): Pick<Entry, "sv" | "en" | "commands" | "enough"> {
  const { signers, needed } = waiting ?? expected;
  const count = { sv: ` ${signers.length} av ${needed} har skrivit under.`, en: ` ${signers.length} of ${needed} have signed.` };
  return {
    sv: `Förtroendepersonerna har skrivit under: alla tre för att öppna, annars två.${waiting ? count.sv : ""}`,
    en: `The trustees have signed: all three to open, otherwise two.${waiting ? count.en : ""}`,
    commands: (trust?.trustees ?? []).filter((name) => !signers.includes(name)).map(commands.sign),
    enough: needed - signers.length,
  };
}
