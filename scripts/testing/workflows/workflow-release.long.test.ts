import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeRealRound } from "../rehearsal/real-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import type { Approve, LocalForge } from "./local-forge.ts";
import { realForge } from "./release-forge.ts";
import { failuresOf, type RunDone, runWorkflow } from "./run-workflow.ts";

const folder = temporaryFolder("workflow-release");
const real = await makeRealRound(folder);
const forge = realForge(folder, real);

interface Changes {
  readonly holders?: string;
  readonly round?: string;
  readonly changed?: Partial<LocalForge>;
  readonly approve?: Approve;
}

const release = ({ holders = "1,2", round = real.round, changed = {}, approve }: Changes): Promise<RunDone> => {
  const inputs = { round, holders };
  return runWorkflow({ forge: { ...forge, ...changed }, workflow: "release.yml", inputs, ...(approve ? { approve } : {}) });
};

const branchesOf = (): string =>
  execFileSync("git", ["--git-dir", forge.repository, "branch", "--list", "release/*"], { encoding: "utf8" });
/** The environments with this one changed. */
const environment = (name: string, change: object): Pick<LocalForge, "environments"> => ({
  environments: { ...forge.environments, [name]: { ...forge.environments[name], ...change } },
});

describe("a release that is refused", () => {
  test("on GitHub's own runners, which the charter of a real round does not allow", async () => {
    const done = await release({ changed: { vars: {} } });
    expect(failuresOf(done).join("\n")).toContain("Refused: holder-runner-hosted");
    expect(branchesOf()).toBe("");
  });

  test("with other code than a keeper approved at home, and in an environment without its secret", async () => {
    const { secrets: _, ...none } = forge.environments["holder-2"] ?? {};
    const { environments } = environment("holder-1", { vars: { CODE: "0".repeat(64) } });
    const done = await release({ changed: { environments: { ...environments, "holder-2": none } } });
    const said = failuresOf(done);
    expect(said.find((one) => one.startsWith("holder / holder-1"))).toContain("The code of main is not what you approved.");
    expect(said.find((one) => one.startsWith("holder / holder-2"))).toContain("The environment holder-2 lacks its key");
    expect(said.find((one) => one.startsWith("count /"))).toContain("Another job of this run has stopped.");
    expect(branchesOf()).toBe("");
  });

  test("where a keeper does not approve", async () => {
    const done = await release({ approve: ({ environment: of, reviewers }) => (of === "countersign" ? null : (reviewers[0] ?? null)) });
    expect([done.ok, branchesOf()]).toEqual([false, ""]);
    expect(done.approvals.map((one) => one.environment).sort()).toEqual(["count", "holder-1", "holder-2"]);
  });

  test("where the sender of one envelope sees to it that no two open it: it says to choose all three", async () => {
    const done = await release({});
    expect(failuresOf(done).join("\n")).toContain("Start a new run and choose all three (1,2,3).");
    expect(branchesOf()).toBe("");
  });

  test("where somebody put a session into the run that the one who counts did not sign: no holder opens for it", async () => {
    const approve: Approve = ({ environment: of, reviewers }) => (of.startsWith("holder") ? (reviewers[0] ?? null) : null);
    // The count never begins. No package runs in this workflow: the session is put beside its artefacts, before a holder looks there.
    const session = {
      schema: "infosaktrappan-session/2",
      recipient: "x",
      rounds: [{ round: real.round, kinds: ["envelopes"], items: "x", challenges: ["a", "b", "c"] }],
    };
    const put = `at="$(dirname "$(dirname "$(readlink -f "$0")")")/../artifacts/session-count"
if [ ! -d "$at" ]; then
  mkdir "$at"
  echo '${JSON.stringify(session)}' > "$at/session.json"
  echo '{"forsta":"AAAA"}' > "$at/session.signatures.json"
fi
exec /bin/tar "$@"
`;
    const done = await release({ approve, changed: { programs: { ...forge.programs, tar: `#!/bin/sh\n${put}` } } });
    const said = failuresOf(done).filter((one) => one.startsWith("holder"));
    expect(said.some((one) => one.includes("[holder-counter]"))).toBe(true);
    expect(said).toHaveLength(2);
  });

  test("with words that would be commands: what is typed is passed on and never run", async () => {
    const word = `x"; touch "${join(folder, "ran")}"; $(touch "${join(folder, "ran")}")`;
    const typed = await runWorkflow({ forge, workflow: "release.yml", inputs: { round: word, holders: "1,2" } });
    // A correction of a round that has published nothing: its reason is read as a reason.
    const inputs = { round: real.round, holders: "1,2,3", sv: word, en: word };
    const corrected = await runWorkflow({ forge, workflow: "release.yml", inputs });
    expect([typed.ok, corrected.ok, existsSync(join(folder, "ran"))]).toEqual([false, false, false]);
    expect(failuresOf(corrected).join("\n")).toContain("Refused: correction-no-first");
  });

  test("when it is run again, since the run still has what the first attempt handed over", async () => {
    const inputs = { round: real.round, holders: "1,2" };
    const done = await runWorkflow({ forge, workflow: "release.yml", inputs, attempt: 2 });
    expect(failuresOf(done).filter((one) => one.includes("Start a new one."))).toHaveLength(3);
  });
});
