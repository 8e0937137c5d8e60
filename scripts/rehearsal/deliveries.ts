// Seals the invented organisations' answers like real ones, and delivers them: proposed in batches, checked and accepted.

import { askThreads } from "../core/thread.ts";
import type { Invitation } from "../envelope/invitation/invite.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { acceptProposal, mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import { unixSeconds } from "../forge/git/commit.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import { inventResponse } from "./answers.ts";
import type { Participant } from "./participation.ts";
import { randomFrom } from "./random.ts";
import type { OwnStatement, SealedStatement, Statement } from "./seal-statement.ts";

const day = 86_400;
/** Envelopes per proposal: below the check's limit, so that a round takes two. */
const batchSize = 240;

interface StatementsRequest {
  readonly participants: readonly Participant[];
  readonly edition: Edition;
  readonly seed: number;
  readonly round: string;
  /** First day of the round, YYYY-MM-DD. */
  readonly opens: string;
}

/** Every act in order of time. The same seed gives the same statements, in whatever order they are drawn. */
export function inventStatements(request: StatementsRequest): readonly Statement[] {
  const model = modelOf(request.edition);
  const { background } = request.edition.questionnaire;
  return request.participants
    .flatMap(({ organisation, acts }) => {
      const chance = randomFrom(request.seed, `${request.round}/${organisation.id}`);
      let issuedAt = unixSeconds(request.opens) + day + chance.below(20 * day);
      return acts.map((act): Statement => {
        issuedAt += 1 + chance.below(10 * day);
        const content =
          act.type === "submit"
            ? { type: act.type, ...inventResponse({ model, background, chance, level: act.level, blocks: act.blocks }) }
            : act;
        return { organisation: organisation.id, issuedAt, act: content };
      });
    })
    .toSorted((a, b) => a.issuedAt - b.issuedAt || (a.organisation < b.organisation ? -1 : 1));
}

interface SealRequest {
  readonly statements: readonly Statement[];
  readonly document: RoundDocument;
  readonly invitations: readonly Invitation[];
  readonly threads: number;
  readonly progress: (done: number, total: number) => void;
}

/** Seals each statement with its organisation's code, in the statements' order. */
export function sealAll({ statements, document, invitations, threads, progress }: SealRequest): Promise<readonly SealedStatement[]> {
  const codes = new Map(invitations.map((one) => [one.organisation, one.code]));
  let done = 0;
  return askThreads<RoundDocument, OwnStatement, SealedStatement>({
    module: new URL("./seal-worker.ts", import.meta.url),
    data: document,
    threads,
    questions: statements.map((statement) => ({ statement, code: codes.get(statement.organisation) ?? "" })).values(),
    answered: () => progress(++done, statements.length),
  });
}

interface DeliveryRequest {
  readonly statements: readonly Statement[];
  /** In the same order. */
  readonly sealed: readonly SealedStatement[];
  readonly document: RoundDocument;
  readonly forge: Forge;
  readonly verifyRound: RoundVerifier;
}

/** Adds all the envelopes to the store. @throws Error if the check refuses one. */
export async function deliver({ statements, sealed, document, forge, verifyRound }: DeliveryRequest): Promise<void> {
  for (let at = 0; at < statements.length; at += batchSize) {
    const last = Math.max(...statements.slice(at, at + batchSize).map((one) => one.issuedAt));
    const files = sealed.slice(at, at + batchSize);
    await acceptBatch({ forge, document, files, number: at / batchSize + 1, seconds: last + day, verifyRound });
  }
}

interface Batch {
  readonly forge: Forge;
  readonly document: RoundDocument;
  readonly files: readonly { readonly path: string; readonly contents: Uint8Array }[];
  readonly number: number;
  readonly seconds: number;
  readonly verifyRound: RoundVerifier;
}

async function acceptBatch({ forge, document, files, number, seconds, verifyRound }: Batch): Promise<void> {
  const base = await forge.head(mainBranch);
  if (!base) throw new Error("the rehearsal's store has no main branch");
  const day = new Date(seconds * 1000).toISOString().slice(0, 10);
  const proposal = await forge.proposeFiles({
    branch: `intake/${document.round}/${number.toString(16).padStart(16, "0")}`,
    base,
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    message: "Submissions",
    author: { name: "Infosaktrappan", email: "intake@infosaktrappan.invalid" },
    day,
  });
  const outcome = await acceptProposal({ forge, proposal: proposal.number, verifyRound, now: seconds });
  if (!outcome.ok)
    throw new Error(`the check refused the rehearsal's own envelopes: ${outcome.diagnostics.map((one) => one.code).join(", ")}`);
}
