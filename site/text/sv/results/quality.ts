// Texts of the quality declaration, by the five components of SCB-FS 2016:17.
import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";

export const quality = {
  lead: "Det här är inte officiell statistik. Kvaliteten beskrivs ändå efter de fem delarna i SCB:s föreskrift SCB-FS 2016:17.",
  relevance: "1. Relevans",
  relevanceText: (types: string, date: string) =>
    `Statistiken visar hur långt ${types} har kommit i det systematiska informationssäkerhetsarbetet. Enheten är organisationen. Ramen är de organisationer som fanns den ${date}.`,
  toPopulation: "Vilka som ingår",
  variables: (rows: number) => `Publiceringen har ${rows} grupper och de här slagen av tabeller:`,
  kinds: {
    respondent: "hur många som avstod",
    level: "nivå",
    area: "områden",
    question: "frågor",
    reason: "orsaker att avstå",
  } as Readonly<Record<string, string>>,
  kind: (name: string, count: number) => (count === 1 ? name : `${count} ${name}`),
  accuracy: "2. Tillförlitlighet",
  unknown:
    "”Vet inte” är ett svar. Hur många som svarade så står vid varje fråga, och efter block 1 också hur många som inte besvarade blocket:",
  toQuestions: "alla frågor",
  answeredQuestions: "Alla som svarar har besvarat hela block 1.",
  response: (n: string, all: string, rate: number) =>
    `${n} av ${all} inbjudna svarade, alltså ${rate}\u00a0procent. Svaren räknas inte upp till alla.`,
  toResponse: "Svarsfrekvens efter grupp, och vad bortfallet kan betyda",
  nonresponse:
    "Bortfallet är den största osäkerheten. För varje grupp står vad andelen av alla kan vara, vad de andra än hade svarat. Från den andra omgången står också ett troligt intervall. Det bygger på att de flesta som slutat svara står där de stod, och det är ett antagande.",
  kept: "En grupp med samma organisationer och samma svar behåller sina tal i omgångar som jämförs.",
  few: (floor: number) => `Om färre än ${floor} har svarat i en grupp visas inte en andel, utan mellan vilka antal svaret säkert ligger.`,
  coverageTitle: "Hur ofta intervallen träffar rätt, där det troliga träffar sämst",
  coverageNote: ({ rounds, kinds, cases }: { readonly rounds: string; readonly kinds: number; readonly cases: number }) =>
    `Simulerat: ${inWords(kinds)} slags bortfall i påhittade populationer, vart och ett i ${inWords(cases)} fall med ${rounds} par av omgångar för en typ. Fallen skiljer sig i hur många som låg under nivå 1 första gången och hur många som svarade den andra. För varje slag visas det fall där det troliga intervallet träffar sämst. Träffar: hur ofta intervallet innehåller den sanna andelen av alla. Självskattningens fel är inte med.`,
  stratum: (below: number, isLowResponse: boolean) =>
    `omkring ${below}\u00a0% under nivå 1, ${isLowResponse ? "färre än 65\u00a0% svarar" : "minst 65\u00a0% svarar"}`,
  coverageColumns: {
    mechanism: "Vilka som inte svarar",
    stratum: "Sämsta fallet",
    worst: "Säkert intervall: träffar, %",
    worstWidth: "Bredd, procentenheter",
    likely: "Troligt intervall: träffar, %",
    likelyWidth: "Bredd, procentenheter",
  },
  mechanisms: {
    mcar: "Slumpen avgör",
    size: "Oftare de små",
    weak: "Oftare de som ligger lågt",
    fall: "Oftare de som har sjunkit",
    loyal: "Slumpen avgör, men de som svarade förra gången svarar nästan alltid igen",
    refusal: "Några svarar aldrig, oftare de som ligger lågt",
  },
  errorTitle: "Ju fler som svarat, desto mindre betyder avrundningen",
  errorSubject:
    "Så mycket flyttar avrundningen en andel, i procentenheter, efter hur många som svarat i gruppen. Bortfall och självskattning är inte med",
  errorNote: (keys: string, nations: number) =>
    `Simulerat: ${nations} påhittade populationer avrundade med ${keys} nycklar var. Felet är räknat före de omdragningar som röjandekontrollen kan kräva.`,
  errorGroup: (from: string, to: string) => `${from}–${to} svarande`,
  errorUp: (from: string) => `${from} svarande eller fler`,
  errorColumns: { n: "Svarande i gruppen", mean: "I genomsnitt", most: "Nitton av tjugo flyttas mindre än", shares: "Simulerade andelar" },
  floors: (level: number, question: number) =>
    `En grupp redovisas inte om färre än ${level} har svarat, för enskilda frågor färre än ${question}. Om en grupp måste döljas döljs fler, så att den inte går att räkna ut.`,
  floorsOne: (level: number) =>
    `En grupp redovisas inte om färre än ${level} har svarat. Om en grupp måste döljas döljs fler, så att den inte går att räkna ut.`,
  withheldNone: "I den här publiceringen är ingen grupp för liten. Där det ändå står ”..” publiceras antalet inte för gruppen.",
  merged: `På sidorna visas nivå 1–4 ihop för ${listInWords([...listedTypes("sv", "plain", "few"), "storleksgrupper", "landsdelar"])}, eftersom avrundningen väger tungt i små grupper. I filerna står varje nivå, och de minsta grupperna är märkta som osäkra.`,
  withheld: (cells: string, all: string) =>
    `I den här publiceringen är ${cells} av ${all} antal dolda. De står som ”..”. Vad som döljs beror på gruppens storlek, aldrig på vad den svarat. Panelen är undantaget: den visas inte om den skulle säga för mycket om någon grupp.`,
  withheldRows: "Grupper där något är dolt:",
  audit:
    "Före publiceringen prövas siffrorna mot en tänkt angripare som känner gruppernas exakta storlek, allt som är publicerat tidigare och tre organisationers svar. Publiceringen klarade prövningen.",
  timeliness: "3. Aktualitet och punktlighet",
  timelinessText: (opens: string, closes: string) =>
    `Svaren lämnades från den ${opens} till och med den ${closes}, och gäller läget när de lämnades.`,
  dated: (day: string) => `Siffrorna publicerades den ${day}.`,
  planned: "Vilken dag det skulle ske sades i förväg:",
  toRounds: "mätomgångens dagar",
  once: "Statistiken publiceras en gång, när omgången har stängt, om inget fel måste rättas. Ingenting publiceras medan svar samlas in.",
  accessibility: "4. Tillgänglighet och tydlighet",
  accessibilityText:
    "Siffrorna finns på webben på svenska och engelska, och som filer i format för kalkylblad, statistikprogram och dataportaler. Alla får använda dem fritt (CC0). Varje siffra har en egen adress.",
  toFiles: "Filer",
  toMethod: "Så tas statistiken fram",
  comparability: "5. Jämförbarhet och samanvändbarhet",
  comparabilityText: (edition: string) => `Frågorna är de i utgåva ${edition}.`,
  direction:
    "Olika organisationer svarar i olika omgångar. Åt vilket håll det går sägs därför bara efter dem som svarade båda gångerna. Nivåerna för dem som slutat svara visas inte, utan bara om färre än en av tre, en till två av tre eller minst två av tre låg under nivå 1.",
  firstRound: "Det är den första omgången. Det finns ingen tidigare att jämföra med.",
  earlier: (rounds: string) => `Nivån går att jämföra med ${rounds}.`,
  earlierWrong: "Jämförelsen bakåt vilar på siffror med ett känt fel.",
  toEarlierWrong: "Läs om felet.",
  breaks: (round: string) => `Serien bryts vid ${round}.`,
  cited: "Andras äldre mätningar har andra frågor och nivåer. De visas för sig och går inte att jämföra.",
  changes: "Ändringar av publiceringen",
  corrections:
    "Om ett fel blir känt prövar röjandekontrollen först om det går att rätta, tillsammans med allt som redan är publicerat. Annars dras tabellerna tillbaka, eller så beskrivs felet intill dem.",
  revisions: { title: "Omgångens publiceringar, rättelser och kända fel", release: "Publicering", change: "Vad som ändrades" },
} as const;
