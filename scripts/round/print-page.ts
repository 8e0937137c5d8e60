// Prints pages with a Chromium that it starts itself and talks to over pipes (the DevTools protocol): nothing from npm sees a letter, and no
// letter is on a command line or in a file of the browser's.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { chromiumArguments, fonts } from "../core/system-chromium.ts";

interface Printer {
  /** A page of HTML as PDF, tagged, of the size that its CSS says. Its scripts do not run. */
  readonly print: (page: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** Rejects if it does not start; `print` also if it ends. */
export async function startChromium(executablePath: string): Promise<Printer> {
  const profile = mkdtempSync(join(tmpdir(), "chromium-"));
  const flags = ["--headless", "--remote-debugging-pipe", "--no-first-run", `--user-data-dir=${profile}`];
  const child = spawn(executablePath, [...chromiumArguments, ...flags], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    env: { ...process.env, ...fonts },
  });
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  const waiting = new Map<number, { readonly resolve: (result: Reply["result"]) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new Error("Chromium has ended"));
    last = Number.NaN;
  });
  input.on("error", () => undefined);
  listen(output, ({ id, result, error }) => {
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  });
  const ask = (method: string, params: object, sessionId?: unknown) =>
    new Promise<Reply["result"]>((resolve, reject) => {
      if (Number.isNaN(last)) return reject(new Error("Chromium has ended"));
      last += 1;
      waiting.set(last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
  const close = async (): Promise<void> => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const target = await ask("Target.createTarget", { url: "about:blank" });
    const session = (await ask("Target.attachToTarget", { targetId: target?.["targetId"], flatten: true }))?.["sessionId"];
    await ask("Emulation.setScriptExecutionDisabled", { value: true }, session);
    const frame = (await ask("Page.getFrameTree", {}, session))?.["frameTree"] as { readonly frame: { readonly id: string } };
    const print = async (html: string): Promise<Uint8Array> => {
      await ask("Page.setDocumentContent", { frameId: frame.frame.id, html }, session);
      const pdf = await ask("Page.printToPDF", { generateTaggedPDF: true, preferCSSPageSize: true, printBackground: true }, session);
      return Buffer.from(pdf?.["data"] as string, "base64");
    };
    return { print, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Messages end with a zero byte. */
function listen(output: Readable, hear: (reply: Reply) => void): void {
  let rest = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) hear(JSON.parse(part) as Reply);
  });
}
