// `npm run intake`: serves the intake, delivers once, or closes it for a round and signs what it has acknowledged.
import { runCommand } from "../cli/command.ts";
import { form, type Outcome, type Values } from "../cli/forms.ts";
import { flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { messages as envelope } from "../envelope/messages.ts";
import type { Signer } from "../envelope/verifiers.ts";
import { acceptOpen } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import { wantsGithub } from "../forge/github/github-settings.ts";
import { messages as githubMessages } from "../forge/github/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import { openForge } from "../forge/open-forge.ts";
import { type CloseRequest, closeIntake } from "../intake/close.ts";
import { type DeliverRequest, deliver } from "../intake/deliver.ts";
import { formatLogEntry } from "../intake/journal.ts";
import { messages as intakeMessages } from "../intake/messages.ts";
import { type IntakeOptions, keysFolder, readOptions } from "../intake/options.ts";
import { type Outbox, openOutbox } from "../intake/outbox.ts";
import { lockOutbox } from "../intake/outbox-lock.ts";
import { findMissing } from "../intake/readiness.ts";
import { roundCache } from "../intake/rounds.ts";
import { startIntake } from "../intake/service.ts";
import { signingKeysIn } from "../keys/key-folder.ts";
import { messages as keys } from "../keys/messages.ts";
import { placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { messages as trust } from "../trust/messages.ts";
import { trustRound } from "../trust/trust-round.ts";

const print = printer(envelope, forge, githubMessages, intakeMessages, keys, trust);
const { forMachines, forTerminal } = print;

const today = (): string => swedishDay(new Date());
const note: Parameters<typeof startIntake>[0]["log"] = (entry) => console.log(formatLogEntry(entry, new Date()));

const serving = {
  root,
  keys: text("folder"),
  outbox: text("folder"),
  port: text("port"),
  host: text("host"),
  "address-header": text("name"),
  deliver: text("seconds"),
};
type Serving = Values<Readonly<Record<never, never>>, typeof serving>;

/** What is done with the outbox and the repository; `missing` is what the intake lacks. */
type Work = (
  request: DeliverRequest,
  setting: {
    readonly options: IntakeOptions;
    readonly receiptSigner: (round: string) => Signer | undefined;
    readonly missing: () => Promise<readonly Diagnostic[]>;
  },
) => Promise<Checked<string>>;

async function run(values: Serving, work: Work): Promise<Checked<Outcome>> {
  const place = placeAt(values.root);
  const authority = readAuthority(place);
  const chosen = await readOptions(values, place, process.env);
  const forge = await openForge({ directory: place.git, environment: process.env });
  const verifyRound: DeliverRequest["verifyRound"] = (folder, round, seenVersion) =>
    authority.ok ? trustRound({ authority: authority.value, folder, round, seenVersion }) : Promise.resolve(authority);
  const keys = keysFolder(values, place);
  const rehearsal = authority.ok && authority.value.rehearsal;
  const receiptSigner = (round: string): Signer | undefined => signingKeysIn({ folder: keys, round, rehearsal }, "receipt")[0]?.sign;
  const missing = async (forge: Forge, outbox?: Outbox): Promise<readonly Diagnostic[]> => {
    const rounds = roundCache({ forge, verifyRound, outbox: outbox ?? { receipts: () => [] } });
    return findMissing({ forge, outbox, rounds, receiptSigner, today });
  };
  if (!authority.ok || !chosen.ok || !forge.ok) {
    // All at once: whatever else is missing is reported together with why it cannot start.
    const hasStore = forge.ok && !chosen.diagnostics.some((one) => one.code === "intake-no-store");
    const more = authority.ok && hasStore ? await missing(forge.value) : [];
    return refused(...[authority, chosen, forge].flatMap((one) => one.diagnostics), ...more);
  }
  const lock = lockOutbox(chosen.value.outbox);
  if (!lock.ok) return lock;
  const outbox = await openOutbox(chosen.value.outbox);
  const request: DeliverRequest = { forge: forge.value, outbox, verifyRound };
  try {
    return await work(request, { options: chosen.value, receiptSigner, missing: () => missing(forge.value, outbox) });
  } finally {
    lock.value();
  }
}

async function deliverOnce(request: DeliverRequest): Promise<string> {
  const { delivered, diagnostics } = await deliver(request);
  const lines = delivered.map((one) =>
    said({
      sv: `${one.round}: ${one.digests.length} kuvert, förslag ${one.proposal}`,
      en: `${one.round}: ${one.digests.length} envelopes, proposal ${one.proposal}`,
    }),
  );
  return [...lines, ...(diagnostics.length > 0 ? [forTerminal(diagnostics)] : [])].join("\n");
}

/** What waits is proposed and, where no forge asks somebody to approve it, accepted: a round closes only when all that has a receipt is in. */
async function close(request: CloseRequest): Promise<Checked<string>> {
  const lines = [await deliverOnce(request)];
  if (!wantsGithub(process.env)) {
    const done = await acceptOpen({ ...request, now: Math.floor(Date.now() / 1000) });
    if (!done.ok) return done;
    for (const { number, outcome } of done.value) if (!outcome.ok) console.error(`#${number}: ${forTerminal(outcome.diagnostics)}`);
  }
  const closed = await closeIntake(request);
  if (!closed.ok) return refused(...closed.diagnostics);
  const { number } = closed.value;
  lines.push(`${request.round}: acknowledged.json, ${said({ sv: `förslag ${number}`, en: `proposal ${number}` })}`);
  return accepted(lines.filter((line) => line !== "").join("\n"));
}

const serve: Work = async (request, { options, receiptSigner, missing }) => {
  const faults = await missing();
  if (faults.length > 0) {
    console.error(forTerminal(faults));
    note({ event: "missing", codes: [...new Set(faults.map((one) => one.code))] });
  }
  const service = await startIntake({ ...options, ...request, today, receiptSigner, describe: forMachines, log: note });
  console.log(`http://${options.host}:${service.port}/v1/rounds/<round>/envelopes`);
  await new Promise<void>((stopped) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => stopped());
  });
  await service.stop();
  return accepted("");
};

