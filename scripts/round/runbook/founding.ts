// What an authority does once, before its first round.
import { todo } from "../gates.ts";
import type { RoundFacts } from "./round-facts.ts";
import type { Entry, RoundCommands } from "./step.ts";

export function founding({ rehearsal, contactMissing, trust, cards }: RoundFacts, commands: RoundCommands): readonly Entry[] {
  const { coordinator, witness, keys, development } = commands;
  const names = trust?.trustees ?? ["<namn 1>", "<namn 2>", "<namn 3>"];
  const left = trust ? trust.trustees.filter((name) => !trust.signers.includes(name)) : names;
  return [
    {
      id: "contact",
      part: "once",
      done: rehearsal || contactMissing.length === 0,
      role: "coordinator",
      sv: `authority.yaml säger hur ni nås och vem som svarar när den vanliga är borta, vart säkerhetsbrister rapporteras och vad som gäller för personuppgifter.${todo(contactMissing, "sv")}`,
      en: `authority.yaml says how you are reached and who answers when the usual person is away, where weaknesses are reported, and what applies to personal data.${todo(contactMissing, "en")}`,
      leaves: ["content/authority.yaml"],
    },
    {
      id: "trust-list",
      part: "once",
      done: trust !== undefined,
      sv: "Tre förtroendepersoner har var sin nyckel, och listan över dem är skriven. Loggens och vittnets rader är de som deras kommandon skriver ut.",
      en: "Three trustees have keys of their own, and the list of them is written. The lines of the log and the witness are those that their commands print.",
      commands: [
        ...names.slice(0, Math.max(0, 3 - cards)).map(commands.trusteeKeys),
        coordinator(`npm run -s log -- key --origin <webbplatsens domän> --out ${keys}${development}`),
        witness(`npm run -s witness -- key --name <namn> --out ${keys}${development}`),
        coordinator("npm run -s trust -- list --log-key <loggens rad> --witness <vittnets rad> --quorum 1"),
      ],
      leaves: ["content/trust/cards/<namn>.json", "content/trust/1.json"],
      takes: "seconds",
    },
    {
      id: "trust-signed",
      part: "once",
      done: trust?.isInForce ?? false,
      sv: "Minst två av dem har skrivit under listan.",
      en: "At least two of them have signed the list.",
      commands: left.map(commands.signList),
      enough: 2 - (trust?.signers.length ?? 0),
      leaves: ["content/trust/1.signatures.json"],
      takes: "seconds",
    },
    {
      id: "trust-pinned",
      part: "once",
      done: trust?.isPinned ?? false,
      ...(rehearsal
        ? {
            role: "coordinator",
            sv: "Övningens authority.yaml anger listans kontrollsumma under trust.",
            en: "The rehearsal's authority.yaml gives the list's digest under trust.",
            leaves: ["content/authority.yaml"],
          }
        : {
            sv: "Listan är fastställd i koden. Ingen annan första lista gäller.",
            en: "The list is pinned in the code. No other first list is valid.",
            commands: [{ ...coordinator("npm run -s trust -- pin"), isTyped: true }],
            leaves: ["scripts/trust/pinned.ts"],
            takes: "seconds",
          }),
    },
  ];
}
