import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { runChild } from "./child.ts";

const tenMinutes = 600_000;
const folder = mkdtempSync(join(tmpdir(), "child-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const shell = (script: string, limits = { bytes: 1000, seconds: 600 }, input: string | Uint8Array = "") =>
  runChild({ program: "sh", args: ["-c", script], env: { PATH: process.env.PATH }, input, limits });

/** A process that has nothing to do and does not end when it is asked to; its number is in the file. */
const helper = (name: string): string =>
  `trap '' TERM; sleep 3600 & echo $! > ${join(folder, name)}.new; mv ${join(folder, name)}.new ${join(folder, name)}`;

async function isGone(name: string): Promise<boolean> {
  const pid = Number(readFileSync(join(folder, name), "utf8"));
  for (let attempt = 0; attempt < 600; attempt++) {
    if (!isRunning(pid)) return true;
    await setTimeout(50);
  }
  return false;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // Ended, and not yet collected by whoever runs as process 1.
  const state = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, "latin1") : "";
  return !/^\d+ \(sleep\) Z/.test(state);
}

test("a program's output, status and input are passed on as they are", async () => {
  const done = await shell("cat; exit 3", undefined, "åäö\0");
  expect([done.status, done.out.toString(), done.stopped]).toEqual([3, "åäö\0", undefined]);
});

test("output up to the limit is kept, and one byte more stops the program", async () => {
  const whole = await shell("printf 1234567890", { bytes: 10, seconds: 600 });
  expect([whole.status, whole.out.toString(), whole.stopped]).toEqual([0, "1234567890", undefined]);
  const more = await shell("printf 12345678901; sleep 3600", { bytes: 10, seconds: 600 });
  expect([more.status === 0, more.stopped]).toEqual([false, "output"]);
});

test("endless output is not collected: the program ends, and so does what it started, even if both refuse to", {
  timeout: tenMinutes,
}, async () => {
  const done = await shell(`${helper("output")}; while :; do echo 1234567890; done`);
  expect(done.stopped).toBe("output");
  expect(done.out.length).toBeLessThanOrEqual(1000);
  expect(await isGone("output")).toBe(true);
});

test("a program that takes too long ends, and so does what it started, even if both refuse to", { timeout: tenMinutes }, async () => {
  const done = await shell(`${helper("time")}; sleep 3600`, { bytes: 1000, seconds: 5 });
  expect(done.stopped).toBe("time");
  expect(await isGone("time")).toBe(true);
});

test("of a long complaint the beginning is kept, and the program goes on", async () => {
  const done = await shell("head -c 10000000 /dev/zero | tr '\\0' x >&2; echo done");
  expect([done.status, done.out.toString()]).toEqual([0, "done\n"]);
  expect(done.err.length).toBeGreaterThan(1000);
  expect(done.err.length).toBeLessThanOrEqual(65_536);
});

test("a program that ends without reading its input has its own status", async () => {
  expect(await shell("exit 7", undefined, new Uint8Array(10_000_000))).toMatchObject({ status: 7 });
});

test("a program that does not exist is an error", async () => {
  const limits = { bytes: 1, seconds: 1 };
  await expect(runChild({ program: join(folder, "nothing"), args: [], env: {}, limits })).rejects.toThrow("ENOENT");
});
