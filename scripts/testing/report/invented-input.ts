// Invented input of a national report, for tests that change one thing in it.

import type { ReportInput } from "../../report/material/input.ts";
import type { Manifest } from "../../statistics/schema.ts";
import { inventedCube, type Numbers } from "./invented.ts";

export const inventedTypes: Readonly<Record<string, Numbers>> = {
  "type-municipality": { answered: 175, silent: 115, levels: [16, 10, 6, 2, 1] },
  "type-agency": { answered: 130, silent: 70, levels: [10, 7, 5, 3, 1] },
  "type-region": { answered: 20, silent: 0, levels: [1, 1, 1, 1, 0] },
};

const hex = "0".repeat(64);
const manifest: Manifest = {
  schema: "infosaktrappan-manifest/2",
  round: "r",
  release: "r1",
  rehearsal: true,
  digests: { cube: hex, replies: hex },
  audit: "passed",
  signatures: {},
};

export const inventedInput: ReportInput = {
  authority: { name: { sv: "Myndigheten", en: "The Agency" }, assignments: ["Ju1", "Ju2"] },
  site: null,
  now: {
    cube: inventedCube(inventedTypes),
    panel: null,
    manifest,
    published: "2026-08-04",
    opens: "2026-03-02",
    closes: "2026-05-29",
    frame: "2025-12-31",
  },
  before: null,
  noComparison: "no-earlier",
  replacedBy: [],
  knownErrors: [],
  edition: { id: "2026", status: "pilot", questions: 60, levels: [{ name: "Nivå 1: Grund", meaning: "Grunden är lagd." }] },
  areas: {
    sv: [
      { id: "risk", name: "Risker och hot" },
      { id: "assets", name: "Information och system" },
    ],
    en: [
      { id: "risk", name: "Risks and threats" },
      { id: "assets", name: "Information and systems" },
    ],
  },
  measures: [{ id: "secure-backups", name: "Skydda säkerhetskopiorna" }],
  steps: [],
  musts: [{ id: "backup", must: 1, name: "1. Har ni säkerhetskopior?", measure: "secure-backups" }],
  support: [],
  dialogue: [],
  letter: null,
  recommendations: null,
  prose: {},
  planned: null,
  today: "2026-06-10",
};
