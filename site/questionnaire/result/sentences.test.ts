// Every sentence of result, plan and page for management, in every state that an organisation can be in. Read them as their readers do.
import { expect, test } from "vitest";
import { states } from "../../e2e/support/states.ts";
import { sentencesOn, situationIn } from "../../e2e/support/told.ts";
import { managementNotes, managementSentences, resultSentences } from "./sentences.ts";

type State = keyof typeof states;
const names = Object.keys(states) as readonly State[];

type Said = Omit<ReturnType<typeof sentencesOn>, "estimates">;

/** Where what is lacking is not a step each. */
const counted = "Steg och villkor räknas var för sig: ett steg kan ge flera villkor, och ett villkor kan ta flera steg.";

const with17: Said = {
  result: [
    "Ni är under nivå 1",
    "17 av 60 poäng i block 1. Nivå 1 kräver 30.",
    "På plats: nio av tio måsten.",
    "13 steg tar er till nivå 1: 70–140 timmar.",
    counted,
  ],
  plan: [
    "13 steg till nivå 1",
    "Arbetet tar 70–140 timmar i allt: 35–70 för samordnaren och 35–70 för alla andra tillsammans.",
    "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 29 mars 2027.",
  ],
  management: ["17 av 60 poäng i block 1.", "På plats: nio av tio måsten."],
  decisions: [
    "Ge arbetet tid i 14 veckor: i snitt omkring fyra timmar i veckan för samordnaren och omkring fyra timmar för andra tillsammans | Ledningen | Besluta senast 21 december 2026",
    "safeguards-mfa:1 | Krävs för nivå 1 | stronger-login | 4–8 timmar | Klart 15 mars 2027",
    "risk-method:1 | real-risk-analysis | 4–8 timmar | Klart 4 januari 2027",
    "people-knowledge:1 | short-training | 4–8 timmar | Klart 11 januari 2027",
    "Övriga tio steg | Se planen | 58–116 timmar | Klart 29 mars 2027",
    "Summa | Alla | 70–140 timmar | Klart 29 mars 2027",
  ],
  notes: [
    "Vid ett nej är ni kvar under nivå 1, men lagens krav gäller ändå.",
    "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
    "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 15 mars 2027.",
    "Ett steg kan kräva inköp. Be om pris.",
  ],
};

const sinceThen = [
  "Sedan sist: sex steg klara. Frågor som ni då svarade ”Vet inte” på räknas inte.",
  "I en fråga är svaret lägre än förra gången.",
  "Förra gången var ni under nivå 1, enligt svaren då.",
];

