// The invented texts, registers and decision of a rehearsal's report. Every file says that it is invented; no figure is typed in.
import { stringify } from "yaml";
import { type Cube, rehearsalNotice as notice } from "../statistics/schema.ts";
import type { ContentFile } from "./store.ts";

const yaml = (path: string, value: object): ContentFile => ({ path, contents: `# ${notice}.\n${stringify(value)}` });

/** Prose without figures. */
const words: Readonly<Record<string, string>> = {
  "struktur.sv.mdx": `*${notice}.* Vi föreslår tre saker.\n\n- Låt en pilot pröva gränserna mellan nivåerna.\n- Låt två personer i samma organisation svara var för sig, och jämför.\n- Stryk frågor som alla svarar lika på.\n`,
  "stod.sv.mdx": `*${notice}.* Vi föreslår att stöd som redan finns samlas på ett ställe, och att små kommuner får hjälp att använda det tillsammans.\n`,
};

/** The judgements. Their figures are references to cells, so that they are right for any seed. */
const judgements = {
  "sammanfattning.sv.mdx": {
    notice,
    figures:
      "Vår bedömning är att arbetet har kommit olika långt. :share[type-municipality.level.0] är under nivå 1, medan :share[type-municipality.level.2] står på nivå 2. :share[type-agency.level.0] är under nivå 1, medan :share[type-agency.level.2] står på nivå 2.",
    none: "Övningen är så liten att grupperna inte redovisas. Därför gör vi ingen bedömning.",
  },
  "summary.en.mdx": {
    notice: "Rehearsal – invented organisations",
    figures:
      "Our judgement is that progress varies. :share[type-municipality.level.0] are below level 1, while :share[type-municipality.level.2] are at level 2. :share[type-agency.level.0] are below level 1, while :share[type-agency.level.2] are at level 2.",
    none: "The rehearsal is so small that no group is shown, so we make no judgement.",
  },
  "bedomning.sv.mdx": {
    notice,
    figures: ":share[type-municipality.level.0] är under nivå 1. För myndigheterna gäller det :share[type-agency.level.0].",
    none: "Övningen är så liten att grupperna inte redovisas. Därför står inga tal här.",
  },
} as const;

/** The rows whose figures the judgements refer to. */
const rowsNamed = ["type-municipality", "type-agency"];

/** A very small rehearsal publishes no figures, so its texts must not refer to any. */
function judgementsOf({ cells }: Pick<Cube, "cells">): Readonly<Record<string, string>> {
  const isShown = (row: string): boolean => cells.some((one) => one.row === row && one.variable === "level" && one.count !== null);
  const variant = rowsNamed.every(isShown) ? "figures" : "none";
  return Object.fromEntries(Object.entries(judgements).map(([name, one]) => [name, `*${one.notice}.* ${one[variant]}\n`]));
}

function letter(round: string, decided: string): object {
  return {
    schema: "infosaktrappan-letter/1",
    notice,
    round,
    diaryNumber: "ÖVN 2026-0001",
    date: decided,
    decidedBy: "generaldirektören (påhittad)",
    rapporteur: "utredaren (påhittad)",
    tookPart: ["avdelningschefen (påhittad)", "chefsjuristen (påhittad)"],
    recipient: "Regeringen",
    copies: ["Försvarsdepartementet", "Justitiedepartementet", "Finansdepartementet", "Sveriges Kommuner och Regioner", "Riksarkivet"],
  };
}

const recommendations = {
  schema: "infosaktrappan-recommendations/1",
  notice,
  recommendations: [
    {
      id: "pilot-first",
      text: { sv: "Genomför en pilot med minst tjugo organisationer innan utgåvan fastställs." },
      addressee: "authority",
      cost: "small",
      when: "före nästa mätomgång",
      followUp: "Pilotens rapport publiceras",
    },
    {
      id: "shared-coordinator",
      text: { sv: "Låt små kommuner dela en samordnare, och ge dem en mall för avtalet." },
      addressee: "local-government",
      cost: "medium",
      when: "2027",
      followUp: "Bakgrundsfrågan om delad samordnare i nästa mätomgång",
    },
  ],
  earlier: [],
} as const;

const dialogue = {
  schema: "infosaktrappan-dialogue/1",
  notice,
  date: "2026-01-20",
  party: "Övningsförbundet för kommuner (påhittat)",
  kind: "local-government",
  subject: { sv: "Frågornas ord", en: "The wording of the questions" },
  view: {
    sv: "Frågorna går att svara på, men det tar tid att samla kollegorna.",
    en: "The questions can be answered, but it takes time to gather colleagues.",
  },
  outcome: { sv: "Formuläret säger nu hur lång tid ett block tar.", en: "The form now says how long a block takes." },
} as const;

const support = {
  schema: "infosaktrappan-support/1",
  notice,
  id: "invented-templates",
  name: { sv: "Övningsmallar (påhittade)", en: "Rehearsal templates (invented)" },
  provider: "Övningsmyndigheten (påhittad)",
  gives: {
    sv: "Mallar för beslut och för en sida om vad ni gör vid en incident.",
    en: "Templates for decisions and for an incident page.",
  },
  measures: ["management-decision", "incident-page"],
  for: ["municipality", "region", "agency"],
  reach: "does-not-reach",
  reachSmall: "does-not-reach",
  basis: { sv: "Påhittat för övningen.", en: "Invented for the rehearsal." },
  source: { title: "Övning", address: "https://ovning.invalid/", checked: "2026-01" },
} as const;

/** The files of a release's report, and the registers. `decided`: the day of the decision, YYYY-MM-DD, after the round closed. */
export function inventReportFiles(cube: Pick<Cube, "cells" | "round">, decided: string): readonly ContentFile[] {
  const { round } = cube;
  const folder = `rounds/${round}/report`;
  return [
    ...Object.entries({ ...words, ...judgementsOf(cube) }).map(([name, contents]) => ({
      path: `${folder}/${name}`,
      contents: `{/* ${notice} */}\n\n${contents}`,
    })),
    yaml(`${folder}/missiv.yaml`, letter(round, decided)),
    yaml(`${folder}/rekommendationer.yaml`, recommendations),
    yaml("dialogue/ovning-fragorna.yaml", dialogue),
    yaml("support/ovning-mallar.yaml", support),
  ];
}
