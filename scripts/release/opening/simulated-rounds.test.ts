import { expect, test } from "vitest";
import { randomFrom } from "../../rehearsal/random.ts";
import { type Attack, attacks, matchesSender, simulateRound } from "../../testing/release/simulated-rounds.ts";
import { cases } from "../../testing/test-profile.ts";

const rounds = cases({ part: 20, whole: 1_000 });

test("each sender's reply tells of an answer in its name, one that is gone, set aside or beaten by its own clock, and nobody else's does", async () => {
  const counts = new Map<Attack | null, { same: number; other: number }>([null, ...attacks].map((one) => [one, { same: 0, other: 0 }]));
  for (let at = 0; at < rounds; at += 1)
    for (const sender of await simulateRound(randomFrom(at, "simulated"), 40)) {
      const own = counts.get(sender.attack);
      if (own) own[matchesSender(sender) ? "same" : "other"] += 1;
    }
  const of = (attack: Attack | null) => counts.get(attack) ?? { same: 0, other: 0 };
  // A replayed envelope is the same file: nothing has happened, and the reply says nothing.
  for (const quiet of [null, "replay"] as const) expect(of(quiet)).toEqual({ same: expect.any(Number), other: 0 });
  for (const attack of attacks.filter((one) => one !== "replay"))
    expect([attack, of(attack)]).toEqual([attack, { same: 0, other: expect.any(Number) }]);
  for (const attack of attacks) expect(of(attack).same + of(attack).other, attack).toBeGreaterThan(rounds / 4);
});