const expected: Readonly<Record<State, Said>> = {
  "nothing in place": {
    result: [
      "Ni är under nivå 1",
      "0 av 60 poäng i block 1. Nivå 1 kräver 30.",
      "Av tio måsten är inget på plats, enligt svaren.",
      "30 steg tar er till nivå 1: 140–280 timmar.",
      counted,
    ],
    plan: [
      "30 steg till nivå 1",
      "Arbetet tar 140–280 timmar i allt: 70–140 för samordnaren och 70–140 för alla andra tillsammans.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 5 juli 2027.",
    ],
    management: ["0 av 60 poäng i block 1.", "Av tio måsten är inget på plats, enligt svaren."],
    decisions: [
      "Ge arbetet tid i 28 veckor: i snitt omkring fyra timmar i veckan för samordnaren och omkring fyra timmar för andra tillsammans | Ledningen | Besluta senast 21 december 2026",
      "organisation-coordinator:1 | Krävs för nivå 1 | management-decision | 4–8 timmar | Klart 4 januari 2027",
      "governance-policy:1 | Krävs för nivå 1 | management-decision | 4–8 timmar | Klart 18 januari 2027",
      "assets-inventory:1 | Krävs för nivå 1 | twenty-most-important | 4–8 timmar | Klart 18 januari 2027",
      "Övriga 27 steg | Se planen | 128–256 timmar | Klart 5 juli 2027",
      "Summa | Alla | 140–280 timmar | Klart 5 juli 2027",
    ],
    notes: [
      "Vid ett nej är ni kvar under nivå 1, men lagens krav gäller ändå.",
      "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
      "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 12 april 2027.",
      "Ett steg kan kräva inköp. Be om pris.",
    ],
  },
  "17 of 60": with17,
  "one step from level 1": {
    result: [
      "Ni är ett steg från nivå 1",
      "30 av 60 poäng i block 1, och poängen räcker.",
      "På plats: nio av tio måsten.",
      "Ett steg tar er till nivå 1: 4–8 timmar.",
    ],
    plan: [
      "Ett steg till nivå 1",
      "Arbetet tar 4–8 timmar i allt: 2–4 för samordnaren och 2–4 för alla andra tillsammans.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 4 januari 2027.",
    ],
    management: ["30 av 60 poäng i block 1.", "På plats: nio av tio måsten."],
    decisions: ["people-training:1 | Krävs för nivå 1 | short-training | 4–8 timmar | Klart 4 januari 2027"],
    notes: [
      "Vid ett nej är ni kvar under nivå 1, men lagens krav gäller ändå.",
      "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
    ],
  },
  "level 1, block 2 unanswered": {
    result: [
      "Ni är på minst nivå 1",
      "31 av 60 poäng i block 1. Nivå 2 kräver 39.",
      "Alla tio måsten är på plats.",
      "Åtta steg i block 1 behövs för nivå 2: 48–96 timmar.",
      counted,
      "I block 2 är 18 frågor obesvarade. Vad blocket kräver vet ingen förrän ni har svarat.",
    ],
    plan: [
      "Åtta steg i block 1 på väg mot nivå 2",
      "Arbetet tar 48–96 timmar i allt: 24–48 för samordnaren och 24–48 för alla andra tillsammans.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 26 april 2027.",
    ],
    management: [
      "31 av 60 poäng i block 1.",
      "Alla tio måsten är på plats.",
      "Inget nytt steg behövs för nivå 1. Det som är på plats kräver arbete varje år, och det räknar planen inte.",
      "Att ta ställning till: ska ni sikta på nivå 2?",
      "Åtta steg i block 1 behövs för nivå 2: 48–96 timmar.",
      "Tid att besvara block 2: 60–120 minuter.",
    ],
    decisions: [],
    notes: [
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 26 april 2027.",
      "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 5 april 2027.",
      "Ett steg kan kräva inköp. Be om pris.",
    ],
  },
  "some answers not known": {
    result: [
      "Ni är under nivå 1",
      "15 av 60 poäng i block 1. Nivå 1 kräver 30.",
      "På plats: sju av tio måsten.",
      "Tre svar är ”Vet inte”.",
      "Planen till nivå 1 har tolv steg: 66–132 timmar. Det kan bli färre när ni vet svaren.",
      "Därutöver högst tre steg, 12–24 timmar, för det som ni har svarat ”Vet inte” på.",
      counted,
    ],
    plan: [
      "Tolv steg till nivå 1, och högst tre därutöver",
      "Arbetet tar 66–132 timmar i allt: 33–66 för samordnaren och 33–66 för alla andra tillsammans.",
      "Därutöver högst 12–24 timmar för det som ni har svarat ”Vet inte” på.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 5 april 2027.",
    ],
    management: ["15 av 60 poäng i block 1.", "På plats: sju av tio måsten."],
    decisions: [
      "Ta reda på svaren på fråga governance-policy, people-knowledge och incident-plan | Samordnaren | Klart 4 januari 2027",
      "Ge arbetet tid i 15 veckor: i snitt omkring 3,5 timmar i veckan för samordnaren och omkring 3,5 timmar för andra tillsammans | Ledningen | Besluta senast 21 december 2026",
      "safeguards-mfa:1 | Krävs för nivå 1 | stronger-login | 4–8 timmar | Klart 15 mars 2027",
      "risk-method:1 | real-risk-analysis | 4–8 timmar | Klart 18 januari 2027",
      "continuity-critical:1 | twenty-most-important | 4–8 timmar | Klart 25 januari 2027",
      "Övriga nio steg | Se planen | 54–108 timmar | Klart 5 april 2027",
      "Summa | Alla | 66–132 timmar | Klart 5 april 2027",
    ],
    notes: [
      "Därutöver högst tre steg, 12–24 timmar, för det som ni har svarat ”Vet inte” på.",
      "Vid ett nej är ni kvar under nivå 1, men lagens krav gäller ändå.",
      "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
      "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 15 mars 2027.",
      "Ett steg kan kräva inköp. Be om pris.",
    ],
  },
  "a must that is not known": {
    result: [
      "Ni är under nivå 1",
      "30 av 60 poäng i block 1, och poängen räcker.",
      "På plats: nio av tio måsten.",
      "Ett svar är ”Vet inte”. Nivån kan vara högre.",
      "Högst ett steg, 4–8 timmar, för det som ni har svarat ”Vet inte” på.",
    ],
    plan: [
      "Högst ett steg till nivå 1",
      "Högst 4–8 timmar för det som ni har svarat ”Vet inte” på.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 4 januari 2027.",
    ],
    management: ["30 av 60 poäng i block 1.", "På plats: nio av tio måsten."],
    decisions: ["Ta reda på svaret på fråga people-training | Samordnaren | Klart 4 januari 2027"],
    notes: [
      "Högst ett steg, 4–8 timmar, för det som ni har svarat ”Vet inte” på.",
      "Vid ett nej är ni kvar under nivå 1, om inte det ni svarat ”Vet inte” på redan är på plats. Lagens krav gäller ändå.",
      "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
    ],
  },
  "no answer known": {
    result: ["Ni vet inte ännu", "20 av 20 svar i block 1 är ”Vet inte”. Det betyder inte att inget är gjort."],
    plan: [],
    management: ["20 av 20 svar i block 1 är ”Vet inte”. Det betyder inte att inget är gjort."],
    decisions: [
      "Bestäm vem som tar reda på de 20 svar som saknas, och när det ska vara klart | Ledningen | Besluta senast 21 december 2026",
    ],
    notes: [],
  },
  "level 1, block 2 answered": {
    result: [
      "Ni är på nivå 1",
      "31 av 60 poäng i block 1. Nivå 2 kräver 39. 0 av 54 poäng i block 2. Nivå 2 kräver 27.",
      "På plats: tio av 21 måsten.",
      "35 steg tar er till nivå 2: 174–348 timmar.",
      counted,
    ],
    plan: [
      "35 steg till nivå 2",
      "Arbetet tar 174–348 timmar i allt: 87–174 för samordnaren och 87–174 för alla andra tillsammans.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 23 augusti 2027.",
    ],
    management: [
      "31 av 114 poäng i block 1–2.",
      "På plats: tio av 21 måsten.",
      "Inget nytt steg behövs för nivå 1. Det som är på plats kräver arbete varje år, och det räknar planen inte.",
      "Att ta ställning till: ska ni sikta på nivå 2?",
      "35 steg tar er till nivå 2: 174–348 timmar.",
    ],
    decisions: [],
    notes: [
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 23 augusti 2027.",
      "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 31 maj 2027.",
      "Ett steg kan kräva inköp. Be om pris.",
    ],
  },
  "level 2 aiming at 3": {
    result: [
      "Ni är på nivå 2",
      "46 av 60 poäng i block 1. Nivå 3 kräver 48. 15 av 39 poäng i block 3. Nivå 3 kräver 20.",
      "På plats: 23 av 25 måsten.",
      "Ett svar är ”Vet inte”.",
      "Planen till nivå 3 har sex steg: 36–72 timmar. Det kan bli färre när ni vet svaren.",
      "Därutöver högst ett steg, 4–8 timmar, för det som ni har svarat ”Vet inte” på.",
      counted,
    ],
    plan: [
      "Sex steg till nivå 3, och högst ett därutöver",
      "Arbetet tar 36–72 timmar i allt: 18–36 för samordnaren och 18–36 för alla andra tillsammans.",
      "Därutöver högst 4–8 timmar för det som ni har svarat ”Vet inte” på.",
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 15 februari 2027.",
    ],
    management: ["101 av 177 poäng i block 1–4.", "På plats: 23 av 25 måsten."],
    decisions: [
      "Ta reda på svaret på fråga followup-audit | Samordnaren | Klart 4 januari 2027",
      "Ge arbetet tid i åtta veckor: i snitt omkring 3,5 timmar i veckan för samordnaren och omkring 3,5 timmar för andra tillsammans | Ledningen | Besluta senast 21 december 2026",
      "incident-detect:1 | Krävs för nivå 3 | watch-around-the-clock | 4–8 timmar | Klart 4 januari 2027",
      "people-knowledge:2 | short-training | 6–12 timmar | Klart 11 januari 2027",
      "governance-integrated:2 | risks-into-budget | 6–12 timmar | Klart 18 januari 2027",
      "Övriga tre steg | Se planen | 20–40 timmar | Klart 15 februari 2027",
      "Summa | Alla | 36–72 timmar | Klart 15 februari 2027",
    ],
    notes: [
      "Därutöver högst ett steg, 4–8 timmar, för det som ni har svarat ”Vet inte” på.",
      "Vid ett nej är ni kvar på nivå 2, men lagens krav gäller ändå.",
      "Uträknade datum utgår från mitten av spannen och högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans. De flyttas om ni beslutar senare.",
      "Med dubbelt så många timmar i veckan som i planen kan allt vara klart den 25 januari 2027.",
    ],
  },
  "level 2 reached": {
    result: [
      "Ni är på nivå 2",
      "101 av 177 poäng i block 1–4.",
      "Ni har nått den nivå som ni siktar på, nivå 2.",
      "Alla 21 måsten är på plats.",
      "Ett svar är ”Vet inte”.",
    ],
    plan: [],
    management: [
      "101 av 177 poäng i block 1–4.",
      "Alla 21 måsten är på plats.",
      "Inget nytt steg behövs för nivå 2. Det som är på plats kräver arbete varje år, och det räknar planen inte.",
    ],
    decisions: [],
    notes: [],
  },
  "second year": { ...with17, result: [...with17.result, ...sinceThen], management: [...with17.management, ...sinceThen] },
  "a late date of its own": {
    ...with17,
    plan: [
      ...with17.plan.slice(0, 2),
      "Med högst fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans kan stegen vara klara den 1 juni 2027. Datum som ni själva har satt gör det senare. Utan dem: den 29 mars 2027.",
    ],
    decisions: [
      "Ge arbetet tid i 24 veckor: i snitt omkring två timmar i veckan för samordnaren och omkring två timmar för andra tillsammans | Ledningen | Besluta senast 21 december 2026",
      "safeguards-mfa:1 | Krävs för nivå 1 | stronger-login | 4–8 timmar | Klart 1 juni 2027",
      ...with17.decisions.slice(2, -1),
      "Summa | Alla | 70–140 timmar | Klart 1 juni 2027",
    ],
    notes: [
      ...with17.notes.slice(0, 2),
      "Datum som ni själva har satt gör det senare. Utan dem: den 29 mars 2027.",
      "Ett steg kan kräva inköp. Be om pris.",
    ],
  },
  "early dates of its own": {
    ...with17,
    plan: [
      ...with17.plan.slice(0, 2),
      "Stegen kan vara klara den 29 mars 2027, men det ryms inte i fyra timmar i veckan för samordnaren och 16 för alla andra tillsammans.",
    ],
    decisions: with17.decisions.map((one) => one.replace(/^((?:risk-method|people-knowledge):1 .*Klart) .*$/, "$1 28 december 2026")),
    notes: with17.notes.map((one) => one.replace(/senare\.$/, "senare. För att hålla alla datum krävs fler timmar än så någon vecka.")),
  },
  "level 4": {
    result: ["Ni är på nivå 4", "180 av 180 poäng i block 1–4.", "Det är den högsta nivån.", "Alla 28 måsten är på plats."],
    plan: [],
    management: [
      "180 av 180 poäng i block 1–4.",
      "Alla 28 måsten är på plats.",
      "Inget nytt steg behövs för nivå 4. Det som är på plats kräver arbete varje år, och det räknar planen inte.",
    ],
    decisions: [],
    notes: [],
  },
};

