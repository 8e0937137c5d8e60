// Decides what a new round begins as: a document that pins edition, population and plan, with keys and decisions still to be entered.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { daysOpen, fewestDays } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeWhole } from "../core/write.ts";
import { RoundId } from "../envelope/schema.ts";
import { toWrite } from "../method/checks/texts.ts";
import { modelMeasures, modelOf } from "../method/model.ts";
import type { ScaffoldCode } from "../method/scaffold/messages.ts";
import { decisionNames } from "../round/document.ts";
import type { RoundCode } from "../round/messages.ts";
import { editionDigest, measuresDigest, populationDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readAuthority, readEdition, readMeasures, readPopulation } from "../shared/read-method.ts";
import { fullPlan } from "../statistics/plan/plan.ts";
import type { Begun } from "./edition.ts";

export interface AskedRound {
  readonly id: string;
  readonly edition: string;
  readonly opens: string;
  readonly closes: string;
  /** Id of the population; absent: that of the edition. */
  readonly population?: string | undefined;
}

const padding = 8192;
const signatures = 2;
/** Until organisations have been invited: `npm run invite` enters the digests of the files that it writes. */
const noFile = "0".repeat(64);

/** Writes `content/rounds/<id>/round.yaml`, or nothing. It is a draft until the root key has signed it, and no page shows it before. */
export function newRound(place: Place, asked: AskedRound): Checked<Begun> {
  const { id, opens, closes } = asked;
  const folder = join(place.content, "rounds", id);
  const edition = readEdition(place, asked.edition);
  const population = readPopulation(place, asked.population ?? asked.edition);
  const authority = readAuthority(place);
  const measures = readMeasures(place);
  const { pattern = "", maxLength = 0 } = RoundId as { readonly pattern?: string; readonly maxLength?: number };
  const days = daysOpen(opens, closes);
  const faults = [
    ...(new RegExp(pattern).test(id) && id.length <= maxLength ? [] : [fault<ScaffoldCode>("new-id", "", { longest: maxLength })]),
    ...(existsSync(folder) ? [fault<RoundCode>("new-round-exists", "", { round: id })] : []),
    ...(days < fewestDays ? [fault<RoundCode>("round-short", "/closes", { days: Math.max(days, 0), fewest: fewestDays })] : []),
  ];
  if (faults.length > 0 || !edition.ok || !population.ok || !authority.ok || !measures.ok)
    return refused(...faults, ...[edition, population, authority, measures].flatMap((one): readonly Diagnostic[] => one.diagnostics));
  const { rehearsal } = authority.value;
  const file = join(folder, "round.yaml");
  const pinned = { id: population.value.id, digest: populationDigest(place, population.value.id) };
  const about = { schema: "infosaktrappan-round/1", round: id, version: 1, status: "open", rehearsal };
  const method = { edition: asked.edition, editionDigest: editionDigest(edition.value), opens, closes };
  const model = modelMeasures(measures.value);
  const plan = fullPlan(modelOf(edition.value), model);
  const rest = { padding, roster: noFile, registry: noFile, population: pinned, plan, measures: measuresDigest(model), signatures };
  const decision = { diaryNumber: `${toWrite}: diarienummer`, date: opens };
  const decisions = Object.fromEntries(decisionNames.map((name) => [name, decision]));
  const text = (value: object): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  writeWhole(file, [text(about), text(method), keyLines, text(rest), rehearsal ? "" : `${decisionLines}${text({ decisions })}`].join(""));
  return accepted({ files: [file], next: whatNext(id) });
}

const keyLines = `# Nycklarna: klistra in raderna från npm run keys -- round och npm run keys -- signer, en signerare i taget.
# recipients: [drift, reserv]
# kid:
# receiptKey:
# releaseKeys:
`;

const decisionLines = `# Besluten. consultation är det enligt 4 § förordning (1982:668), efter samråd med dem som berörs.
`;

function whatNext(round: string): readonly string[] {
  return [
    "Work on a branch: the round is a draft, and no page shows it, until the root key has signed it.",
    `npm run -s keys -- round --round ${round} --out <folder>, then paste the lines it prints.`,
    `npm run -s keys -- signer --round ${round} --name <name> --out <folder>, once for each signer, on their own machines.`,
    "Enter registration number and date of each decision.",
    "Enter the round in content/rounds/calendar.yaml.",
    `npm run -s invite -- --round ${round} --register <register.csv>`,
    `npm run -s round -- open --round ${round} --decision <registration number> --key <root key file>`,
    `What is next at any time: npm run -s round -- status --round ${round}`,
  ];
}
