import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Place as HolderPlace } from "../envelope/sealing/layout.ts";
import { itemKinds } from "../holder/items.ts";
import { parseSession, partsFile } from "../holder/read-session.ts";
import { sessionCode } from "../holder/session.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { closedRound, inventClosedRound, partsFrom } from "../testing/release/closed-round.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { holdMeeting, type Meeting, waitForThird } from "./meeting.ts";
import { type CountingSession, presentHolders, startSession } from "./session.ts";

const closed = await inventClosedRound();
let session: CountingSession;
let folder: string;
let shown: string[];
let refusals: string[];
beforeEach(async () => {
  session = passed(await startSession(closed.place, new Map([[closedRound, itemKinds]])));
  folder = temporaryFolder("meeting");
  [shown, refusals] = [[], []];
});

const meeting = (): Meeting => ({
  session,
  folder,
  show: (line) => shown.push(line),
  showFaults: (faults) => refusals.push(...faults.map(({ code }) => code)),
});
const names = ["first", "second", "third"];
const handOver = async (at: HolderPlace): Promise<void> =>
  writeFileSync(join(folder, partsFile(closedRound, names[at - 1] as string)), await partsFrom(closed, session, at));
/** Until the condition holds. */
async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await new Promise((done) => setTimeout(done, 20));
}

test("The session is written without its secret, its code is shown, and two holders' files end the wait", async () => {
  const held = holdMeeting(meeting());
  await until(() => shown.length >= 2);
  const text = readFileSync(join(folder, "session.json"), "utf8");
  expect(parseSession(text)).toEqual(session.session);
  expect(text).not.toContain(Buffer.from(session.secret).toString("base64url"));
  expect(shown[0]).toContain(sessionCode(session.session));
  await handOver(3);
  await until(() => shown.some((line) => line.includes("third")));
  await handOver(1);
  await held;
  expect(presentHolders(session, closedRound)).toEqual(["third", "first"]);
  expect(refusals).toEqual([]);
});

test("Whoever counts opens their own part last, once another holder's has come, and in their program; if they do not, another may", async () => {
  await handOver(3);
  const opened: string[] = [];
  const own = (isOpened: boolean) => (round: string) => {
    opened.push(`${round} after ${presentHolders(session, round).join()}`);
    return isOpened;
  };
  const held = holdMeeting({ ...meeting(), openOwn: own(false) });
  await until(() => shown.length >= 2);
  // What an earlier session left is gone.
  expect(readdirSync(folder)).toEqual(["session.json"]);
  expect(opened).toEqual([]);
  await handOver(2);
  await until(() => shown.some((line) => line.includes("egen del är inte öppnad")));
  expect(opened).toEqual([`${closedRound} after second`]);
  await handOver(3);
  await held;
  expect(presentHolders(session, closedRound)).toEqual(["second", "third"]);
  expect(shown.filter((line) => line.includes("second har"))).toHaveLength(1);
});

test("A file for an earlier session, half a file and strangers' files are reported and skipped; a corrected file is accepted", async () => {
  const earlier = passed(await startSession(closed.place, new Map([[closedRound, itemKinds]])));
  const stale = await partsFrom(closed, earlier, 1);
  const file = join(folder, partsFile(closedRound, "first"));
  const held = holdMeeting(meeting());
  await until(() => shown.length >= 2);
  writeFileSync(file, stale);
  writeFileSync(join(folder, "parts-ovning-2-first.bin"), stale);
  writeFileSync(join(folder, "notes.txt"), "x");
  await until(() => refusals.length === 1);
  const whole = await partsFrom(closed, session, 1);
  writeFileSync(file, whole.subarray(0, 900));
  await until(() => refusals.length === 2);
  writeFileSync(file, whole);
  await until(() => presentHolders(session, closedRound).length === 1);
  // The same person's parts under another name are not a second holder's.
  writeFileSync(join(folder, partsFile(closedRound, "second")), await partsFrom(closed, session, 1));
  await until(() => shown.filter((line) => line.includes("first har")).length === 2);
  expect(presentHolders(session, closedRound)).toEqual(["first"]);
  await handOver(2);
  await held;
  expect(refusals).toEqual(["count-parts", "count-parts"]);
});

test("The third is waited for until everybody whose key is not lost is there", async () => {
  const held = holdMeeting(meeting());
  await until(() => shown.length >= 2);
  await handOver(1);
  await handOver(2);
  await held;
  let isThere = false;
  const waiting = waitForThird(meeting(), closedRound).then(() => {
    isThere = true;
  });
  await new Promise((done) => setTimeout(done, 700));
  expect(isThere).toBe(false);
  await handOver(3);
  await waiting;
  expect(presentHolders(session, closedRound)).toEqual(["first", "second", "third"]);
});
