import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { reportProgress } from "./progress.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

/** What is written while a stage of three pieces, of half a minute each, is followed by one of a single piece. */
function written(stream: { readonly isTTY: boolean; readonly columns?: number }): string {
  const texts: string[] = [];
  const write = (text: string): boolean => texts.push(text) > 0;
  const { progress, finish } = reportProgress({ ...stream, write } as unknown as NodeJS.WriteStream);
  for (const done of [0, 1, 2, 3]) {
    progress("Opening", done, 3);
    // Too soon after the last: not written.
    progress("Opening", done, 3);
    vi.advanceTimersByTime(30_000);
  }
  progress("Building", 0, 1);
  vi.advanceTimersByTime(1_500);
  expect([...finish()]).toEqual([
    ["Opening", 120],
    ["Building", 1.5],
  ]);
  return texts.join("");
}

test("on a terminal a stage has one line, which is written over and left with the seconds", () => {
  const line = (text: string): string => `\r${text}\u001b[K`;
  const opening = ["Opening: 0/3", "Opening: 1/3, 1 min kvar", "Opening: 2/3, 1 min kvar", "Opening: 3/3, 0 min kvar", "Opening: 120.0 s"];
  const building = ["Building: 0/1", "Building: 1.5 s"];
  expect(written({ isTTY: true })).toBe(`${opening.map(line).join("")}\n${building.map(line).join("")}\n`);
  expect(written({ isTTY: true, columns: 10 })).toContain(line("Building:"));
});

test("elsewhere a stage has a line when it is done, and one a minute until then", () => {
  expect(written({ isTTY: false })).toBe("Opening: 2/3, 1 min kvar\nOpening: 120.0 s\nBuilding: 1.5 s\n");
});
