// Texts on requests for public documents. The law as read on `checkedOn`: update the day together with the text.
import { dateInWords } from "../../../../scripts/core/terms/sv.ts";

const checkedOn = "2026-11-27";

export const disclosure = {
  /** YYYY-MM-DD. */
  checkedOn,
  title: "När någon begär ut svaren",
  description:
    "Vad som gäller för det ifyllda formuläret, kuvertet, kvittensen och tjänsteskrivelsen, och vad ni kan säga i första svaret.",
  lead: "Vem som helst får begära ut en allmän handling. Om den får lämnas ut prövas varje gång. Lova därför inget i förväg, varken att svaren är hemliga eller att de är öppna.",
  notAdvice: `Det här är en förklaring, inte ett rättsligt besked. Varje myndighets jurister avgör. Läst av oss, inte av en jurist, ${dateInWords(checkedOn)}, till en del i andrahandskällor: 2 kap. 15, 16 och 18 §§ tryckfrihetsförordningen och 6 kap. 3 § offentlighets- och sekretesslagen har vi bara läst som citat. Läs paragraferna innan ni använder dem.`,

  sections: [
    {
      heading: "Gör så här",
      items: [
        "Svara genast att ni har fått begäran, och säg inget om innehållet. Det som får lämnas ut ska visas så snart det är möjligt, och en begäran om kopia ska behandlas skyndsamt (2 kap. 15 och 16 §§ tryckfrihetsförordningen).",
        "Fråga inte vem som begär eller varför, om ni inte behöver det för prövningen (18 § i samma kapitel).",
        "Lämna begäran till registrator och jurist samma dag.",
        "Läs just den handling som begärs, och pröva den. Ett äldre beslut räcker inte.",
        "Skriv ned beslutet: dag, vad det innehåller, vem som beslutade och vilka som var med (31 § förvaltningslagen).",
        "Om en anställd säger nej: berätta att den som begär kan få myndighetens prövning, och att överklagande kräver ett skriftligt beslut (6 kap. 3 § offentlighets- och sekretesslagen).",
        "Om ni delar svar, samordnare eller drift med någon: säg till dem.",
        "Hittar ni säkerhetsskyddsklassificerade uppgifter? De får inte finnas i formuläret. Stanna, och fråga er säkerhetsskyddschef.",
      ],
      after: [],
    },
    {
      heading: "Handlingarna, en i taget",
      items: [
        "Det ifyllda formuläret, rapporten och planen finns hos er. De visar vad som inte är på plats. Fråga er registrator om de är allmänna handlingar hos er och hur de ska förvaras.",
        "Kuvertet är en allmän handling hos den myndighet som har tagit emot det. Det är förseglat och går inte att läsa utan två av mätomgångens tre nycklar. Sekretessen prövas ändå. Att förstöra nycklarna är gallring och kräver ett beslut.",
        "Kvittensen visar att ett kuvert har kommit in: mätomgång, dag, kontrollsumma och er pseudonym. Den säger inget om svaren. Tillsammans med ert namn visar den att ni har deltagit. Pröva den också.",
        "Tjänsteskrivelsens öppna del är skriven så att inget svar och inget resultat ur formuläret står i den. Resultatet och planen står i bilagan. Håll dem som två handlingar, så kan bilagan prövas för sig.",
      ],
      after: [],
    },
    {
      heading: "Bestämmelserna det handlar om",
      items: [
        "2 kap. tryckfrihetsförordningen: ett svar som har kommit in till en myndighet är en allmän handling där (4 och 9 §§).",
        "18 kap. 8 § offentlighets- och sekretesslagen: uppgifter om säkerhetsåtgärder.",
        "18 kap. 8 b § samma lag, sedan januari 2026: incidentrapporter enligt cybersäkerhetslagen. Uppgifterna är hemliga om de inte klart kan lämnas ut utan skada.",
        "18 kap. 13 § samma lag: bara riskanalyser och planering inför fredstida kriser.",
      ],
      after: [
        "En domstol har godtagit sekretess för vilka myndigheter som hade drabbats av skadlig kod (Kammarrätten i Göteborg, mål 5120‑16). Även en enkel uppgift kan alltså skyddas.",
      ],
    },
  ] as readonly DisclosureSection[],

  lawsLead: "Läs lagarna hos riksdagen:",
  laws: [
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/tryckfrihetsforordning-1949105_sfs-1949-105/",
      name: "tryckfrihetsförordningen (1949:105)",
    },
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/offentlighets-och-sekretesslag-2009400_sfs-2009-400/",
      name: "offentlighets- och sekretesslagen (2009:400)",
    },
    {
      href: "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/forvaltningslag-2017900_sfs-2017-900/",
      name: "förvaltningslagen (2017:900)",
    },
  ] as readonly Law[],

  firstAnswerHeading: "Det här kan ni säga i första svaret",
  firstAnswer: [
    "Hej! Vi har fått din begäran den [datum]. Den gäller [handling].",
    "Handlingen rör vårt arbete med informationssäkerhet. Därför prövar vi om uppgifter i den omfattas av sekretess, bland annat enligt 18 kap. 8 § offentlighets- och sekretesslagen. Vi har inte avgjort frågan ännu.",
    "Du får besked senast [datum]. [Här skriver er jurist vad som gäller om vi inte lämnar ut allt, och hur beslutet kan överklagas.]",
    "[Namn, funktion, telefon och e-post]",
  ] as readonly string[],

  limitsHeading: "Det här vet vi inte",
  limits:
    "Vi vet inte hur en prövning slutar. Det beror på vad som står i handlingen, hos vem den finns och vad som gäller den dagen. I sista hand avgör en domstol.",
  privacy: "Hur svaren skyddas på vägen",
};

export interface DisclosureSection {
  readonly heading: string;
  readonly items: readonly string[];
  /** Paragraphs after the list. */
  readonly after: readonly string[];
}

export interface Law {
  readonly href: string;
  readonly name: string;
}

export type DisclosureWords = typeof disclosure;
