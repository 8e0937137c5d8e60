import { execFile } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingNames } from "../forge/github/github-settings.ts";

// Neither systemd nor a container runs in the tests; these only check that the files refer to what exists.
const unit = readFileSync(join("scripts", "intake", "infosaktrappan-intake.service"), "utf8");
const container = readFileSync(join("scripts", "intake", "Containerfile"), "utf8");
const settings = readFileSync(join("scripts", "intake", "intake.env.example"), "utf8");
const command = readFileSync(join("scripts", "commands", "intake.ts"), "utf8");
const service = readFileSync(join("scripts", "intake", "service.ts"), "utf8");

const unitWords = (text: string): readonly string[] => (/^ExecStart=(.*)$/m.exec(text)?.[1] ?? "").split(" ").slice(1);
const containerWords = (text: string): readonly string[] => (JSON.parse(/^CMD (\[.*\])$/m.exec(text)?.[1] ?? "[]") as string[]).slice(1);

/** The script that a line starts, if it does not exist, and options that the command does not have. */
function unknownWords([script = "", ...words]: readonly string[]): readonly string[] {
  const known = new Set(
    [...(/const serving = \{(.*?)\};/s.exec(command)?.[1] ?? "").matchAll(/^\s+"?([a-z-]+)"?:/gm)].map((one) => one[1]),
  );
  const options = words.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
  return [...(existsSync(script) ? [] : [script]), ...options.filter((name) => !["port", "root"].includes(name) && !known.has(name))];
}

describe.each([
  ["the systemd unit", unitWords, unit],
  ["the container", containerWords, container],
])("%s", (_, wordsOf, text) => {
  test("starts a script that exists, with options that it has", () => {
    expect(wordsOf(text).length).toBeGreaterThan(6);
    expect(unknownWords(wordsOf(text))).toEqual([]);
    expect(
      unknownWords(wordsOf(text.replace("scripts/commands/intake.ts", "scripts/commands/intakes.ts").replace("--host", "--hosts"))),
    ).toEqual(["scripts/commands/intakes.ts", "hosts"]);
  });
});

test("the unit allows more time to stop than the intake takes, and writes only to its own folder", () => {
  const timeout = Number((/const stopTimeout = ([\d_]+)/.exec(service)?.[1] ?? "").replaceAll("_", "")) / 1000;
  expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(timeout);
  expect(unitWords(unit).join(" ")).toContain("--root /var/lib/infosaktrappan ");
  for (const line of ["StateDirectory=infosaktrappan", "ProtectSystem=strict", "UMask=0077", "NoNewPrivileges=yes"])
    expect(unit.split("\n")).toContain(line);
});

test("the files that the container copies exist, its port is exposed, and no key or letter gets into the image", () => {
  const copied = [...container.matchAll(/^COPY (.+) \S+$/gm)].flatMap((one) => (one[1] as string).split(" "));
  expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  const words = containerWords(container);
  expect(words[words.indexOf("--port") + 1]).toBe(/^EXPOSE (\d+)$/m.exec(container)?.[1]);
  expect(container).toMatch(/^USER 1000$/m);
  const left = readFileSync(".dockerignore", "utf8").split("\n");
  for (const pattern of ["*.identity", "*.share.html", "content/rounds/*/letters", "node_modules", ".git"]) expect(left).toContain(pattern);
  for (const pattern of ["*.identity", "*.share.html"]) expect(left).toContain(`**/${pattern}`);
});

test("the settings for GitHub are all there, and the unit and the container get the key as a file", () => {
  const named = [...settings.matchAll(/^(?:# )?(INFOSAK_[A-Z_]+)=/gm)].map((one) => one[1]);
  expect(named.toSorted()).toEqual(Object.values(settingNames).toSorted());
  const credential = /^LoadCredential=(\S+)$/m.exec(unit)?.[1];
  expect(settings).toContain(`${settingNames.key}=/run/credentials/infosaktrappan-intake.service/${credential}\n`);
  expect(settings).toContain(`/run/secrets/${credential}\n`);
  expect(container).toContain(`--secret ${credential},uid=1000,mode=0400`);
  expect(unit).toMatch(/^EnvironmentFile=-\/etc\/infosaktrappan\/intake\.env$/m);
});

test("the container's health check asks the intake, and tells one that cannot receive from one that can", async () => {
  const [program = "", ...words] = JSON.parse(/^HEALTHCHECK .*? CMD (\[.*\])$/m.exec(container)?.[1] ?? "[]") as string[];
  expect(program).toBe("node");
  const statuses: Record<string, number> = { "/v1/health": 200 };
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.writeHead(statuses[request.url ?? ""] ?? 404).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const check = (): Promise<number> =>
    new Promise((done) => {
      const here = words.map((word) => word.replace("127.0.0.1:8480", address));
      execFile(process.execPath, here, (error) => done(Number(error?.code ?? 0)));
    });
  expect(await check()).toBe(0);
  statuses["/v1/health"] = 503;
  expect(await check()).toBe(1);
  server.close();
  await once(server, "close");
  expect(await check()).toBe(1);
  expect(asked).toEqual(["/v1/health", "/v1/health"]);
});
