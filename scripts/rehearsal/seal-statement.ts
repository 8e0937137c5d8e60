// Seals what an invented organisation sends.
import { createHash } from "node:crypto";
import { makeResponse } from "../envelope/inner-response.ts";
import { parseCode, submissionKeys } from "../envelope/invitation/invitation.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { seal } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import type { Answers, Background } from "../method/schema.ts";
import { unwrap } from "../repository/read-file.ts";
import type { Act } from "./participation.ts";

/** What one organisation sends, before sealing. */
export interface Statement {
  readonly organisation: string;
  readonly issuedAt: number;
  readonly act:
    | { readonly type: "submit"; readonly answers: Answers; readonly background: Background }
    | Exclude<Act, { readonly type: "submit" }>;
}

export interface OwnStatement {
  readonly statement: Statement;
  /** The organisation's invitation code. */
  readonly code: string;
}

export interface SealedStatement {
  readonly path: string;
  readonly contents: Uint8Array;
}

export async function sealStatement(document: RoundDocument, { statement, code }: OwnStatement): Promise<SealedStatement> {
  const keys = await submissionKeys(unwrap(parseCode(code)), document.round);
  const inner = makeResponse({ round: document, issuedAt: statement.issuedAt, content: statement.act });
  // From the codes, which follow from the rehearsal's seed: the rounding key follows from the seeds, so that its figures repeat.
  const seed = createHash("sha256").update(`${code} ${statement.issuedAt}`).digest();
  const sealed = unwrap(await seal({ round: document, keys, inner, seed }));
  return { path: envelopePath(document.round, sealed.digest), contents: sealed.bytes };
}
