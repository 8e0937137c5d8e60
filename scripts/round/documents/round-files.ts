// Writes the files of a round that change together when organisations are invited or codes revoked: all or none.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import { shapeFaults } from "../../core/shape.ts";
import { finishTogether, writeTogether } from "../../core/write.ts";
import { rootKeyFor } from "../../keys/root.ts";
import { hasRootSignature } from "../../keys/sign-round.ts";
import type { Authority } from "../../method/authority.ts";
import { sha256 } from "../../shared/digests.ts";
import type { Place } from "../../shared/place.ts";
import { readShaped } from "../../shared/read-file.ts";
import { readAuthority, readPopulation } from "../../shared/read-method.ts";
import type { Population } from "../../statistics/schema.ts";
import { Roster, RoundDocument, RoundSignatures } from "../document.ts";

/** A round's files; before anybody is invited roster and registry are missing. */
export interface Setting {
  readonly folder: string;
  readonly document: RoundDocument;
  readonly authority: Authority;
  readonly population: Population;
  readonly roster: Roster | undefined;
  readonly registry: Uint8Array | undefined;
}

/** Ignored by Git and readable by the owner only, since letters with codes are staged here. */
const waiting = "letters";

/** Completes an interrupted write. To be called before a round's files are read in order to change or sign them. */
export function finishRound(place: Place, round: string): void {
  finishTogether({ folder: join(place.content, "rounds", round), waiting });
}

export function readSetting(place: Place, round: string): Checked<Setting> {
  const folder = join(place.content, "rounds", round);
  finishRound(place, round);
  const authority = readAuthority(place);
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  const roster = readRoster(join(folder, "roster.json"));
  if (!authority.ok || !document.ok || !roster.ok) return refused(...[authority, document, roster].flatMap((one) => one.diagnostics));
  const population = readPopulation(place, document.value.population.id);
  if (!population.ok) return population;
  const file = join(folder, "registry.age");
  const registry = existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
  return accepted({
    folder,
    document: document.value,
    authority: authority.value,
    population: population.value,
    roster: roster.value,
    registry,
  });
}

// With JSON.parse: a YAML parser takes minutes over a roster of 160,000 keys.
function readRoster(file: string): Checked<Roster | undefined> {
  if (!existsSync(file)) return accepted(undefined);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return refused({ ...fault("not-yaml"), file });
  }
  const faults = shapeFaults(Roster, value).map((one) => ({ ...one, file }));
  return faults.length > 0 ? refused(...faults) : accepted(value as Roster);
}

export interface InvitedFiles {
  readonly letters: readonly { readonly organisation: string; readonly page: string }[];
  readonly roster: Uint8Array;
  /** Absent if keys were only revoked. */
  readonly registry?: Uint8Array;
}

/** Writes letters, roster, registry and the document that pins them, all or none. Returns a summary without any code or key. */
export async function writeInvited(setting: Setting, made: InvitedFiles): Promise<string> {
  const { folder } = setting;
  const version = await nextVersion(setting);
  const digests = { roster: sha256(made.roster), ...(made.registry ? { registry: sha256(made.registry) } : {}) };
  writeTogether({
    folder,
    waiting,
    files: [
      ...made.letters.map(({ organisation, page }) => ({ path: join("letters", `${organisation}.html`), contents: page, mode: 0o600 })),
      ...(made.registry ? [{ path: "registry.age", contents: made.registry }] : []),
      { path: "roster.json", contents: made.roster },
      { path: "round.yaml", contents: changed(folder, { version, ...digests }) },
    ],
  });
  const { keys, revoked } = JSON.parse(new TextDecoder().decode(made.roster)) as Roster;
  return [
    `${made.letters.length} brev i ${join(folder, "letters")}. ${keys.length} nycklar i roster.json, ${revoked.length} spärrade. round.yaml har version ${version}; signera den nu.`,
    `${made.letters.length} letters in ${join(folder, "letters")}. ${keys.length} keys in roster.json, ${revoked.length} revoked. round.yaml has version ${version}; sign it now.`,
  ].join("\n");
}

/** One more if the present document is signed: two different documents never have the same version. */
async function nextVersion(setting: Setting): Promise<number> {
  return setting.document.version + ((await isSigned(setting)) ? 1 : 0);
}

/** Whether the root key has signed the present document. */
export async function isSigned({ folder, document, authority }: Pick<Setting, "folder" | "document" | "authority">): Promise<boolean> {
  const signatures = readShaped(join(folder, "signatures.json"), RoundSignatures);
  const rootKey = rootKeyFor(authority);
  if (!signatures.ok || !rootKey.ok) return false;
  return hasRootSignature({ folder: { document, signatures: signatures.value }, rootKey: rootKey.value });
}

/** Writes a changed document and its signature, both or neither. */
export function writeChanged(folder: string, values: Readonly<Record<string, unknown>>, signatures: string): void {
  const files = [
    { path: "round.yaml", contents: changed(folder, values) },
    { path: "signatures.json", contents: signatures },
  ];
  writeTogether({ folder, waiting, files });
}

/** round.yaml with new values; its comments are kept. */
function changed(folder: string, values: Readonly<Record<string, unknown>>): string {
  const yaml = parseDocument(readFileSync(join(folder, "round.yaml"), "utf8"));
  for (const [key, value] of Object.entries(values)) yaml.set(key, value);
  return yaml.toString({ lineWidth: 0 });
}
