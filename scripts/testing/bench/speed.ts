// Decides which work is timed, and the floor that each is compared with in the same run.

import { Decrypter } from "age-encryption";
import { fromBase64url } from "../../envelope/base64url.ts";
import { makeCode, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { seal } from "../../envelope/seal.ts";
import { feedback } from "../../method/engine/feedback.ts";
import { score } from "../../method/engine/staircase.ts";
import { modelMeasures, modelOf } from "../../method/model.ts";
import { pathway } from "../../method/pathway/pathway.ts";
import { inventResponse } from "../../rehearsal/answers.ts";
import { randomFrom } from "../../rehearsal/random.ts";
import { openEnvelopes } from "../../release/opening/open.ts";
import type { Place } from "../../shared/place.ts";
import { unwrap } from "../../shared/read-file.ts";
import { readEdition, readMeasures } from "../../shared/read-method.ts";
import { inventRound } from "../envelope/invented-round.ts";
import { medianOf, type Timing } from "./clock.ts";

/** Times the engine on 200 invented responses, and sealing and opening on 40 envelopes. Milliseconds per response or envelope. */
export async function timeEverything(place: Place): Promise<readonly Timing[]> {
  return [...(await timeEngine(place)), ...(await timeEnvelopes(place))];
}

async function timeEngine(place: Place): Promise<readonly Timing[]> {
  const edition = unwrap(readEdition(place, "2026"));
  const model = modelOf(edition);
  const measures = modelMeasures(unwrap(readMeasures(place)));
  const { background } = edition.questionnaire;
  const responses = Array.from({ length: 200 }, (_, at) =>
    inventResponse({
      model,
      background,
      chance: randomFrom(at, "bench"),
      level: at % 5,
      blocks: Math.max(1, (at % 5) - 1, Math.min(4, at % 5)),
    }),
  );
  const texts = responses.map((one) => JSON.stringify(one));
  const per = async (work: (at: number) => unknown): Promise<number> =>
    (await medianOf(7, () => {
      for (let at = 0; at < texts.length; at += 1) work(at);
    })) / texts.length;
  const floor = { name: "JSON.parse of the response", median: await per((at) => JSON.parse(texts[at] as string)) };
  const at = (index: number) => responses[index] as (typeof responses)[number];
  return [
    { name: "score one response", median: await per((index) => score(model, at(index))), floor },
    { name: "pathway to level 3", median: await per((index) => pathway({ model, measures, response: at(index), target: 3 })), floor },
    {
      name: "whole feedback, as after each click",
      median: await per((index) => feedback({ model, measures, response: at(index), target: 3 })),
      floor,
    },
  ];
}

async function timeEnvelopes(place: Place): Promise<readonly Timing[]> {
  const edition = unwrap(readEdition(place, "2026"));
  const { document, identities } = await inventRound(0);
  const code = makeCode();
  const keys = await submissionKeys(code, document.round);
  const response = inventResponse({
    model: modelOf(edition),
    background: edition.questionnaire.background,
    chance: randomFrom(1, "bench"),
    level: 2,
    blocks: 3,
  });
  const inner = {
    ...response,
    edition: document.edition,
    editionDigest: document.editionDigest,
    issuedAt: 1_764_000_000,
    round: document.round,
    schema: "infosaktrappan-response/1",
    sub: keys.sub,
    type: "submit",
  } as const;
  const many = 40;
  const envelopes: { path: string; bytes: Uint8Array; addedAt: number; position: number; ct: Uint8Array }[] = [];
  const sealing = await medianOf(1, async () => {
    envelopes.length = 0;
    for (let at = 0; at < many; at += 1) {
      const sealed = unwrap(await seal({ round: document, keys, inner }));
      const path = `submissions/${document.round}/${sealed.digest.slice(0, 2)}/${sealed.digest}.json`;
      envelopes.push({
        path,
        bytes: sealed.bytes,
        addedAt: 1_764_000_001,
        position: 0,
        ct: fromBase64url(sealed.envelope.ct) as Uint8Array,
      });
    }
  });
  const bare = await medianOf(3, async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identities[0]);
    for (const one of envelopes) await decrypter.decrypt(one.ct);
  });
  const roster = { schema: "infosaktrappan-roster/1", round: document.round, keys: [keys.sub], revoked: [] } as const;
  const opening = await medianOf(3, async () => {
    const { opened } = await openEnvelopes({
      envelopes,
      identities: [identities[0]],
      round: document,
      roster: { ...roster, keys: [...roster.keys], revoked: [] },
    });
    if (opened.length !== many) throw new Error("the bench's own envelopes must open");
  });
  const floor = { name: "bare decryption", median: bare / many };
  return [
    { name: "open one envelope, checks and all", median: opening / many, floor },
    { name: "seal one envelope", median: sealing / many, floor },
  ];
}
