export const takingPart = {
  description: "Hur många som svarade, avstod eller inte svarade i varje grupp, och vad bortfallet kan betyda.",
  byType: "Efter typ",
  bySize: (type: string) => `${type} efter storlek`,
  byPart: "Kommuner efter del av landet",
  sizeTitle: (group: string, least: number, most: number) =>
    least === most
      ? `${least} procent av ${group} svarade i varje storlek`
      : `I storleksgrupperna svarade omkring ${least} till ${most} procent av ${group}`,
  partTitle: (least: number, most: number) =>
    least === most
      ? `${least} procent av kommunerna svarade i varje del av landet`
      : `I delarna av landet svarade omkring ${least} till ${most} procent av kommunerna`,
  effect: "Vad bortfallet kan betyda",
  effectIntro:
    "De som inte svarade kan se annorlunda ut än de som svarade. Det yttre fältet visar den lägsta och den högsta andel av alla som är möjlig, vad de andra än hade svarat och hur avrundningen än har fallit ut. Det inre fältet gäller om de som inte svarade liknar dem som svarade. Strecket är andelen av de svarande.",
  effectTitle: (group: string, low: number, high: number) => `Av alla ${group} är mellan ${low} och ${high} procent under nivå 1`,
  effectSubject: "Andel av alla tillfrågade under nivå 1, med och utan antaganden om dem som inte svarade. Självskattat.",
  effectDescription: (rows: string) => `Liggande fält på en linje från 0 till 100 procent. ${rows}.`,
  effectRow: (group: string, low: number, high: number) => `${group}: minst ${low}, högst ${high} procent`,
  effectAlike: (low: number, high: number) => `om bortfallet liknar de svarande ${low}–${high}`,
  columns: {
    share: "Av de svarande, %",
    least: "Av alla minst, %",
    most: "Av alla högst, %",
    alike: "Om bortfallet liknar de svarande, %",
    mark: "Märkning",
  },
  wide: "osäkert",
  precise: "–",
  weighted:
    "Det inre fältet är tänkt att träffa rätt 95 gånger av 100, om bortfallet liknar de svarande. Det är vägt efter typ och storlek med de publicerade antalen. Avrundningens osäkerhet är med.",
  wideNote: "I tabellen betyder ”osäkert” att det inre fältet är bredare än tjugo procentenheter, eller att det inte går att räkna.",
  reasons: "Varför några avstår",
  reasonsNone: "Den som avstår kan ange ett av fem skäl. I den här publiceringen redovisas de inte: för få avstod.",
  reasonsTitle: (reason: string, percent: number) => `Vanligaste skälet att avstå: ”${reason}” (${percent} procent)`,
  reasonsTitleNone: "Inget skäl att avstå är klart vanligast",
  reasonsSubject: "Andel av dem som avstod, efter det skäl de angav",
  reasonsDescription: (rows: string) => `Liggande staplar, en för varje skäl. ${rows}.`,
  reasonsRest: (declined: string, asked: string) => `n = ${declined} som avstod, av N = ${asked} tillfrågade.`,
  reasonsTitleFew: (reason: string, count: string, declined: string) =>
    `Vanligaste skälet att avstå: ”${reason}” (omkring ${count} av ${declined})`,
  reasonsSubjectFew: "Antal av dem som avstod, efter det skäl de angav. De är så få att andelar inte visas.",
  reasonsValueFew: (count: string, declined: string) => `${count} av ${declined}`,
  reason: "Skäl",
  decline: "Så avstår man",
} as const;
