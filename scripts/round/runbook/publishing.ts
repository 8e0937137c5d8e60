// From the meeting at which a round is counted to its destroyed keys.
import type { RoundFacts } from "./round-facts.ts";
import { type Entry, loggedStep, type RoundCommands, siteStep } from "./step.ts";

export function publishing(facts: RoundFacts, commands: RoundCommands): readonly Entry[] {
  const { round, document, release } = facts;
  const isPilot = facts.kind === "pilot";
  const folder = `content/statistics/${round}/${release?.id ?? "r1"}`;
  const [first = "<namn>", ...others] = counters(facts);
  const isPublished = release !== undefined && release.from === undefined;
  const manifest = isPublished ? `${folder}/manifest.json` : `content/rounds/${round}/replies/manifest.json`;
  const signers = release?.signers ?? [];
  const second = others.find((name) => !signers.includes(name)) ?? "<namn>";
  return [
    ...(isPilot ? [panelStep(facts)] : []),
    {
      id: "released",
      part: "count",
      done: release !== undefined,
      sv: `${isPilot ? "Svaren är räknade" : "Statistiken är räknad, avrundad och granskad"}, minst en vecka före den dag då siffrorna publiceras.`,
      en: `The ${isPilot ? "answers have been counted" : "statistics have been counted, rounded and audited"}, at least a week before the figures are published.`,
      ...meeting(facts, commands, { first, more: ` --signer ${commands.keys}` }),
      leaves: [manifest],
      takes: "minutes",
    },
    {
      id: "countersigned",
      part: "count",
      done: release !== undefined && signers.length >= (document?.signatures ?? 1),
      sv: "Så många som omgången kräver har räknat om och skrivit under.",
      en: "As many people as the round requires have recomputed and signed.",
      ...meeting(facts, commands, { first: second, more: ` --countersign --signer ${commands.keys}` }),
      leaves: [manifest],
      takes: "minutes",
    },
    {
      ...siteStep(facts, commands, {
        id: "replied",
        part: "count",
        logging: "none",
        sv: "Webbplatsen är byggd med beskeden om kuverten. Lägg dist/ på webbservern.",
        en: "The site is built with the replies about envelopes. Put dist/ on the web server.",
      }),
      done: isPublished ? true : null,
    },
    {
      id: "thanked",
      part: "count",
      done: null,
      sv: "Tackbrevet är skickat till alla inbjudna. Det ber dem läsa beskedet inom en vecka.",
      en: "The thank-you letter has been sent to all who were invited. It asks them to read their reply within a week.",
      commands: [commands.issuer(`npm run -s round -- letters ${commands.at} --kind thanks --all`)],
      leaves: [`content/rounds/${round}/letters/tack.html`],
      takes: "seconds",
    },
    {
      id: "published",
      part: "count",
      done: isPublished,
      sv: "Siffrorna är publicerade, tidigast en vecka efter beskeden. Om någon har räknats fel: rätta stängningen och räkna om i stället.",
      en: "The figures are published, a week after the replies at the earliest. If somebody was counted wrongly, correct the closing and count again instead.",
      commands: [commands.publish(first)],
      from: [facts.entry?.release ?? "", release?.from ?? ""].sort().at(-1) || undefined,
      leaves: [`${folder}/manifest.json`],
      takes: "seconds",
    },
    ...loggedStep(facts, commands, {
      id: "released-logged",
      part: "count",
      logging: facts.logged.released,
      sv: "Loggen har publiceringen.",
      en: "The log has the release.",
    }),
    siteStep(facts, commands, {
      id: "pages",
      part: "count",
      logging: facts.logged.pages,
      sv: "Webbplatsen är byggd med publiceringen. Lägg dist/ på webbservern.",
      en: "The site is built with the release. Put dist/ on the web server.",
    }),
    ...afterwards(facts, commands),
  ];
}

/** Those who have a key of the round that is not recorded as lost. Whoever joined the trust list later has none. */
function presentHolders({ trust, holders, document }: RoundFacts): readonly string[] {
  const lost = document?.lost ?? [];
  return (holders.length > 0 ? holders : (trust?.trustees ?? [])).filter((name) => !lost.includes(name));
}

/** Trustees who may count and sign, in the list's order. */
function counters({ trust, document }: RoundFacts): readonly string[] {
  return (trust?.trustees ?? []).filter((name) => !document?.lost.includes(name));
}

/** The counting machine waits for two holders. If the person who counts is one of them, one more is enough. */
function meeting(facts: RoundFacts, commands: RoundCommands, { first, more }: { readonly first: string; readonly more: string }) {
  const present = presentHolders(facts);
  const isHolder = present.includes(first);
  const opening = present.flatMap((name) => [
    commands.openBoxes(name),
    ...facts.earlier.filter(({ holders }) => holders.includes(name)).map(({ round }) => commands.openBoxes(name, round)),
  ]);
  const others = opening.filter(({ who }) => who.name !== first);
  return { commands: [commands.count(first, more, isHolder), ...others], isMeeting: true, enough: isHolder ? 1 : 2 } as const;
}

