// What the page on GitHub says of the codes that a job prints, and the server's command that it shows.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { messages as core } from "../../core/messages.ts";
import { messages as holder } from "../../holder/messages.ts";
import { messages as keys } from "../../keys/messages.ts";
import { messages as log } from "../../log/messages.ts";
import { messages as release } from "../../release/messages.ts";
import { sha256 } from "../../repository/digests.ts";
import { messages as cube } from "../../statistics/cube/messages.ts";
import { messages as formats } from "../../statistics/formats/messages.ts";
import { messages as statistics } from "../../statistics/messages.ts";
import { messages as panel } from "../../statistics/panel/messages.ts";
import { messages as corrections } from "../../statistics/rounding/messages.ts";
import { messages as trust } from "../../trust/messages.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const pages = ["sv", "en"].map((language) => readFileSync(join("content", "pages", `drift-github.${language}.mdx`), "utf8"));

describe.each(pages)("the codes of a count", (text) => {
  const rows = text.split("\n").filter((line) => /^\| `[a-z-]+(…)?`[^|]*\|[^|]*\|$/.test(line) && /-/.test(line.split("|")[1] ?? ""));
  const listed = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((found) => found[1] as string));
  const known = Object.keys({
    ...core,
    ...holder,
    ...keys,
    ...log,
    ...release,
    ...formats,
    ...cube,
    ...statistics,
    ...panel,
    ...corrections,
    ...trust,
  });
  const covers = (entry: string, code: string): boolean => (entry.endsWith("…") ? code.startsWith(entry.slice(0, -1)) : entry === code);

  test("are codes of the programs, or beginnings of some", () => {
    expect(listed.length).toBeGreaterThan(30);
    expect(listed.filter((entry) => !known.some((code) => covers(entry, code)))).toEqual([]);
  });

  test("are all that a release can be refused for", () => {
    // Of one envelope, which is set aside; of the private report; and what the workflow says in words of its own.
    const others =
      /^(open|resolve|maintainers|figures)-|^(correction-announced|release-session)$|^count-(other-questions|first-block|third-holder|holder-wrong)$/;
    const possible = [...Object.keys(release), ...Object.keys(trust), "holder-runner-undecided", "holder-runner-hosted"];
    expect(possible.filter((code) => !others.test(code) && !listed.some((entry) => covers(entry, code)))).toEqual([]);
  });
});

describe("receive-site", () => {
  const folder = temporaryFolder("receive-site");
  const [script = "", other] = pages.map((text) => (/ {3}```sh\n([\s\S]*?) {3}```/.exec(text)?.[1] ?? "").replaceAll(/^ {3}/gm, ""));
  const served = join(folder, "served");
  mkdirSync(served);

  /** A site as the job sends it. */
  function archiveOf(words: string, changed = false): Buffer {
    const site = mkdtempSync(join(folder, "site-"));
    mkdirSync(join(site, "logg"));
    const text = words.repeat(20_000);
    for (const name of ["index.html", "b.html"]) writeFileSync(join(site, name), text);
    writeFileSync(join(site, "logg", "site.sha256"), ["index.html", "b.html"].map((name) => `${sha256(text)}  ${name}\n`).join(""));
    if (changed) writeFileSync(join(site, "b.html"), "something else");
    return execFileSync("tar", ["-cf", "-", "-C", site, "."], { maxBuffer: 2 ** 26 });
  }
  const receive = (input: Buffer): boolean =>
    spawnSync("sh", ["-c", script.replace("/srv/infosaktrappan", served)], { input, stdio: ["pipe", "ignore", "ignore"] }).status === 0;
  const shown = (): string => readFileSync(join(served, "current", "index.html"), "utf8").slice(0, 3);

  test("is the same in both languages", () => {
    expect(script).toMatch(/^#!\/bin\/sh\n/);
    expect(other).toBe(script);
  });

  test("swaps a whole site, and keeps the one that is shown where anything is missing or changed", () => {
    expect([receive(archiveOf("one")), shown()]).toEqual([true, "one"]);
    expect([receive(archiveOf("two")), shown()]).toEqual([true, "two"]);
    const third = archiveOf("tre");
    for (const length of [0, 700, 60_000, third.length / 2])
      expect([receive(third.subarray(0, length)), shown()], `${length}`).toEqual([false, "two"]);
    expect([receive(archiveOf("tre", true)), shown()]).toEqual([false, "two"]);
    expect(readdirSync(served).filter((name) => name.startsWith("site-"))).toHaveLength(2);
  });
});
