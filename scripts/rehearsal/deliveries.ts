// Delivers the invented organisations' answers: really sealed, proposed in batches, checked and accepted.
import { createHash } from "node:crypto";
import { makeResponse } from "../envelope/inner-response.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import type { Invitation } from "../envelope/invitation/invite.ts";
import { seal } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import { acceptProposal, mainBranch } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import { unixSeconds } from "../forge/git/commit.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import type { Answers, Background } from "../method/schema.ts";
import type { RoundDocument } from "../round/document.ts";
import { unwrap } from "../shared/read-file.ts";
import { inventResponse } from "./answers.ts";
import type { Act, Participant } from "./participation.ts";
import { randomFrom } from "./random.ts";

const day = 86_400;
/** Envelopes per proposal: well below the check's limit, so that a round takes several. */
const batchSize = 120;

/** What one organisation sends, before sealing. */
export interface Statement {
  readonly organisation: string;
  readonly issuedAt: number;
  readonly act:
    | { readonly type: "submit"; readonly answers: Answers; readonly background: Background }
    | Exclude<Act, { readonly type: "submit" }>;
}

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

interface DeliveryRequest {
  readonly statements: readonly Statement[];
  readonly document: RoundDocument;
  readonly invitations: readonly Invitation[];
  readonly forge: Forge;
  readonly verifyRound: RoundVerifier;
  readonly progress: (done: number, total: number) => void;
}

/** Seals each statement with its organisation's code and adds all of them to the store. @throws Error if the check refuses one. */
export async function deliver(request: DeliveryRequest): Promise<void> {
  const { statements, document, forge } = request;
  const codes = new Map(request.invitations.map((one) => [one.organisation, one.code]));
  for (let at = 0; at < statements.length; at += batchSize) {
    const batch = statements.slice(at, at + batchSize);
    const files: { readonly path: string; readonly contents: Uint8Array }[] = [];
    for (const statement of batch) {
      files.push(await sealStatement(statement, document, codes.get(statement.organisation) ?? ""));
      request.progress(at + files.length, statements.length);
    }
    const last = Math.max(...batch.map((one) => one.issuedAt));
    await acceptBatch({ forge, document, files, number: at / batchSize + 1, seconds: last + day, verifyRound: request.verifyRound });
  }
}

async function sealStatement(
  statement: Statement,
  document: RoundDocument,
  code: string,
): Promise<{ readonly path: string; readonly contents: Uint8Array }> {
  const keys = await submissionKeys(unwrap(parseCode(code)), document.round);
  const inner = makeResponse({ round: document, issuedAt: statement.issuedAt, content: statement.act });
  // From the codes, which follow from the rehearsal's seed: the rounding key follows from the seeds, so that its figures repeat.
  const seed = createHash("sha256").update(`${code} ${statement.issuedAt}`).digest();
  const sealed = unwrap(await seal({ round: document, keys, inner, seed }));
  return { path: envelopePath(document.round, sealed.digest), contents: sealed.bytes };
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
