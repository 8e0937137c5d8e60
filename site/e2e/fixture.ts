// Decides what the form's own journeys run against: the site built with an invented open round, and an intake that checks and signs for real.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve, sep } from "node:path";
import { Decrypter } from "age-encryption";
import { canonicalize, type Json } from "../../scripts/canonical.ts";
import type { EnvelopeFolderCode } from "../../scripts/envelope/codes.ts";
import { type InventedRound, inventRound } from "../../scripts/envelope/invented-round.ts";
import { formatCode, makeCode, submissionKeys } from "../../scripts/envelope/invitation.ts";
import { nodeJudges } from "../../scripts/envelope/node.ts";
import { unpad } from "../../scripts/envelope/padding.ts";
import { makeReceipt, receiptText } from "../../scripts/envelope/receipt.ts";
import type { Roster, SealedResponse } from "../../scripts/envelope/schema.ts";
import { sentences } from "../../scripts/envelope/sentences.ts";
import { type VerifiedEnvelope, verifyEnvelope } from "../../scripts/envelope/verify.ts";
import { editionDigest, placeAt, readEdition } from "../../scripts/read.ts";

export interface Fixture {
  /** Without a closing slash. */
  readonly address: string;
  /** Codes whose keys stand in the roster. */
  readonly codes: readonly string[];
  /** Written as a real code, but invited by nobody. */
  readonly strangerCode: string;
  readonly round: string;
  /** Envelopes taken, in order, and what each holds. */
  readonly received: () => Promise<readonly SealedResponse[]>;
  /** Text files by path, as built: what a search for secrets reads. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

const cache = resolve("node_modules", ".cache", "e2e");

export async function startFixture(): Promise<Fixture> {
  const { invented, roster, codes } = await inventContent();
  await build();
  const folder = join(cache, "dist");
  const taken: VerifiedEnvelope[] = [];
  const server = createServer((request, response) => {
    const intake = request.method === "POST" && request.url === `/v1/rounds/${invented.document.round}/envelopes`;
    const work = intake ? receive({ request, response, invented, roster, taken }) : Promise.resolve(serveFile(request, response, folder));
    work.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    codes,
    strangerCode: formatCode(makeCode()),
    round: invented.document.round,
    received: () => Promise.all(taken.map((one) => open(one, invented.identities[0]))),
    folder,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

async function inventContent(): Promise<{ readonly invented: InventedRound; readonly roster: Roster; readonly codes: readonly string[] }> {
  const root = join(cache, "root");
  rmSync(cache, { recursive: true, force: true });
  cpSync("content", join(root, "content"), { recursive: true });
  const edition = readEdition(placeAt(root), "2026");
  if (!edition.ok) throw new Error(edition.diagnostics.map((one) => one.code).join(", "));
  const base = await inventRound(0);
  const document = { ...base.document, editionDigest: editionDigest(edition.value), closes: "2099-12-31" };
  const drawn = Array.from({ length: 4 }, () => makeCode());
  const keys = await Promise.all(drawn.map((code) => submissionKeys(code, document.round)));
  const roster = { ...base.roster, keys: keys.map((one) => one.sub).sort() };
  const folder = join(root, "content", "rounds", document.round);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "round.yaml"), canonicalize(document as unknown as Json));
  writeFileSync(join(folder, "roster.json"), canonicalize(roster as unknown as Json));
  writeFileSync(join(folder, "signatures.json"), canonicalize({ schema: "infosaktrappan-round-signatures/1", root: "A".repeat(86) }));
  writeFileSync(join(folder, "registry.age"), "");
  return { invented: { ...base, document, roster }, roster, codes: drawn.map(formatCode) };
}

function build(): Promise<void> {
  const env = { ...process.env, INFOSAK_ROOT: join(cache, "root"), INFOSAK_DIST: join(cache, "dist"), ASTRO_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [join("node_modules", "astro", "bin", "astro.mjs"), "build"], {
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((done, fail) =>
    child.on("close", (code) => (code === 0 ? done() : fail(new Error(`the site does not build: ${said}`)))),
  );
}

interface Receiving {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly invented: InventedRound;
  readonly roster: Roster;
  readonly taken: VerifiedEnvelope[];
}

async function receive({ request, response, invented, roster, taken }: Receiving): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { document: round } = invented;
  const judges = { envelope: nodeJudges.envelope, signature: nodeJudges.signature };
  const verified = await verifyEnvelope({ bytes: new Uint8Array(Buffer.concat(chunks)), round, roster, judges });
  response.setHeader("content-type", "application/json");
  if (!verified.ok) {
    const diagnostics = verified.diagnostics.map((one) => ({ ...one, ...sentences[one.code as EnvelopeFolderCode] }));
    response.writeHead(422).end(JSON.stringify({ diagnostics }));
    return;
  }
  const isNew = !taken.some((one) => one.digest === verified.value.digest);
  if (isNew) taken.push(verified.value);
  const { digest, envelope } = verified.value;
  const facts = {
    round: round.round,
    kid: round.kid,
    envelope: digest,
    sub: envelope.sub,
    receivedOn: "2026-11-24",
    sign: invented.signReceipt,
  };
  response.writeHead(isNew ? 202 : 200).end(receiptText(await makeReceipt(facts)));
}

async function open({ ciphertext }: VerifiedEnvelope, identity: string): Promise<SealedResponse> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return JSON.parse(new TextDecoder().decode(unpad(await decrypter.decrypt(ciphertext)))) as SealedResponse;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".txt": "text/plain",
};

function serveFile(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
  const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(folder + sep)) return void response.writeHead(404).end();
  try {
    const bytes = readFileSync(file);
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}
