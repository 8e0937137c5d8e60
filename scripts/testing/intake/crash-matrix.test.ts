import { expect, test } from "vitest";
import { cases } from "../test-profile.ts";
import { nothingLost, prepareMatrix } from "./crash-matrix.ts";

const matrix = await prepareMatrix();

test("without a fault everything is proposed once and nothing waits", async () => {
  expect(await matrix.run([])).toMatchObject({ ...nothingLost, restarts: 0 });
  expect(matrix.points).toBeGreaterThan(30);
});

// The whole matrix, and the mutations that it must detect, are in the long tests.
test("a power cut at any of a few points loses nothing, and needs one restart", async () => {
  for (let point = 0; point < matrix.points; point += cases({ part: 18, whole: 6 })) {
    const fault = { point, when: point % 36 === 0 ? "before" : "after", kind: "power" } as const;
    expect(await matrix.run([fault]), JSON.stringify(fault)).toMatchObject({ ...nothingLost, restarts: 1 });
  }
});

// A file is not durable before its folder has been synced, however often the write is retried.
test("an I/O error, and a power cut after the retry, lose nothing", async () => {
  for (let point = 0; point < cases({ part: 3, whole: 10 }); point++) {
    const faults = [
      { point, when: "before", kind: "EIO" },
      { point: point + 12, when: "before", kind: "power" },
    ] as const;
    expect(await matrix.run(faults), JSON.stringify(faults)).toMatchObject({ ...nothingLost, acknowledged: matrix.acknowledged });
  }
});
