// Scaffolds a round: a document that pins edition, population and plan, with keys and decisions still to be entered.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { daysOpen, minimumDays } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { writeFileAtomic } from "../core/write.ts";
import { RoundId } from "../envelope/schema.ts";
import { todoMarker } from "../method/checks/texts.ts";
import { modelMeasures, modelOf } from "../method/model.ts";
import { decisionNames } from "../round/document.ts";
import type { RoundCode } from "../round/messages.ts";
import { editionDigest, measuresDigest, populationDigest } from "../shared/digests.ts";
import type { Place } from "../shared/place.ts";
import { readAuthority, readEdition, readMeasures, readPopulation } from "../shared/read-method.ts";
import { fullPlan, noTables } from "../statistics/plan/plan.ts";
import type { RoundKind } from "../statistics/schema.ts";
import { idFault, type Scaffolded } from "./edition.ts";

interface NewRound {
  readonly id: string;
  readonly kind: RoundKind;
  readonly edition: string;
  readonly opens: string;
  readonly closes: string;
  /** Id of the population; by default that of the edition. */
  readonly population?: string | undefined;
}

const padding = 8192;
const signatures = 2;
/** Writes `content/rounds/<id>/draft.yaml`, or nothing. It is shown on no page until the trustees have signed what becomes of it. */
export function newRound(place: Place, wanted: NewRound): Checked<Scaffolded> {
  const { id, kind, opens, closes } = wanted;
  const folder = join(place.content, "rounds", id);
  const edition = readEdition(place, wanted.edition);
  const population = readPopulation(place, wanted.population ?? wanted.edition);
  const authority = readAuthority(place);
  const measures = readMeasures(place);
  const days = daysOpen(opens, closes);
  const faults: Diagnostic[] = [
    ...(hasShape(RoundId, id) ? [] : [idFault(RoundId)]),
    ...(existsSync(folder) ? [fault<RoundCode>("new-round-exists", "", { round: id })] : []),
    ...(days < minimumDays ? [fault<RoundCode>("round-short", "/closes", { days: Math.max(days, 0), fewest: minimumDays })] : []),
  ];
  const own = population.ok ? (population.value.kind ?? "ordinary") : kind;
  if (population.ok && own !== kind)
    faults.push(fault<RoundCode>("round-population-kind", "/population", { round: id, kind, population: population.value.id, own }));
  if (faults.length > 0 || !edition.ok || !population.ok || !authority.ok || !measures.ok)
    return refused(...faults, ...[edition, population, authority, measures].flatMap((one): readonly Diagnostic[] => one.diagnostics));
  const { rehearsal } = authority.value;
  const file = join(folder, "draft.yaml");
  const pinned = { id: population.value.id, digest: populationDigest(place, population.value.id) };
  const about = { round: id, kind, rehearsal };
  const method = { edition: wanted.edition, editionDigest: editionDigest(edition.value), opens, closes };
  const model = modelMeasures(measures.value);
  const plan = kind === "pilot" ? noTables : fullPlan(modelOf(edition.value), model);
  const rest = { padding, population: pinned, plan, ...(kind === "pilot" ? {} : { measures: measuresDigest(model) }), signatures };
  const decision = { diaryNumber: `${todoMarker}: diarienummer`, date: opens };
  const decisions = Object.fromEntries(decisionNames.map((name) => [name, decision]));
  const text = (value: object): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  writeFileAtomic(
    file,
    [text(about), text(method), keyLines, text(rest), rehearsal ? "" : `${countingLines}${decisionLines}${text({ decisions })}`].join(""),
  );
  return accepted({ files: [file], next: whatNext(id) });
}

const keyLines = `# Nycklarna. Varje förtroendeperson kör npm run holder -- key och lämnar sin rad; de står i förtroendelistans ordning.
# holders:
#   - { name: , key: , proof: }
# receiptKey: raden från npm run keys -- receipt
`;

const countingLines = `# Räknas svaren av jobb på GitHub i stället för på förtroendepersonernas egna datorer? Ta bort # och skriv beslutet. own: myndighetens egna
# datorer. hosted: GitHubs, som då kan läsa svaren medan de räknas. Breven och sidan om mätomgångar citerar beslutet.
# counting: { runners: own, diaryNumber: "", date: }
`;

const decisionLines = `# Besluten. consultation är det enligt 4 § förordning (1982:668), efter samråd med dem som berörs.
`;

function whatNext(round: string): readonly string[] {
  return [
    "Work on a branch: the round is a draft, shown on no page, until the trustees have signed it.",
    `npm run -s holder -- key --round ${round} --name <name> --root-key <file> --out <folder>, by each trustee on their own machine.`,
    `npm run -s keys -- receipt --round ${round} --out <folder> for the intake. Paste the lines that these print.`,
    "Enter the registration number and date of each decision.",
    "Enter the round in content/rounds/calendar.yaml.",
    `npm run -s invite -- --round ${round} --register <register.csv>`,
    `npm run -s round -- open --round ${round} --decision <registration number>`,
    `npm run -s round -- sign --round ${round} --key <root key file>, by each of the three trustees on their own machine.`,
    `To see the next step at any time: npm run -s round -- status --round ${round}`,
  ];
}
