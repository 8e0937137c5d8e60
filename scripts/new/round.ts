// Scaffolds a round: a draft that pins edition, population and plan, with the days, the kind and the decisions that the calendar has.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { daysOpen, minimumDays } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { writeFileAtomic } from "../core/write.ts";
import { coveredDecisions } from "../envelope/round-document.ts";
import { RoundId } from "../envelope/schema.ts";
import { makeSigningKey } from "../keys/make-keys.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { todoMarker } from "../method/checks/texts.ts";
import { modelOf } from "../method/model.ts";
import { editionDigest, populationDigest } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readEdition } from "../repository/read-method.ts";
import { readPopulation } from "../repository/read-population.ts";
import { listRounds } from "../repository/read-round.ts";
import { readCalendar } from "../round/calendar.ts";
import { listFaults } from "../round/kinds.ts";
import type { RoundCode } from "../round/messages.ts";
import type { CalendarEntry } from "../round/schema.ts";
import { checkPopulation } from "../statistics/plan/check-population.ts";
import { fullPlan, noTables } from "../statistics/plan/plan.ts";
import type { RoundKind } from "../statistics/schema.ts";
import { idFault, type Scaffolded } from "./edition.ts";

/** What is not given is the calendar's. */
export interface NewRound {
  readonly id: string;
  readonly kind?: RoundKind | undefined;
  readonly edition?: string | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  /** Id of the population; by default that of the edition. */
  readonly population?: string | undefined;
  /** Folder where the intake's receipt key is made. Without it the key is made later, and its line pasted. */
  readonly receiptKey?: string | undefined;
  /** A key that only a rehearsal accepts. */
  readonly development?: boolean | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const padding = 8192;
const signatures = 2;
/** Writes `content/rounds/<id>/draft.yaml`, or nothing. It is shown on no page until the trustees have signed what becomes of it. */
export function newRound(place: Place, wanted: NewRound): Checked<Scaffolded> {
  const { id, today } = wanted;
  const folder = join(place.content, "rounds", id);
  const calendar = readCalendar(place);
  const entry = calendar.ok ? calendar.value.rounds.find(({ round }) => round === id) : undefined;
  const { kind = "ordinary", edition: editionId, opens, closes } = { ...entry, ...defined(wanted) };
  if (editionId === undefined || opens === undefined || closes === undefined)
    return refused(
      ...calendar.diagnostics,
      fault<RoundCode>("round-unknown", "", { round: id, known: listRounds(place).join(", ") || "–" }),
    );
  const edition = readEdition(place, editionId);
  const population = readPopulation(place, wanted.population ?? entry?.population ?? editionId);
  const authority = readAuthority(place);
  const days = daysOpen(opens, closes);
  const faults: Diagnostic[] = [
    ...(hasShape(RoundId, id) ? [] : [idFault(RoundId)]),
    ...(existsSync(folder) ? [fault<RoundCode>("new-round-exists", "", { round: id })] : []),
    ...(days < minimumDays ? [fault<RoundCode>("round-short", "", { days: Math.max(days, 0), fewest: minimumDays })] : []),
    ...(opens < today ? [fault<RoundCode>("calendar-past", "", { round: id, opens, today })] : []),
    ...(population.ok
      ? [
          ...listFaults({ round: id, kind }, population.value, ""),
          ...checkPopulation(population.value).diagnostics.filter(({ severity }) => severity === "error"),
        ]
      : []),
  ];
  if (faults.length > 0 || !edition.ok || !population.ok || !authority.ok)
    return refused(...faults, ...[edition, population, authority].flatMap((one): readonly Diagnostic[] => one.diagnostics));
  const { rehearsal } = authority.value;
  const file = join(folder, "draft.yaml");
  const receipt = wanted.receiptKey === undefined ? undefined : makeReceiptKey(wanted.receiptKey, id, wanted.development ?? false);
  const pinned = { id: population.value.id, digest: populationDigest(place, population.value.id) };
  const about = { round: id, kind, rehearsal };
  const method = { edition: editionId, editionDigest: editionDigest(edition.value), opens, closes };
  const plan = kind === "pilot" ? noTables : fullPlan(modelOf(edition.value));
  const rest = { padding, population: pinned, plan, signatures };
  const text = (value: object): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
  const decided = rehearsal ? "" : `${countingLines}${decisionLines}${text({ decisions: decisionsOf(entry, opens) })}`;
  writeFileAtomic(file, [text(about), text(method), keyLines(receipt), text(rest), decided].join(""));
  return accepted({ files: [file], next: whatNext(id) });
}

function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

/** The calendar's, where it says that the one decision covers them all; but never that on disposal, which is of its own kind. */
function decisionsOf(entry: CalendarEntry | undefined, opens: string): object {
  const { covers, diaryNumber, date } = entry?.decision ?? {};
  const unwritten = { diaryNumber: `${todoMarker}: diarienummer`, date: opens };
  const decision = covers === "all" ? { diaryNumber, date } : unwritten;
  const disposal = entry?.disposal ?? { ...unwritten, regulation: `${todoMarker}: föreskrift om gallring` };
  return { ...Object.fromEntries(coveredDecisions.map((name) => [name, decision])), disposal };
}

/** Gives the public half. */
function makeReceiptKey(folder: string, round: string, development: boolean): string {
  const { file, publicKey } = makeSigningKey({ use: "receipt", round, development });
  writeSecrets(folder, [file]);
  return publicKey;
}

function keyLines(receipt: string | undefined): string {
  return `# Hållarnycklarna står inte här: varje förtroendeperson kör npm run holder -- key, som lägger en fil i mappen holders bredvid.
${receipt === undefined ? "# receiptKey: raden från npm run keys -- receipt" : `receiptKey: ${receipt}`}
`;
}

const countingLines = `# Räknas svaren av jobb på GitHub i stället för på förtroendepersonernas egna datorer? Ta bort # och skriv beslutet. own: myndighetens egna
# datorer. hosted: GitHubs, som då kan läsa svaren medan de räknas. Breven och sidan om mätomgångar citerar beslutet.
# counting: { runners: own, diaryNumber: "", date: }
`;

const decisionLines = `# Besluten. consultation är det enligt 4 § förordning (1982:668), efter samråd med dem som berörs.
# trustees: avtal och sekretess för förtroendepersoner utifrån. disposal: gallringen, som aldrig täcks av ett annat beslut.
`;

function whatNext(round: string): readonly string[] {
  return [
    "The round is a draft, shown on no page, until all three trustees have signed it.",
    `What is next, with whose command it is: npm run -s round -- status --round ${round}`,
  ];
}
