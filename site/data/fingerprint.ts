// The fingerprint that a round's letters print: the beginning of its charter's digest.
import { fingerprint } from "../../scripts/envelope/invitation/letter-parts.ts";
import { unwrap } from "../../scripts/repository/read-file.ts";
import { readRound } from "../../scripts/repository/read-round.ts";
import { canonicalDigest } from "../../scripts/trust/chain.ts";
import { openRound, place, rounds } from "./content.ts";

/** The round that is open, or was last. */
const shown = openRound ?? rounds.at(-1);

/** 32 hex characters; undefined while no round has been opened. */
export const shownFingerprint = shown && {
  round: shown.round,
  document: shown,
  text: fingerprint(canonicalDigest(unwrap(readRound(place, shown.round)).charter)),
};
