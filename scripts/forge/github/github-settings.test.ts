import { generateKeyPairSync } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { printer } from "../../cli/print.ts";
import { passed } from "../../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { gitAddressOf, readGithubSettings, settingNames, wantsGithub } from "./github-settings.ts";
import { messages } from "./messages.ts";

const { forTerminal } = printer(messages);

const folder = temporaryFolder("settings");

const { privateKey: rsa } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const { privateKey: other } = generateKeyPairSync("ed25519");
const put = (name: string, text: string | Buffer): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const keys = {
  pkcs1: put("pkcs1.pem", rsa.export({ type: "pkcs1", format: "pem" })),
  pkcs8: put("pkcs8.pem", rsa.export({ type: "pkcs8", format: "pem" })),
  other: put("other.pem", other.export({ type: "pkcs8", format: "pem" })),
  locked: put("locked.pem", rsa.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "hemligt" })),
  half: put("half.pem", rsa.export({ type: "pkcs1", format: "pem" }).toString().slice(0, 900)),
};
const whole = {
  [settingNames.appId]: "4711",
  [settingNames.key]: keys.pkcs1,
  [settingNames.mirror]: join(folder, "mirror.git"),
  [settingNames.repository]: "myndigheten/infosaktrappan",
};
const codes = (environment: Readonly<Record<string, string>>) =>
  readGithubSettings(environment).diagnostics.map((one) => `${one.code} ${one.values.name ?? ""}`.trim());

describe("the settings of a GitHub App", () => {
  test("are read from the environment, with a key in either of GitHub's forms", () => {
    const settings = passed(readGithubSettings(whole));
    expect(settings).toMatchObject({ api: "https://api.github.com", appId: "4711", owner: "myndigheten", name: "infosaktrappan" });
    expect(settings.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(passed(readGithubSettings({ ...whole, [settingNames.key]: keys.pkcs8 })).privateKey).toBe(settings.privateKey);
  });

  test("are required only if one of them is set", () => {
    expect(wantsGithub({ PATH: "/bin", [settingNames.api]: "" })).toBe(false);
    expect(wantsGithub({ [settingNames.appId]: "1" })).toBe(true);
  });

  test("that are missing are all reported together", () => {
    expect(codes({})).toEqual([
      "forge-setting-missing INFOSAK_GITHUB_APP",
      "forge-setting-missing INFOSAK_GITHUB_REPOSITORY",
      "forge-setting-missing INFOSAK_GITHUB_KEY_FILE",
      "forge-setting-missing INFOSAK_GITHUB_MIRROR",
    ]);
  });

  test("that are wrong are all reported together, without their values", () => {
    const wrong = {
      [settingNames.api]: "http://api.example.se",
      [settingNames.appId]: "hemlig-app",
      [settingNames.key]: join(folder, "no-such-key.pem"),
      [settingNames.mirror]: "m",
      [settingNames.repository]: "https://github.com/hemlig/x",
    };
    expect(codes(wrong)).toEqual([
      "forge-setting-form INFOSAK_GITHUB_API",
      "forge-setting-form INFOSAK_GITHUB_APP",
      "forge-setting-form INFOSAK_GITHUB_REPOSITORY",
      "forge-key-file INFOSAK_GITHUB_KEY_FILE",
    ]);
    const printed = forTerminal(readGithubSettings(wrong).diagnostics);
    expect(printed).toContain("Write it like this");
    expect(printed).not.toMatch(/hemlig|no-such-key|no sentence|\{/);
  });

  test.each(["other", "locked", "half"] as const)("report a key that is not usable (%s), without any of it", (kind) => {
    const read = readGithubSettings({ ...whole, [settingNames.key]: keys[kind] });
    expect(read.diagnostics.map((one) => one.code)).toEqual(["forge-key-kind"]);
    expect(JSON.stringify(read) + forTerminal(read.diagnostics)).not.toMatch(/BEGIN|MII/);
  });

  test.each(["http://api.github.com", "https://x:y@github.example", "https://github.example/api/v3?x", "ftp://x", "github.example"])(
    "do not send the token to %s",
    (api) => {
      expect(codes({ ...whole, [settingNames.api]: api })).toEqual(["forge-setting-form INFOSAK_GITHUB_API"]);
    },
  );
});

test.each([
  ["https://api.github.com", "https://github.com/o/n.git"],
  ["https://api.myndigheten.ghe.com", "https://myndigheten.ghe.com/o/n.git"],
  ["https://github.myndigheten.example/api/v3", "https://github.myndigheten.example/o/n.git"],
  ["http://127.0.0.1:8080/api/v3", "http://127.0.0.1:8080/o/n.git"],
])("Git finds the repository of %s at %s", (api, address) => {
  expect(gitAddressOf({ api, owner: "o", name: "n" })).toBe(address);
});
