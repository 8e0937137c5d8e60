// `npm run accept`: accepts a proposal – checks it, copies its envelopes into one commit on the main branch, and closes it.
import { readFileSync, writeFileSync } from "node:fs";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { count, flag, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { messages as envelope } from "../envelope/messages.ts";
import { type Acceptance, acceptOpen, acceptProposal } from "../forge/accept.ts";
import { acceptPulls, type PullOutcome, parsePulls } from "../forge/accept-pulls.ts";
import { withGitFaults } from "../forge/git-faults.ts";
import { messages as github } from "../forge/github/messages.ts";
import { messages as forge } from "../forge/messages.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import { batchMessages } from "../log/batch-messages.ts";
import { commitBatches } from "../log/commit-batches.ts";
import type { Authority } from "../method/authority.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { messages as trust } from "../trust/messages.ts";
import { trustRound } from "../trust/trust-round.ts";

const print = printer(batchMessages, envelope, forge, github, trust);
const { forMachines, forTerminal } = print;

/** Loaded on demand: a job that accepts in a copy of the repository has no code that calls GitHub. */
async function forgeAt(directory: string) {
  const { openForge } = await import("../forge/open-forge.ts");
  return openForge({ directory, environment: process.env });
}

async function accept(place: Place, directory: string, proposal: number): Promise<Checked<Acceptance>> {
  const authority = readAuthority(place);
  const forge = await forgeAt(directory);
  if (!authority.ok || !forge.ok) return refused(...authority.diagnostics, ...forge.diagnostics);
  return acceptProposal({
    forge: forge.value,
    proposal,
    verifyRound: verifierOf(authority.value),
    now: Math.floor(Date.now() / 1000),
  });
}

function verifierOf(authority: Authority): RoundVerifier {
  return (folder, round, seenVersion) => trustRound({ authority, folder, round, seenVersion });
}

const envelopes = (number: number): string => said({ sv: `${number} kuvert`, en: number === 1 ? "1 envelope" : `${number} envelopes` });

function printed(outcome: Checked<Acceptance>, isJson: boolean): string {
  const made = outcome.ok ? { commit: outcome.value.commit ?? null, files: outcome.value.files.map((file) => file.path) } : {};
  if (isJson) return JSON.stringify({ ok: outcome.ok, ...made, diagnostics: forMachines(outcome.diagnostics) }, null, 2);
  const done = outcome.ok ? `✓ ${envelopes(outcome.value.files.length)}` : "";
  return [forTerminal(outcome.diagnostics), done].filter(Boolean).join("\n");
}

interface Listed {
  readonly pulls: string;
  readonly out: string;
  readonly intake: string;
  readonly always: boolean;
}

/** Accepts in a copy, and commits the next batch of every open round to it. */
async function acceptListed(place: Place, directory: string, { pulls, out, intake, always }: Listed): Promise<Checked<Outcome>> {
  const [authority, listed] = [readAuthority(place), parsePulls(readFileSync(pulls, "utf8"))];
  if (!authority.ok || !listed.ok) return refused(...authority.diagnostics, ...listed.diagnostics);
  const [git, now] = [{ directory }, Math.floor(Date.now() / 1000)];
  const verifyRound = verifierOf(authority.value);
  const outcomes = await acceptPulls({ git, pulls: listed.value, intake, verifyRound, now });
  writeFileSync(out, outcomes.map(lineOf).join(""));
  const batches = await commitBatches({ ...place, git: directory }, { seconds: now, always });
  if (!batches.ok) return batches;
  const accepts = outcomes.flatMap(({ outcome }) => (outcome.ok ? outcome.value.files : []));
  const left = outcomes.flatMap(({ number, outcome }) => (outcome.ok ? [] : [`#${number}: ${codesOf(outcome.diagnostics)}`]));
  return accepted([`${accepts.length} kuvert / envelopes`, ...left, ...batches.value].join("\n"));
}

/** Nothing of what a proposer wrote. */
function codesOf(diagnostics: readonly Diagnostic[]): string {
  return [...new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => `[${code}]`))].join(" ");
}

function lineOf({ number, outcome }: PullOutcome): string {
  return outcome.ok ? `${[number, ...outcome.value.files.map(({ digest }) => digest)].join(" ")}\n` : "";
}

async function acceptAll(place: Place, directory: string): Promise<Checked<Outcome>> {
  const [authority, forge] = [readAuthority(place), await forgeAt(directory)];
  if (!authority.ok || !forge.ok) return refused(...authority.diagnostics, ...forge.diagnostics);
  const now = Math.floor(Date.now() / 1000);
  const done = await acceptOpen({ forge: forge.value, verifyRound: verifierOf(authority.value), now });
  if (!done.ok) return done;
  const lines = done.value.map(
    ({ number, outcome }) => `#${number}: ${outcome.ok ? envelopes(outcome.value.files.length) : forTerminal(outcome.diagnostics)}`,
  );
  const isComplete = done.value.every(({ outcome }) => outcome.ok);
  return accepted({ text: lines.join("\n") || said({ sv: "Inget väntar.", en: "Nothing waits." }), code: isComplete ? 0 : 1 });
}

const git = text("repository");
const at = (folder?: string, directory?: string) => {
  const place = placeAt(folder);
  return { place, directory: directory ?? place.git };
};
const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];

await runCommand({
  name: "npm run -s accept",
  print,
  forms: [
    form({
      args: { proposal: subject(count("proposal", 1)) },
      takes: { root, git, json: flag },
      locks,
      run: async ({ proposal, root, git, json }) => {
        const { place, directory } = at(root, git);
        const outcome = await withGitFaults(() => accept(place, directory, proposal));
        return accepted({ text: printed(outcome, json), code: outcome.ok ? 0 : 1 });
      },
    }),
    form({
      needs: { all: flag },
      takes: { root, git },
      locks,
      run: ({ root, git }) => {
        const { place, directory } = at(root, git);
        return acceptAll(place, directory);
      },
    }),
    form({
      needs: { pulls: text("file"), out: text("file"), git },
      takes: { intake: text("login"), batch: flag, root },
      locks,
      run: ({ pulls, out, git, intake = "", batch, root }) => acceptListed(placeAt(root), git, { pulls, out, intake, always: batch }),
    }),
  ],
  about: `A proposal that does not pass the check is left open. The proposer's commits are never merged. --all accepts every open one, in order of
number, and prints a line for each. The intake's list of what it acknowledged is not for this command: merge it like other content.
--pulls, for a job on GitHub: accepts all that it lists in a copy of the repository, and makes the next batch of each open round in which
an envelope waits for one; with --batch of every open round. --out gets a line for each accepted one: its number and the digests of its
envelopes.`,
  reads: { sv: "förslaget, och mätomgången på main", en: "the proposal, and the round on main" },
  writes: { sv: "kuvert på main i arkivet", en: "envelopes on main in the repository" },
  example: "12",
});
