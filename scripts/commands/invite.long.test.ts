import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandRound, makeCommandPlace, rootKeyOf, trusteeNames } from "../testing/rehearsal/command-place.ts";
import { killInvite } from "../testing/rehearsal/kill-invite.ts";

test("Killed before each of its file system calls, invite leaves either the old round or the complete new one", async () => {
  const root = mkdtempSync(join(tmpdir(), "invite-long-"));
  const place = await makeCommandPlace({ root, organisations: ["m-0001", "r-01"] });
  const round = ["--round", commandRound];
  writeFileSync(join(root, "register.csv"), "id\nm-0001\n");
  place.run("invite", [...round, "--register", join(root, "register.csv")]);
  for (const name of trusteeNames) place.run("round", ["sign", ...round, "--key", rootKeyOf(place, name)]);
  const found = await killInvite({ place, organisation: "m-0001" }, (last) => Array.from({ length: last }, (_, at) => at));
  expect(found.old).toBeGreaterThan(20);
  expect(found.new).toBeGreaterThan(10);
  rmSync(root, { recursive: true });
});
