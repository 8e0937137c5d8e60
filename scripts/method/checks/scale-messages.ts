import type { Messages } from "../../core/diagnostic.ts";

/** The part of `messages.ts` on the scale and its results. */
export const scaleMessages = {
  "edition-folder": {
    sv: "Filen säger utgåva {id} men ligger i mappen {folder}. Låt edition och mappens namn vara samma.",
    en: "The file says edition {id} but is in the folder {folder}. Make edition the same as the folder's name.",
  },
  "digest-differs": {
    sv: "Utgåva {edition} ({status}) har en annan text eller andra regler än kontrollsumman säger. Kör npm run validate -- --write för ett utkast eller en provutgåva (pilot). En publicerad utgåva ändras inte: återställ texten. Ett skrivfel rättar ni i errata.yaml bredvid; allt annat är en ny utgåva, npm run new -- edition <id>.",
    en: "The text or rules of edition {edition} ({status}) do not match its digest. Run npm run validate -- --write for a draft or a trial edition (pilot). A published edition does not change: restore the text. Correct a slip in the errata.yaml next to it; anything else is a new edition, npm run new -- edition <id>.",
  },
  "level-rule": {
    sv: "Nivåer är beskrivna under levels, men inget resultat har en trappa (staircase) som ger dem. Lägg till trappan, eller ta bort levels och beskriv resultaten under resultTexts.",
    en: "Levels are described under levels, but no result has a staircase that gives them. Add the staircase, or remove levels and describe the results under resultTexts.",
  },
  "staircase-needs": {
    sv: "En skala med trappa behöver också {key}. Lägg till den.",
    en: "A scale with a staircase also needs {key}. Add it.",
  },
  "level-numbers": {
    sv: "Här står nivå {level} men nivå {expected} väntas. Beskriv nivåerna i ordning från 0, en mer än trappans rader.",
    en: "Found level {level} where level {expected} is expected. Describe the levels in order from 0, one more than the staircase has rows.",
  },
  "default-target": {
    sv: "Målnivån {target} finns inte: högsta nivån är {top}. Sänk defaultTarget.",
    en: "The target level {target} does not exist: the highest level is {top}. Lower defaultTarget.",
  },
  "threshold-levels": {
    sv: "Trappan har {levels} nivåer men formuläret {blocks} block. Block k hör till nivå k: skriv en rad för varje block.",
    en: "The staircase has {levels} levels but the questionnaire {blocks} blocks. Block k belongs to level k: write one row for each block.",
  },
  "threshold-row-length": {
    sv: "Raden för nivå {level} har {length} trösklar. Skriv {level}: en för varje block från 1 till {level}.",
    en: "The row of level {level} has {length} thresholds. Write {level}: one for each block from 1 to {level}.",
  },
  "threshold-falls": {
    sv: "Nivå {level} kräver {needed} procent i block {block}, mindre än nivån under ({before}). En högre nivå ska kräva minst lika mycket.",
    en: "Level {level} requires {needed} per cent in block {block}, less than the level below ({before}). A higher level must require at least as much.",
  },
  "threshold-unreachable": {
    sv: "Nivå {level} kräver {needed} procent i block {block}, men bästa svaren ger bara {reachable}. Sänk kravet, eller ändra alternativens credit.",
    en: "Level {level} requires {needed} per cent in block {block}, but the best answers give only {reachable}. Lower the threshold, or change the options' credits.",
  },
  "threshold-never-decides": {
    severity: "warning",
    sv: "Tröskeln {needed} procent i block {block} på nivå {level} avgör aldrig: den är {points} poäng, och måsten och golv ger redan {least}. Höj tröskeln, eller sänk areaFloor eller blockets must.",
    en: "The threshold of {needed} per cent in block {block} at level {level} never decides: it is {points} points, and the musts and floors already give {least}. Raise the threshold, or lower areaFloor or the musts of the block.",
  },
  "floor-never-decides": {
    severity: "warning",
    sv: "Golvet i {area}, block {block}, avgör aldrig: under {floor} av {possible} poäng blir blocket högst {best}, och lägsta tröskeln är redan {lowest}. Höj areaFloor, eller sänk trösklarna.",
    en: "The floor in {area}, block {block}, never decides: below {floor} of {possible} points the block has at most {best}, and its lowest threshold is already {lowest}. Raise areaFloor, or lower the thresholds.",
  },
  "must-never-decides": {
    severity: "warning",
    sv: "Måstet i {question} avgör aldrig: under alternativ {must} räcker poängen ändå inte till golvet eller tröskeln i block {block}. Ta bort must, eller sänk areaFloor eller tröskeln.",
    en: "The must of {question} never decides: below option {must} the points do not reach the floor or the threshold of block {block} anyway. Remove must, or lower areaFloor or the threshold.",
  },
  "floor-in-fact": {
    severity: "warning",
    sv: "Golvet {needed} procent är i själva verket {actual}: i {area}, block {block}, blir det {points} av {possible} poäng. Skriv {actual}, eller {below} om en poäng mindre ska räcka.",
    en: "The floor of {needed} per cent is in fact {actual}: in {area}, block {block}, it comes to {points} of {possible} points. Write {actual}, or {below} if one point less is to be enough.",
  },
  "unknown-option": {
    sv: "Frågan {question} har inget alternativ {option}; de är numrerade 0–{top}. Rätta numret.",
    en: "Question {question} has no option {option}; they are numbered 0–{top}. Correct the number.",
  },
  "band-unreachable": {
    sv: "Inget svar kan ge intervallet {band}: det ligger utanför allt som uträkningen kan bli. Ändra dess gränser, eller ta bort det.",
    en: "No answer can give the band {band}: it is outside the range of the calculation. Change its limits, or remove it.",
  },
  "bands-too-short": {
    severity: "warning",
    sv: "Uträkningen kan bli lägre än det första intervallet eller högre än det sista, och ger då inget. Ta bort den yttersta gränsen, eller flytta den.",
    en: "The calculation can be below the first band or above the last, and then gives nothing. Remove the outermost limit, or move it.",
  },
  "step-unreachable": {
    sv: "Inget svar uppfyller villkoret för steg {step}, så det steget kan ingen nå. Ändra villkoret.",
    en: "No answer meets the condition of step {step}, so nobody can reach it. Change the condition.",
  },
  "minimum-unreachable": {
    sv: "Inget svar når det som krävs här: det är mer än resultatet kan bli. Sänk kravet.",
    en: "No answer meets this minimum: it is more than the result can be. Lower it.",
  },
  "unknown-result-text": {
    sv: "Texten gäller resultatet {result}, som inte finns under results. Rätta namnet, eller ta bort texten.",
    en: "The text is for the result {result}, which is not listed under results. Correct the name, or remove the text.",
  },
  "result-text-missing": {
    sv: "Inget resultat har något namn att visa. Skriv minst ett under resultTexts.",
    en: "No result has a name to show. Write at least one under resultTexts.",
  },
  "band-text-missing": {
    sv: "Intervallet {band} saknar namn. Skriv det under bands.",
    en: "The band {band} has no name. Write it under bands.",
  },
  "unknown-band-text": {
    sv: "Namnet gäller intervallet {band}, som resultatet inte har. Rätta id:t, eller ta bort namnet.",
    en: "The name is for the band {band}, which the result does not have. Correct the id, or remove the name.",
  },
} satisfies Messages;
