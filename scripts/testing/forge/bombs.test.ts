import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Checked } from "../../core/diagnostic.ts";
import { acceptProposal } from "../../forge/accept.ts";
import { checkProposal } from "../../forge/check.ts";
import type { ObjectId } from "../../forge/git/git.ts";
import { runCommand } from "../commands/run-command.ts";
import { codesOf, passed } from "../envelope/invented-round.ts";
import { putFile } from "../files.ts";
import { gitOfServer } from "../github/git-http.ts";
import { cases } from "../test-profile.ts";
import { pinnedAuthority, trust } from "../trust/trustees.ts";
import { bombs, nestedTree, packOf, thirteenMillion } from "./bombs.ts";
import { countGit, type GitCount } from "./counted-git.ts";
import { addToMain, commitEntries, fileOf, inventedDay, inventStore } from "./invented-store.ts";
import { commitAtPath } from "./objects.ts";
import { entryOf } from "./refused-proposals.ts";

const hour = 3_600_000;
const { verifyRound } = trust;

const store = await inventStore();
await addToMain(store.git, [fileOf(await store.sealOne(1))]);
const counted = countGit();
afterEach(() => vi.unstubAllEnvs());

/** What `run` gives, and what it read from Git to get there. */
async function counting<T>(run: () => Promise<T>): Promise<readonly [T, GitCount]> {
  vi.stubEnv("PATH", counted.path);
  const outcome = await run();
  vi.unstubAllEnvs();
  return [outcome, counted.take()];
}

const check = (head: ObjectId) => checkProposal({ git: store.git, base: "main", head, day: inventedDay, verifyRound });
let branches = 0;
const propose = (head: ObjectId) => store.forge.openProposal({ branch: `b-${branches++}`, head, day: inventedDay });
const accept = (proposal: number) => acceptProposal({ forge: store.forge, proposal, verifyRound, now: 1_790_100_000 });

/** Ten times what an ordinary proposal takes, and less than one of the large objects. */
const most = { bytes: 200_000, objects: 300 };

test("an ordinary proposal is accepted by a Git that has 150 MB of memory", { timeout: hour }, async () => {
  const { number, head } = await propose(await commitEntries(store.git, [await entryOf(store, await store.sealOne())]));
  const [checked, inCheck] = await counting(() => check(head));
  expect(passed(checked).files).toHaveLength(1);
  expect(inCheck.bytes).toBeGreaterThan(15_000);
  expect(inCheck.bytes).toBeLessThan(most.bytes);
  expect(inCheck.objects).toBeGreaterThan(10);
  const [accepted] = await counting(() => accept(number));
  expect(passed(accepted).files).toHaveLength(1);
});

describe("the check and the acceptance of a bomb end with its code, whatever it unfolds to:", () => {
  test.each(cases({ part: bombs.slice(0, 7), whole: bombs }))("%s", { timeout: hour }, async (_, codes, make) => {
    const { number, head } = await propose(await make(store.git));
    for (const run of [() => check(head), () => accept(number)]) {
      const [refused, count] = await counting<Checked<unknown>>(run);
      expect([refused.ok, [...new Set(codesOf(refused))]]).toEqual([false, codes]);
      expect(count.bytes).toBeLessThan(most.bytes);
      expect(count.objects).toBeLessThan(most.objects);
    }
  });
});

describe("from outside, a bomb that is pushed in a pack of a kilobyte", () => {
  let bomb: ObjectId;
  beforeAll(async () => {
    putFile(join(store.folder, "content", "authority.yaml"), pinnedAuthority());
    const attacker = { directory: join(store.folder, "attacker.git") };
    await gitOfServer(store.git, "clone", "--quiet", "--bare", store.git.directory, attacker.directory);
    bomb = await commitAtPath(attacker, "x", { mode: "40000", id: await nestedTree(attacker, thirteenMillion) });
    expect(packOf(attacker, bomb).length).toBeLessThan(2000);
    await gitOfServer(attacker, "push", "--quiet", store.git.directory, `${bomb}:refs/heads/bomb`);
  }, hour);

  const run = (command: string, ...args: readonly string[]) => {
    const words = [...args, "--root", store.folder, "--git", store.git.directory, "--json"];
    const env = { ...process.env, PATH: counted.path, GITHUB_ACTIONS: "" };
    const { status, stdout, stderr } = runCommand(command, words, { env });
    return { status, stderr, codes: codesOf(JSON.parse(stdout)), count: counted.take() };
  };

  test("is refused by the commands check-submission and accept, which read less than ten kilobytes from Git", {
    timeout: hour,
  }, async () => {
    const { number } = await propose(bomb);
    for (const done of [run("check-submission", "--head", bomb, "--day", inventedDay), run("accept", String(number))]) {
      expect(done).toMatchObject({ status: 1, stderr: "", codes: ["path-outside"] });
      expect(done.count.calls.length).toBeGreaterThan(2);
      expect(done.count.bytes).toBeLessThan(10_000);
    }
  });
});
