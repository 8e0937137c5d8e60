// Decides nothing: makes a root key or a round's keys on this machine, and signs or verifies a round's document.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { type Checked, fault, refused } from "./diagnostic.ts";
import { Roster, RoundDocument } from "./envelope/schema.ts";
import type { KeyFileCode } from "./keys/codes.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "./keys/ed25519.ts";
import { type KeyFileFacts, keyFile, readKeyFile } from "./keys/key-file.ts";
import { generateRecipients } from "./keys/recipients.ts";
import { signRound } from "./keys/sign-round.ts";
import { trustRound } from "./keys/trust.ts";
import { forTerminal } from "./print.ts";
import { type Place, placeAt, readAuthority, readRound, readShaped, sha256, unwrap } from "./read.ts";
import { sealRoundingSecret } from "./release/rounding-key.ts";
import { runCommand } from "./run.ts";
import { writeWhole } from "./write.ts";

const usage = `npm run -s keys -- root --out <folder> [--dev]
npm run -s keys -- round --round <id> --out <folder> [--releasers <name,name>] [--dev]
npm run -s keys -- sign-round --round <id> --key <root key file> [--root <folder>]
npm run -s keys -- verify-round --round <id> [--root <folder>]
Key files are written once and never over another. --dev marks keys that only a rehearsal accepts.`;

function writeKey(folder: string, facts: KeyFileFacts): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { name, text } = keyFile(facts);
  writeFileSync(join(folder, name), text, { mode: 0o600, flag: "wx" });
  console.error(`${join(folder, name)}`);
}

/** Writes one new Ed25519 key and gives its public half. */
function makeSigningKey(folder: string, facts: Omit<KeyFileFacts, "publicKey" | "secret">): string {
  const secret = generateSeed();
  const { publicKey } = signingKeyOf(secret) as SigningKey;
  writeKey(folder, { ...facts, publicKey, secret });
  return publicKey;
}

/** Writes the keys of a round and gives the lines of round.yaml that name their public halves. */
async function makeRoundKeys(input: {
  readonly round: string;
  readonly out: string;
  readonly releasers: readonly string[];
  readonly development: boolean;
}): Promise<string> {
  const { round, out, development } = input;
  const { recipients, kid, identities } = await generateRecipients();
  writeKey(out, { use: "operations", round, development, publicKey: recipients[0], secret: identities.operations });
  writeKey(out, { use: "recovery", round, development, publicKey: recipients[1], secret: identities.recovery });
  // Sealed at once: nobody needs to see the rounding key, and a release without it is refused.
  const rounding = { schema: "infosaktrappan-rounding/1", key: generateSeed(), counters: {} } as const;
  writeWhole(join(out, "rounding.age"), unwrap(await sealRoundingSecret(rounding, recipients)));
  console.error(`${join(out, "rounding.age")} → content/rounds/${round}/`);
  const receiptKey = makeSigningKey(out, { use: "receipt", round, development });
  const releaseKeys = input.releasers.map((name) => ({ name, key: makeSigningKey(out, { use: "release", round, name, development }) }));
  const lines = [
    "recipients:",
    ...recipients.map((recipient) => `  - ${recipient}`),
    `kid: ${kid}`,
    `receiptKey: ${receiptKey}`,
    "releaseKeys:",
    ...releaseKeys.flatMap(({ name, key }) => [`  - name: ${name}`, `    key: ${key}`]),
  ];
  return lines.join("\n");
}

function populationDigest(place: Place, document: RoundDocument): string {
  return sha256(readFileSync(join(place.content, "population", `${document.population.id}.json`)));
}

/** Signs the document as it lies, but only where everything that it pins lies there too and the key is the authority's. */
async function sign(place: Place, round: string, file: string): Promise<Checked<unknown>> {
  const folder = join(place.content, "rounds", round);
  const authority = readAuthority(place);
  const document = readShaped(join(folder, "round.yaml"), RoundDocument);
  const roster = readShaped(join(folder, "roster.json"), Roster);
  if (!authority.ok || !document.ok || !roster.ok) return refused(...[authority, document, roster].flatMap((one) => one.diagnostics));
  const { rehearsal } = authority.value;
  const secret = readKeyFile({ name: basename(file), text: readFileSync(file, "utf8"), use: "root", rehearsal });
  if (!secret.ok) return secret;
  const key = signingKeyOf(secret.value);
  if (!key) return refused(fault<KeyFileCode>("key-file-form"));
  const signatures = await signRound(document.value, key);
  const digests = {
    roster: sha256(readFileSync(join(folder, "roster.json"))),
    registry: sha256(readFileSync(join(folder, "registry.age"))),
  };
  const population = populationDigest(place, document.value);
  const trusted = await trustRound({
    folder: { document: document.value, roster: roster.value, signatures, digests },
    round,
    authority: authority.value,
    population,
  });
  if (trusted.ok) writeWhole(join(folder, "signatures.json"), `${JSON.stringify(signatures)}\n`);
  return trusted;
}

async function verify(place: Place, round: string): Promise<Checked<unknown>> {
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  return trustRound({
    folder: folder.value,
    round,
    authority: authority.value,
    population: populationDigest(place, folder.value.document),
  });
}

function tell(checked: Checked<unknown>): number {
  if (!checked.ok) console.error(forTerminal(checked.diagnostics));
  return checked.ok ? 0 : 1;
}

async function main(): Promise<number> {
  const string = { type: "string" } as const;
  const options = { round: string, out: string, key: string, releasers: string, dev: { type: "boolean" }, root: string } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const place = placeAt(values.root ?? process.env["INFOSAK_ROOT"] ?? ".");
  const development = values.dev ?? false;
  const { round, out, key } = values;
  if (positionals[0] === "root" && out) console.log(`rootKey: ${makeSigningKey(out, { use: "root", development })}`);
  else if (positionals[0] === "round" && round && out)
    console.log(await makeRoundKeys({ round, out, development, releasers: (values.releasers ?? "first,second").split(",") }));
  else if (positionals[0] === "sign-round" && round && key) return tell(await sign(place, round, key));
  else if (positionals[0] === "verify-round" && round) return tell(await verify(place, round));
  else {
    console.error(usage);
    return 2;
  }
  return 0;
}

if (import.meta.main) await runCommand(main);
