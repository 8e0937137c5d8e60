// `npm run release -- --countersign`: the second person computes a release again and signs it.
import { dirname, join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { said } from "../../core/said.ts";
import { publishedFile } from "../../repository/published-day.ts";
import { isAnnounced } from "../../repository/read-release.ts";
import { releaseStages } from "../compute-release.ts";
import { countersign } from "../countersign.ts";
import { releasesOf } from "../earlier.ts";
import { itemsToCount } from "../items-to-open.ts";
import { findMeans } from "../means.ts";
import { releaseFault } from "../messages.ts";
import { keepFigures, secondCountFaults } from "../waiting.ts";
import { countIn } from "./mode.ts";
import type { PublishMode } from "./publish.ts";
import { countsLine } from "./summary.ts";

export async function countersignRelease(mode: PublishMode): Promise<Checked<string>> {
  const { place, round } = mode;
  // Before holders are asked for anything.
  const newest = releasesOf({ place, round }).at(-1);
  if (newest === undefined && !isAnnounced(place, round)) return refused(releaseFault("countersign-nothing", { round }));
  // Where people count, a first release is signed while its figures wait. Nobody signs what somebody has put there by hand.
  if (newest === "r1" && mode.waits !== undefined) return refused(releaseFault("countersign-did-not-wait", { round }));
  const means = findMeans({ ...mode, ...(newest === undefined || newest === "r1" ? {} : { correction: {} }) });
  if (!means.ok) return means;
  const signed = await countIn(mode, {
    wanted: itemsToCount(place, round),
    signer: means.value,
    work: (session, progress) => countersign({ ...mode, session, ...releaseStages(progress, `${round} en gång till`) }),
  });
  if (!signed.ok) return signed;
  const { file, signers, counts, waiting, rehearsal } = signed.value;
  if (waiting && mode.waits !== undefined) {
    const keeps = { session: mode.waits, round };
    const second = secondCountFaults(keeps, file.contents);
    if (second.length > 0) return refused(...second);
    keepFigures(keeps, [...waiting, { name: "manifest.json", contents: file.contents }]);
  }
  // A correction is published by its last signature.
  const day = publishedFile(swedishDay(new Date()), rehearsal);
  const dated = waiting ? [] : [{ path: join(dirname(file.path), day.name), contents: day.contents }];
  await mode.save([file, ...dated], `Countersign ${round}`);
  const by = signers.join(", ");
  const equal = said({
    sv: `${round}: omräknat och lika, byte för byte. Underskrivet av ${by}.`,
    en: `${round}: computed again and equal, byte for byte. Signed by ${by}.`,
  });
  // In a job the screen is the forge's.
  return accepted(mode.runner === undefined ? `${countsLine(round, counts)}\n${equal}` : equal);
}
