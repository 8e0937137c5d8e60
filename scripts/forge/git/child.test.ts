import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { longTest } from "../../testing/long-test.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { answeringChild, runChild } from "./child.ts";

const tenMinutes = 600_000;
const folder = temporaryFolder("child");

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
  return !/^\d+ \((?:sleep|sh)\) Z/.test(state);
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

longTest("a program that takes too long ends, and so does what it started, even if both refuse to", { timeout: tenMinutes }, async () => {
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

describe("a program that answers questions", () => {
  const limits = { bytes: 1000, seconds: 600 };
  const answering = (script: string) => {
    const ask = answeringChild({ program: "sh", args: ["-c", script], env: { PATH: process.env.PATH } });
    return async (input: string, own = limits) => {
      const { status, out, stopped } = await ask({ input: `${input}\nend\n`, end: "end\n", limits: own });
      return { status, out: out.toString(), stopped };
    };
  };
  const echo = 'while read line; do test "$line" = end && echo end || echo "$$ $line"; done';

  test("is started once, and answers one question after another, also those that are asked at once", async () => {
    const ask = answering(echo);
    const answers = await Promise.all(["a", "b", "c"].map((one) => ask(one)));
    const [pid] = (answers[0]?.out ?? "").split(" ");
    expect(answers.map(({ out }) => out)).toEqual(["a", "b", "c"].map((one) => `${pid} ${one}\nend\n`));
    expect((await ask("d")).out).toBe(`${pid} d\nend\n`);
  });

  test("is stopped at the limit of one answer; the next question starts it again", async () => {
    const ask = answering(`${echo}; sleep 3600`);
    const [first, second, third] = [await ask("x".repeat(900)), await ask("y".repeat(1000)), await ask("z")];
    expect([first, second, third].map(({ stopped }) => stopped)).toEqual([undefined, "output", undefined]);
    expect(third.out.split(" ")[0]).not.toBe(first.out.split(" ")[0]);
  });

  test("is stopped if one answer takes too long", async () => {
    expect(await answering("sleep 3600")("a", { bytes: 1000, seconds: 1 })).toMatchObject({ stopped: "time" });
  });

  test("that ends before it has answered has its own status, and is started again", async () => {
    const ask = answering('read line; test "$line" = fail && exit 7; echo "$line"; read line; echo "$line"; exec sleep 0');
    expect(await ask("fail")).toEqual({ status: 7, out: "", stopped: undefined });
    expect(await ask("a")).toEqual({ status: 0, out: "a\nend\n", stopped: undefined });
    expect(await ask("b")).toEqual({ status: 0, out: "b\nend\n", stopped: undefined });
    expect(await answering("exit 0")("a")).toEqual({ status: null, out: "", stopped: undefined });
  });

  test("keeps nobody waiting, and ends with whoever asked", async () => {
    const module = JSON.stringify(new URL("./child.ts", import.meta.url).href);
    const script = `import { answeringChild } from ${module};
      const ask = answeringChild({ program: "sh", args: ["-c", 'while read line; do echo $$; echo end; done'], env: { PATH: process.env.PATH } });
      const { out } = await ask({ input: "a\\n", end: "end\\n", limits: { bytes: 100, seconds: 600 } });
      process.stdout.write(out.toString().split("\\n")[0]);`;
    const { status, out } = await runChild({
      program: process.execPath,
      args: ["--input-type=module", "-e", script],
      env: { PATH: process.env.PATH },
      limits,
    });
    expect(status).toBe(0);
    writeFileSync(join(folder, "answering"), out);
    expect(await isGone("answering")).toBe(true);
  });
});
