// What the sentences of the levels' descriptions in each edition claim about an organisation at the level.

export type Claim =
  /** Everyone at the level or above has at least this option. */
  | { readonly always: string; readonly option: number }
  /** Someone exactly at the level has at least, or at most, this option, and someone does not: “ofta”, “kan”. */
  | { readonly often: string; readonly atLeast?: number; readonly atMost?: number }
  /** Everyone at the level has at least option 1 of some of these. */
  | { readonly someOf: readonly string[] }
  /** Everyone at the level has at least this many questions of the block at option 2, which is the entire organisation. */
  | { readonly block: number; readonly questionsAtTwo: number }
  /** Everyone at the level has this share of the block's points. */
  | { readonly block: number; readonly percent: number }
  /** Everyone at the level has begun every area of block 1. */
  | { readonly everyArea: "begun" }
  /** Whoever lacks any must of block 1 is at this level, and there are this many of them. */
  | { readonly musts: number }
  /** Someone who meets every must of block 1 is at this level. `below`: all of them who have every area's floor have less than this share. */
  | { readonly despiteMusts: "area" }
  | { readonly despiteMusts: "block"; readonly below: number };

/** How a sentence began when its claims were written down. */
export type Sentence = readonly [beginning: string, ...claims: readonly Claim[]];

const always = (question: string, option = 1): Claim => ({ always: question, option });
const often = (question: string, atLeast = 1): Claim => ({ often: question, atLeast });
const oftenNot = (question: string, atMost = 0): Claim => ({ often: question, atMost });

const in2026: readonly (readonly Sentence[])[] = [
  [
    ["Tio saker är måsten", { musts: 10 }],
    ["Den som har alla tio kan också stå här", { despiteMusts: "area" }],
    ["Då är ett område knappt påbörjat, eller mindre än hälften", { despiteMusts: "area" }, { despiteMusts: "block", below: 50 }],
  ],
  [
    ["Högsta ledningen har tagit ställning", always("governance-policy"), always("organisation-coordinator")],
    ["Ni har en förteckning", always("assets-inventory"), { often: "assets-inventory", atMost: 1 }],
    ["Minst ett viktigt system eller en viktig verksamhet", always("risk-done")],
    ["Det finns utbildning", always("people-training"), always("suppliers-requirements")],
    ["Mer än lösenord krävs av administratörer", always("safeguards-mfa")],
    ["En kopia av all viktig information", always("continuity-backup", 2)],
    ["Om någon ser något misstänkt", often("incident-contact")],
    ["Det finns en skriven rutin", always("incident-plan")],
    ["Ledningen har fått en samlad redovisning", always("followup-report")],
    ["Alla tio områden är påbörjade, och minst hälften", { everyArea: "begun" }, { block: 1, percent: 50 }],
    ["Delar av organisationen kan stå utanför", oftenNot("governance-policy", 1), oftenNot("people-training", 1)],
  ],
  [
    ["Viktiga delar av arbetet är beslutade", always("governance-plan", 2), always("incident-legal-reporting", 2)],
    ["Ledningen har beslutat en handlingsplan", always("governance-plan", 2)],
    ["De flesta i ledningen har gått", always("governance-management-training", 2)],
    ["Det står skrivet vad cheferna ansvarar för", always("organisation-owners")],
    ["Ni har börjat klassa", always("assets-classified"), always("risk-treatment"), always("followup-requirements")],
    ["Det finns en rutin för när någon börjar", always("people-joiners-leavers"), always("safeguards-access")],
    ["Avtal med viktiga leverantörer", always("suppliers-incident-terms")],
    ["Det är beslutat vem som avgör", always("incident-legal-reporting", 2)],
    ["Minst ett helt viktigt system", always("continuity-restore")],
    ["Angrepp upptäcks ännu ofta av en slump", oftenNot("incident-detect")],
    ["Verksamheterna är ofta olika långt komna", oftenNot("people-training", 1), oftenNot("followup-audit")],
  ],
  [
    ["Arbetet märks i hela organisationen", { block: 1, questionsAtTwo: 14 }, always("followup-audit")],
    ["Det mesta i grunden gäller alla verksamheter", { block: 1, questionsAtTwo: 14 }, often("governance-integrated")],
    ["Ledningen har ofta en samlad bild", often("risk-overview", 2), often("assets-protection")],
    ["Ni har kommit en bit på väg", { someOf: ["safeguards-change", "safeguards-crypto", "safeguards-physical"] }],
    ["Minst ett viktigt system bevakas", always("incident-detect"), often("incident-detect", 2)],
    ["Minst en viktig leverantör har kontrollerats", always("suppliers-followup")],
    ["Minst en viktig verksamhet har en kontinuitetsplan", always("continuity-plans"), often("continuity-crisis")],
    ["Någon oberoende har granskat", always("followup-audit")],
    ["Planerna är däremot inte alltid prövade", oftenNot("continuity-exercise")],
  ],
  [
    ["Ni prövar, mäter och ändrar", always("safeguards-tested"), always("followup-effect", 2)],
    ["Ledningen har ofta beslutat vilka risker", often("governance-risk-appetite", 2)],
    ["Grunden gäller hela organisationen", { block: 1, questionsAtTwo: 17 }, { block: 2, questionsAtTwo: 13 }],
    ["Ofta jämför ni riskbedömningarna", often("risk-challenge")],
    ["Minst ett viktigt system har prövats", always("safeguards-tested")],
    ["Bevakningen larmar oftast dygnet runt", always("incident-detect"), often("incident-detect", 2)],
    ["Planerna är inte bara skrivna", always("continuity-exercise")],
    ["Det är beslutat att effekten", always("followup-effect", 2)],
    ["Ofta utvecklar ni arbetet ihop", often("organisation-collaboration")],
  ],
];

