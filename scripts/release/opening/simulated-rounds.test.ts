import { expect, test } from "vitest";
import { randomFrom } from "../../rehearsal/random.ts";
import { type Attack, attacks, matchesSender, simulateRound } from "../../testing/release/simulated-rounds.ts";
import { cases } from "../../testing/test-profile.ts";

const rounds = cases({ part: 10, whole: 1_000 });
/** How many of the organisations look. */
const shares = [0, 0.01, 0.05, 0.2, 1];

test("whoever looks sees an answer in its name, one that is gone, set aside or beaten by its own clock, and nobody else sees anything", async () => {
  const tried = new Map<Attack, number>(attacks.map((one) => [one, 0]));
  const noticed = new Map(shares.map((share) => [share, { rounds: 0, senders: 0, falseAlarms: 0 }]));
  let unsaid = 0;
  for (let at = 0; at < rounds; at += 1) {
    const senders = await simulateRound(randomFrom(at, "simulated"), 40);
    for (const { attack } of senders) if (attack) tried.set(attack, (tried.get(attack) ?? 0) + 1);
    unsaid += senders.filter((one) => !one.isCounted && matchesSender(one)).length;
    for (const [share, found] of noticed) {
      const chance = randomFrom(at, `looking ${share}`);
      const looking = senders.filter(() => chance.next() < share);
      const alarmed = looking.filter((one) => !matchesSender(one));
      // A replayed envelope is the same file: nothing has happened, and the reply says nothing.
      const real = looking.filter(({ attack }) => attack !== null && attack !== "replay");
      expect(real.filter((one) => !alarmed.includes(one))).toEqual([]);
      found.falseAlarms += alarmed.length - real.length;
      found.senders += alarmed.length;
      if (alarmed.length > 0) found.rounds += 1;
    }
  }
  if (rounds > 10) console.info(Object.fromEntries([...tried, ...noticed]));
  expect([unsaid, ...[...noticed.values()].map(({ falseAlarms }) => falseAlarms)]).toEqual([0, ...shares.map(() => 0)]);
  expect([noticed.get(0)?.rounds, Math.min(...tried.values()) > rounds / 4]).toEqual([0, true]);
});