/** Before the count, which waits for it: nobody has seen an answer while the panel works. */
const panelStep = ({ document, panelDone }: RoundFacts): Entry => ({
  id: "panel",
  part: "count",
  done: panelDone,
  role: "coordinator",
  sv: "Panelens underskrivna protokoll är antecknat i panel-protocol.yaml.",
  en: "The panel's signed protocol is recorded in panel-protocol.yaml.",
  leaves: [`content/method/${document?.edition ?? "<utgåva>"}/pilot/panel-protocol.yaml`],
});

/** What remains before the keys may be destroyed: no report and no later round, in an ordinary one without tables. */
function afterwards(facts: RoundFacts, commands: RoundCommands): readonly Entry[] {
  const { round, release, hasLetter, reported, archived, nextReleased, destroyers } = facts;
  const isPilot = facts.kind === "pilot";
  const hasTables = release?.hasTables ?? !isPilot;
  const present = presentHolders(facts);
  const left = Math.min(2, Math.max(1, present.length)) - destroyers.length;
  const id = release?.id ?? "r1";
  const report: readonly Entry[] = [
    {
      id: "report-written",
      part: "after",
      done: hasLetter || reported,
      role: "coordinator",
      sv: `Beslutet om rapporten till regeringen (missiv.yaml), rekommendationerna och de andra delarna är skrivna i content/rounds/${round}/report/. content/rounds/README.md säger vilka.`,
      en: `The decision on the report to the government (missiv.yaml), the recommendations and the other parts are written in content/rounds/${round}/report/. content/rounds/README.md says which.`,
      leaves: [`content/rounds/${round}/report/missiv.yaml`],
    },
    {
      id: "reported",
      part: "after",
      done: reported,
      role: "coordinator",
      sv: "Rapporten till regeringen är beslutad och fryst.",
      en: "The report to the government is decided and frozen.",
      commands: [commands.coordinator(`npm run -s report -- --round ${round} --release ${id} --decide`)],
      leaves: [`content/rounds/${round}/report/${id}/decided.json`],
      takes: "minutes",
    },
  ];
  const isReported = !isPilot && hasTables;
  return [
    ...(isReported ? report : []),
    {
      id: "archived",
      part: "after",
      done: archived,
      sv: "Det som arkivbeslutet säger ligger i en fil, och dess summa är antecknad.",
      en: "What the archive decision says lies in one file, and its digest is recorded.",
      commands: [commands.coordinator(`npm run -s round -- archive --round ${round} --out arkiv-${round}.tar`)],
      leaves: [`content/rounds/${round}/archived.json`],
      takes: "seconds",
    },
    ...(isReported
      ? [
          {
            id: "next-released",
            part: "after",
            done: nextReleased,
            role: "coordinator",
            sv: "Nästa omgångs statistik är publicerad. Till dess behövs nycklarna för att jämföra samma organisationer.",
            en: "The next round's statistics have been published. Until then the keys are needed to compare the same organisations.",
          } as const,
        ]
      : []),
    {
      id: "private-report",
      part: "after",
      done: facts.entry?.privateReport !== undefined || left <= 0,
      role: "coordinator",
      sv: `Den slutna rapporten är öppnad, eller så är det beslutat att inte öppna den: npm run -s release -- --round ${round} --private --out <fil> --session session. Dagen står under privateReport i kalendern. Utan nycklarna går den aldrig att öppna.`,
      en: `The private report has been opened, or it has been decided not to open it: npm run -s release -- --round ${round} --private --out <file> --session session. The day is under privateReport in the calendar. Without the keys it can never be opened.`,
      leaves: ["content/rounds/calendar.yaml"],
    },
    {
      id: "destroyed",
      part: "after",
      done: left <= 0,
      sv: `Minst två av de tre hållarnycklarna är förstörda enligt beslutet om gallring, med alla kopior, och ingen begäran om handlingar och inget överklagande väntar. Sedan går inget kuvert${isPilot ? " och ingen sluten rapport" : ""} att öppna.`,
      en: `At least two of the three holders' keys are destroyed under the decision on disposal, with all copies, and no request for documents and no appeal waits. No envelope${isPilot ? " and no private report" : ""} can then be opened.`,
      // Last first, as the first signed the closing and counted: nobody has more to do than another.
      commands: present
        .filter((name) => !destroyers.includes(name))
        .reverse()
        .map(commands.destroy),
      enough: left,
      leaves: [`content/rounds/${round}/destroyed/<namn>.json`],
      takes: "seconds",
    },
  ];
}