/** What 2028 says otherwise, by how the sentence began; undefined where it says nothing of it. */
const changed = new Map<string, Sentence | undefined>([
  [
    "Då är ett område knappt påbörjat, eller mindre än hälften",
    ["Då är ett område knappt påbörjat, eller mindre än 60 procent", { despiteMusts: "area" }, { despiteMusts: "block", below: 60 }],
  ],
  [
    "Alla tio områden är påbörjade, och minst hälften",
    ["Alla tio områden är påbörjade, och minst 60 procent", { everyArea: "begun" }, { block: 1, percent: 60 }],
  ],
  ["Viktiga delar av arbetet är beslutade", ["Viktiga delar av arbetet är beslutade", always("incident-report-and-tell", 2)]],
  ["De flesta i ledningen har gått", ["Alla som har suttit i ledningen", always("governance-all-trained", 2)]],
  [
    "Ni har börjat klassa",
    ["Ni har börjat klassa", always("assets-lines-classified"), always("risk-treatment"), always("followup-legal-requirements")],
  ],
  ["Det är beslutat vem som avgör", ["Det är beslutat vem som avgör", always("incident-report-and-tell", 2)]],
  [
    "Det mesta i grunden gäller alla verksamheter",
    ["Det mesta i grunden gäller alla verksamheter", { block: 1, questionsAtTwo: 14 }, often("governance-whole-picture", 2)],
  ],
  [
    "Ledningen har ofta en samlad bild",
    ["Ledningen har ofta en samlad bild", often("governance-whole-picture", 2), often("assets-protection")],
  ],
  [
    "Ni har kommit en bit på väg",
    [
      "Ni har kommit en bit på väg",
      { someOf: ["safeguards-new-systems", "safeguards-changes", "safeguards-crypto", "safeguards-physical"] },
    ],
  ],
  ["Ofta utvecklar ni arbetet ihop", undefined],
]);

/** By edition and level, every sentence of the Swedish description that claims anything. */
export const descriptions: Readonly<Record<string, readonly (readonly Sentence[])[]>> = {
  "2026": in2026,
  "2028": in2026.map((sentences) =>
    sentences.flatMap((one) => {
      const now = changed.has(one[0]) ? changed.get(one[0]) : one;
      return now ? [now] : [];
    }),
  ),
};
