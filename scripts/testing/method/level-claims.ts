// What each sentence of the levels' descriptions in edition 2026 claims about an organisation at the level, and what their stories say.

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
  /** Someone who meets every must of block 1 is at this level. */
  | { readonly despiteMusts: "area" | "block" };

/** The beginning of a sentence, and its claims: none where it describes, advises or reassures. */
export type Sentence = readonly [beginning: string, ...claims: readonly Claim[]];

const always = (question: string, option = 1): Claim => ({ always: question, option });
const often = (question: string, atLeast = 1): Claim => ({ often: question, atLeast });
const oftenNot = (question: string, atMost = 0): Claim => ({ often: question, atMost });

/** By level, every sentence of the Swedish description in order. */
export const descriptions: readonly (readonly Sentence[])[] = [
  [
    ["Ofta finns kunniga personer"],
    ["Tio saker är måsten", { musts: 10 }],
    ["Den som har alla tio kan också stå här", { despiteMusts: "area" }, { despiteMusts: "block" }],
    ["Då är ett område knappt påbörjat", { despiteMusts: "area" }, { despiteMusts: "block" }],
    ["Säkerheten bygger ofta på"],
    ["Då beror utgången på"],
    ["Att stå här säger inget"],
    ["Det säger bara att något"],
    ["Mycket av det går att ordna"],
  ],
  [
    ["Grunden är lagd"],
    ["Högsta ledningen har tagit ställning", always("governance-policy"), always("organisation-coordinator")],
    ["Ni har en förteckning", always("assets-inventory"), { often: "assets-inventory", atMost: 1 }],
    ["Minst ett viktigt system eller en viktig verksamhet", always("risk-done")],
    ["Det finns utbildning", always("people-training"), always("suppliers-requirements")],
    ["Mer än lösenord krävs av administratörer", always("safeguards-mfa")],
    ["En kopia av all viktig information", always("continuity-backup", 2)],
    ["Om någon ser något misstänkt", often("incident-contact")],
    ["Det finns en skriven rutin", always("incident-plan")],
    ["Ledningen har fått en samlad redovisning", always("followup-report")],
    ["Alla tio områden är påbörjade", { everyArea: "begun" }, { block: 1, percent: 50 }],
    ["Mycket hänger ofta på enskilda"],
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
    ["Nivå 3 är en rimlig riktpunkt"],
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
    ["Då vet ni vad som hjälper"],
    ["Ofta utvecklar ni arbetet ihop", often("organisation-collaboration")],
    ["Nivå 4 är inte ett krav"],
    ["För många organisationer"],
  ],
];

/** What a story says about the answers, as the highest and the lowest option. */
export type AnswerRanges = Readonly<Record<string, readonly [least: number, most: number]>>;

/** By level: the small municipality and the large agency. Someone exactly at the level has such answers. */
export const stories: readonly { readonly smallMunicipality: AnswerRanges; readonly largeAgency: AnswerRanges }[] = [
  {
    smallMunicipality: {
      "incident-plan": [0, 0],
      "continuity-backup": [0, 1],
      "people-joiners-leavers": [0, 0],
      "suppliers-requirements": [0, 0],
      "followup-report": [0, 0],
      "assets-inventory": [0, 0],
    },
    largeAgency: {
      "governance-policy": [1, 1],
      "organisation-coordinator": [0, 0],
      "assets-inventory": [0, 1],
      "incident-plan": [0, 0],
      "people-joiners-leavers": [0, 0],
      "suppliers-requirements": [0, 1],
      "risk-overview": [0, 0],
    },
  },
  {
    smallMunicipality: {
      "incident-contact": [1, 2],
      "incident-plan": [1, 2],
      "continuity-backup": [2, 2],
      "continuity-restore": [0, 0],
      "people-joiners-leavers": [0, 0],
      "organisation-coordinator": [1, 2],
      "suppliers-requirements": [1, 1],
      "followup-report": [1, 1],
      "governance-plan": [0, 1],
    },
    largeAgency: {
      "governance-policy": [1, 2],
      "organisation-coordinator": [1, 2],
      "assets-inventory": [1, 1],
      "incident-plan": [1, 1],
      "continuity-manual": [0, 0],
      "people-joiners-leavers": [0, 0],
      "suppliers-requirements": [1, 1],
      "followup-report": [1, 2],
      "followup-gaps": [0, 1],
      "risk-done": [1, 1],
      "risk-treatment": [0, 0],
    },
  },
  {
    smallMunicipality: {
      "incident-plan": [1, 3],
      "incident-legal-reporting": [2, 2],
      "continuity-restore": [1, 1],
      "incident-detect": [0, 0],
      "people-joiners-leavers": [1, 1],
      "suppliers-incident-terms": [1, 2],
      "governance-plan": [2, 2],
      "governance-management-training": [2, 2],
    },
    largeAgency: {
      "incident-legal-reporting": [2, 3],
      "incident-detect": [0, 0],
      "people-joiners-leavers": [1, 1],
      "suppliers-requirements": [1, 2],
      "suppliers-incident-terms": [1, 2],
      "suppliers-followup": [0, 0],
      "governance-plan": [2, 2],
      "risk-treatment": [1, 1],
      "assets-classified": [1, 1],
      "assets-protection": [0, 0],
    },
  },
  {
    smallMunicipality: {
      "incident-detect": [2, 2],
      "continuity-plans": [1, 2],
      "people-joiners-leavers": [2, 2],
      "assets-protection": [1, 2],
      "suppliers-followup": [1, 1],
      "governance-integrated": [1, 2],
      "assets-ot": [1, 2],
      "followup-audit": [1, 1],
    },
    largeAgency: {
      "incident-detect": [2, 2],
      "continuity-plans": [1, 2],
      "continuity-crisis": [2, 2],
      "people-joiners-leavers": [2, 2],
      "suppliers-before": [1, 2],
      "suppliers-followup": [1, 1],
      "governance-integrated": [1, 2],
      "followup-audit": [1, 2],
      "continuity-exercise": [0, 0],
    },
  },
  {
    smallMunicipality: {
      "continuity-exercise": [1, 3],
      "people-joiners-leavers": [2, 3],
      "suppliers-exit": [1, 2],
      "safeguards-tested": [1, 1],
      "followup-effect": [2, 2],
    },
    largeAgency: {
      "incident-detect": [2, 3],
      "continuity-exercise": [1, 2],
      "risk-challenge": [2, 3],
      "people-joiners-leavers": [2, 3],
      "suppliers-exit": [1, 2],
      "safeguards-tested": [1, 1],
      "followup-effect": [2, 2],
    },
  },
];