await runCommand({
  name: "npm run -s intake",
  print,
  forms: [
    form({ takes: serving, run: (values) => run(values, serve) }),
    form({
      needs: { once: flag },
      takes: serving,
      run: (values) => run(values, async (request) => accepted(await deliverOnce(request))),
    }),
    form({
      needs: { close: id("round") },
      takes: { early: flag, ...serving },
      run: ({ close: round, early, ...values }) =>
        run(values, (request, { receiptSigner }) =>
          close({ ...request, round, today: today(), early, receiptSigner: receiptSigner(round) }),
        ),
    }),
  ],
  about: `Accepts envelopes at POST /v1/rounds/<round>/envelopes, described at /v1/openapi.json. --keys is the folder with the rounds' receipt
keys (default <root>/keys), --outbox that of envelopes not yet proposed (default <root>/outbox). --deliver proposes them at that
interval (default once a day); --once does it now and exits. --close does that too and, in a repository of your own, accepts every proposal
that passes the check; then it proposes a signed acknowledged.json for a round that is over, and accepts nothing more for it; --early if it
is not over yet. --address-header is the header in which your proxy writes the sender's address (X-Forwarded-For, for example); without it,
everything that comes through a proxy counts as one host and shares one limit. The store is the repository at <root>, or the one on GitHub that INFOSAK_GITHUB_… names. One
process owns the outbox: stop the intake before --once and --close. After SIGTERM it answers what is under way and exits.`,
  reads: { sv: "mätomgångarna i arkivet, och nycklarna i --keys", en: "the rounds in the repository, and the keys in --keys" },
  writes: { sv: "utkorgen, och förslag i arkivet", en: "the outbox, and proposals in the repository" },
  example: "--root /var/lib/infosaktrappan --port 8480",
});