test.each(names)("of %s is said what is true of it, and nothing else", (name) => {
  const { estimates, ...found } = sentencesOn(name, "sv");
  expect(found).toEqual(expected[name]);
  const estimate = "Räknat för omkring 500 anställda. Timmarna är en uppskattning, inte prövad.";
  const together =
    "Steg som görs ihop tar mindre tid, så summan är hellre för hög än för låg. Datumen räknas på mitten av spannen. Stegen är skrivna till samordnaren. ”Vem” är den som svarar för att steget blir gjort.";
  expect(estimates).toEqual(found.plan.length > 0 ? [`${estimate} ${together}`, estimate] : []);
});

test("in English as much is said of each state, in whole sentences and without a Swedish word", () => {
  for (const name of names) {
    const [sv, en] = [sentencesOn(name, "sv"), sentencesOn(name, "en")];
    for (const place of ["result", "plan", "management", "notes", "decisions"] as const) {
      expect(en[place].length, `${name}: ${place}`).toBe(sv[place].length);
      for (const text of en[place]) expect(text).not.toMatch(/undefined|NaN|\b(och|steg|timmar|poäng|nivå)\b/);
    }
  }
});

test("no word of the page for management means two things: 'till' never says 'until' nor 'more'", () => {
  for (const name of names) {
    const { decisions, notes } = sentencesOn(name, "sv");
    for (const text of [...decisions, ...notes]) expect(text).not.toMatch(/\b(till|tills)\b(?! nivå)/);
  }
});

test("every sentence is true of some state here, so that somebody has read it", () => {
  const situations = names.map(situationIn);
  for (const { id, when } of [...resultSentences, ...managementSentences, ...managementNotes]) expect(situations.some(when), id).toBe(true);
});
