// An invented authority for a walk through a round: four employees, two outsiders, what they write by hand, and who answers.
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { addDays } from "../../core/day.ts";
import { mainBranch } from "../../forge/accept.ts";
import { bareForge } from "../../forge/git/bare-git.ts";
import { inventStatements } from "../../rehearsal/deliveries.ts";
import { inventPopulation, type NationSize } from "../../rehearsal/nation.ts";
import { inventParticipation } from "../../rehearsal/participation.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { type SealedStatement, sealStatement } from "../../rehearsal/seal-statement.ts";
import { sha256 } from "../../repository/digests.ts";
import { placeAt } from "../../repository/place.ts";
import { populationText } from "../../repository/population-text.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readRound } from "../../repository/read-round.ts";
import type { Population, RoundKind } from "../../statistics/schema.ts";
import { putFile } from "../files.ts";
import { codeFromLetter } from "../rehearsal/command-place.ts";
import { type Office, openOffice } from "./office.ts";
import type { Done, Walk } from "./walk.ts";

/** Employed: the coordinator, who also runs the intake; the issuer; two trustees. From outside: the third trustee and the witness. */
const employees = ["samordnare", "inbjudare", "anna", "bo"] as const;
const outsiders = ["cia", "vittne"] as const;
export const trustees = ["anna", "bo", "cia"] as const;

const invented = "Påhittat för ett test";

export interface Cast {
  readonly office: Office;
  readonly population: Population;
  readonly walk: Omit<Walk, "round" | "answer" | "isAbsent">;
  /** Sends all answers: one by pull request, the others by the API. Returns how many. */
  readonly answerIn: (round: string, address: string) => Promise<number>;
  readonly write: (person: string, path: string, value: object | string) => void;
}

export interface CastRequest {
  readonly root: string;
  readonly kind: RoundKind;
  readonly size: NationSize;
  readonly rehearsal: boolean;
}

const both = (text: string) => ({ sv: text, en: text });

