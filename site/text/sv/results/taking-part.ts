import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { movedShare } from "../../../../scripts/statistics/uncertainty/non-response.ts";

export const takingPart = {
  byType: "Efter typ",
  bySize: (type: string) => `${type} efter storlek`,
  byPart: (type: string) => `${type} efter del av landet`,
  sizeTitle: (group: string, least: number, most: number) =>
    least === most
      ? `${least} procent av ${group} svarade i varje storlek`
      : `I storleksgrupperna svarade ${least} till ${most} procent av ${group}`,
  partTitle: (group: string, least: number, most: number) =>
    least === most
      ? `${least} procent av ${group} svarade i varje del av landet`
      : `I delarna av landet svarade ${least} till ${most} procent av ${group}`,
  effect: "Vad bortfallet kan betyda",
  effectIntro:
    "De som inte svarade kan se annorlunda ut än de som svarade. Varje stapel är alla i gruppen. Det randiga är det vi inte vet: vad de andra hade svarat, och hur avrundningen har fallit ut. Strecket är andelen av de svarande. Vi räknar inte upp svaren till alla.",
  likelyIntro: `Det grå fältet är den troliga andelen av alla. Av dem som slutat svara räknar vi med att högst en av ${inWords(Math.round(1 / movedShare))} har gått över eller under gränsen till nivå 1 sedan de svarade. Bland dem som inte svarade någon av gångerna antas andelen inte vara lägre än den lägre av andelarna bland dem som svarade och dem som slutat svara. Den antas inte heller vara högre än den högre av dem, sedan en av ${inWords(Math.round(1 / movedShare))} som slutat svara har räknats som sjunken under nivå 1. Det är ett antagande, ingen mätning.`,
  likelyFirst: "I en första omgång vet vi inget om dem som inte svarade. Därför finns inget grått fält.",
  effectTitle: (group: string, low: number, high: number) => `Av alla ${group} är mellan ${low} och ${high} procent under nivå 1`,
  effectSubject: "Andel av alla inbjudna under nivå 1, med och utan antaganden om dem som inte svarade. Självskattat.",
  columns: {
    share: "Av de svarande, %",
    least: "Av alla minst, %",
    most: "Av alla högst, %",
    likely: "Av alla troligen, %",
  },
  reasons: "Varför några avstår",
  reasonsNone: "Den som avstår kan ange ett av fem skäl. I den här publiceringen redovisas de inte: för få avstod.",
  reasonsTitle: (reason: string, percent: number) => `Vanligaste skälet att avstå: ”${reason}” (${percent} procent)`,
  reasonsTitleNone: "Inget skäl att avstå är klart vanligast",
  reasonsSubject: "Andel av dem som avstod, efter det skäl de angav",
  reasonsRest: (declined: string, invited: string) => `Omkring ${declined} av ${invited} inbjudna avstod.`,
  reasonsTitleFew: (reason: string, count: string, declined: string) =>
    `Vanligaste skälet att avstå: ”${reason}” (${count} av omkring ${declined})`,
  reasonsSubjectFew:
    "Antal av dem som avstod, efter det skäl de angav. De är så få att andelar inte visas, utan mellan vilka tal varje antal säkert ligger.",
  reasonsKey: { share: "av dem som avstod", band: "vad avrundningen lämnar öppet" },
  reasonsValueFew: (low: number, high: number) => `${low}–${high}`,
  reason: "Skäl",
  decline: "Så avstår man",
} as const;