export async function gather({ root, kind, size, rehearsal }: CastRequest): Promise<Cast> {
  const population: Population = {
    ...inventPopulation({ chance: randomFrom(7, "walk"), size, kind, id: "walk", date: "2026-01-01" }),
    rehearsal,
  };
  const authority = parse(readFileSync("content/authority.yaml", "utf8")) as Record<string, unknown>;
  const office = await openOffice(root, [...employees, ...outsiders], {
    "content/population/walk.json": populationText(population),
    "content/authority.yaml": stringify({ ...authority, name: both(invented), rehearsal }, { lineWidth: 0 }),
  });
  const write: Cast["write"] = (person, path, value) => {
    const file = join(office.cloneOf(person), "content", path);
    putFile(file, typeof value === "string" ? value : stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
  };
  const read = (person: string, path: string): Record<string, unknown> =>
    parse(readFileSync(join(office.cloneOf(person), "content", path), "utf8")) as Record<string, unknown>;
  const security = { address: "mailto:x@example.invalid", expires: "2099-01-01" };
  const reached = { website: "https://example.invalid", telephone: "0", hours: { sv: "9–11", en: "9–11" }, standIn: invented, security };
  const privacy = { controller: both(invented), officer: invented, addressesKept: both(invented) };
  const contact = (person: string): void => {
    const before = read(person, "authority.yaml") as { readonly contact: object };
    write(person, "authority.yaml", { ...before, contact: { ...before.contact, ...reached }, privacy });
  };
  const hands: Record<string, (person: string) => void> = {
    contact,
    "trust-pinned": (person) => {
      if (!rehearsal) return;
      const list = readFileSync(join(office.cloneOf(person), "content", "trust", "1.json"), "utf8");
      write(person, "authority.yaml", { ...read(person, "authority.yaml"), trust: sha256(list.trimEnd()) });
    },
    dialogue: (person) => {
      for (const dialogue of ["local-government", "digital-government", "county-administration"])
        write(person, `dialogue/2026-11-24-${dialogue}.yaml`, {
          schema: "infosaktrappan-dialogue/1",
          date: "2026-11-24",
          party: invented,
          kind: dialogue,
          subject: both(invented),
          view: both(invented),
          outcome: both(invented),
        });
      cpSync(
        "scripts/rehearsal/invented/consultations/ovning-troskel",
        join(office.cloneOf(person), "content/consultations/ovning-troskel"),
        {
          recursive: true,
        },
      );
    },
    "private-report": (person) => {
      const calendar = read(person, "rounds/calendar.yaml") as { readonly rounds: readonly object[] };
      const privateReport = { date: office.today(), opened: false };
      write(person, "rounds/calendar.yaml", { ...calendar, rounds: calendar.rounds.map((one) => ({ ...one, privateReport })) });
    },
    panel: (person) =>
      write(person, "method/2026/pilot/panel-protocol.yaml", {
        schema: "infosaktrappan-panel-protocol/1",
        edition: "2026",
        diaryNumber: "2026-9",
        date: office.today(),
        protocol: "0".repeat(64),
      }),
  };
  const words = (line: string, done: readonly Done[]): string => {
    const said = (step: string, part: string): string => done.find((one) => one.step === step && one.line.includes(part))?.out.trim() ?? "";
    return line
      .replace("<webbplatsens domän>", "example.invalid/log")
      .replace("<loggens rad>", `'${said("trust-list", "log -- key")}'`)
      .replace("<vittnets rad>", `'${said("trust-list", "witness -- key")}'`)
      .replaceAll(/<namn ([123])>/g, (_, at: string) => trustees[Number(at) - 1] ?? "")
      .replaceAll("<namn>", "vittne");
  };
  return { office, population, walk: { office, hands, words }, write, answerIn };

  async function answerIn(round: string, address: string): Promise<number> {
    const place = placeAt(office.cloneOf("samordnare"));
    const { document } = unwrap(readRound(place, round));
    const participants = inventParticipation(population.organisations, randomFrom(7, "participation")).first;
    const edition = unwrap(readEdition(place, document.edition));
    const statements = inventStatements({ participants, edition, seed: 7, round, opens: document.opens });
    const folder = join(office.cloneOf("inbjudare"), "content", "rounds", round);
    const sealed: SealedStatement[] = [];
    for (const [at, statement] of statements.entries()) {
      const code = codeFromLetter({ folder }, statement.organisation).replaceAll("\n", "");
      sealed.push(await sealStatement(document, { statement: { ...statement, issuedAt: Math.floor(office.now() / 1000) + at }, code }));
    }
    const [first, ...others] = sealed;
    const forge = bareForge({ directory: join(office.intake, "store.git") });
    const base = await forge.head(mainBranch);
    if (!first || !base) throw new Error("nobody answers");
    const author = { name: "En organisation", email: "x@example.invalid" };
    await forge.proposeFiles({ branch: "en-organisation", base, files: [first], message: "Svar", author, day: office.today() });
    for (const [at, one] of others.entries()) {
      const headers = { "content-type": "application/json", "x-sender": `192.0.2.${at % 250}` };
      const response = await fetch(`${address}/v1/rounds/${round}/envelopes`, { method: "POST", headers, body: Buffer.from(one.contents) });
      if (response.status !== 202 && response.status !== 200)
        throw new Error(`the intake said ${response.status}: ${await response.text()}`);
    }
    return new Set(statements.filter(({ act }) => act.type === "submit").map(({ organisation }) => organisation)).size;
  }
}

/** The calendar as a coordinator writes it: one decision, which covers everything that a round asks for. */
export function calendarOf(round: string, kind: RoundKind, today: string): object {
  const opens = addDays(today, 30);
  return {
    schema: "infosaktrappan-calendar/1",
    rounds: [
      {
        round,
        edition: "2026",
        kind,
        population: "walk",
        opens,
        reminder: addDays(opens, 14),
        closes: addDays(opens, 28),
        release: addDays(opens, 90),
        decision: { diaryNumber: "2026-1", date: "2026-11-24", covers: "all" },
        disposal: { regulation: "RA-MS", diaryNumber: "2026-2", date: "2026-11-24" },
      },
    ],
  };
}

/** How many lines of a round each person typed, without what is done once. */
export function typedBy(done: readonly Done[]): Readonly<Record<string, number>> {
  const own = done.filter(({ step }) => !step.startsWith("trust-"));
  return own.reduce<Record<string, number>>((sum, { person }) => {
    sum[person] = (sum[person] ?? 0) + 1;
    return sum;
  }, {});
}
