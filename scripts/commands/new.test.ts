import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { newEdition } from "../new/edition.ts";
import { newRound } from "../new/round.ts";
import { editionDigest, populationDigest } from "../repository/digests.ts";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition } from "../repository/read-method.ts";
import { listOpenedRounds } from "../repository/read-round.ts";
import { canonicalText } from "../repository/round-files.ts";
import { changedRound } from "../round/change.ts";
import { presentEdition } from "../round/documents/round-changes.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { runCommand } from "../testing/commands/run-command.ts";
import { inventRound } from "../testing/envelope/invented-round.ts";
import { longTest } from "../testing/long-test.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { trust } from "../testing/trust/trustees.ts";
import { validate } from "../validation/validate.ts";

/** A writable copy of a content root. */
function copyOf(root: string): string {
  const copy = temporaryFolder("new");
  cpSync(join(root, "content"), join(copy, "content"), { recursive: true });
  return copy;
}

const small = () => copyOf("scripts/testing/fixtures/sound");
const run = (root: string, ...args: string[]) => runCommand("new", [...args, "--root", root]);
const text = (root: string, file: string) => readFileSync(join(root, "content", file), "utf8");
const errors = (root: string) => validate(placeAt(root)).diagnostics.filter((one) => one.severity === "error");
const edition = (root: string, id: string, from?: string) => newEdition(placeAt(root), id, from);
const codes = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) => diagnostics.map((one) => one.code);
const next = (begun: ReturnType<typeof edition>) => unwrap(begun).next.join("\n");

describe("a new edition", () => {
  longTest("is a copy of the last one, with comments kept, every question the same, and nothing to put right", () => {
    const root = copyOf(".");
    const before = text(root, "method/editions.yaml");
    expect(next(edition(root, "2099", "2026"))).toMatch(/questionnaire\.yaml:\d+ is a comment that names 2026/);
    for (const name of ["scale.yaml", "questionnaire.yaml"]) {
      expect(text(root, `method/2099/${name}`)).toBe(text(root, `method/2026/${name}`).replace('edition: "2026"', 'edition: "2099"'));
    }
    expect(readdirSync(join(root, "content/method/2099/examples"))).toEqual(readdirSync(join(root, "content/method/2026/examples")));
    expect(text(root, "method/editions.yaml").startsWith(before)).toBe(true);
    const read = unwrap(readEdition(placeAt(root), "2099"));
    expect(read.entry).toEqual({
      id: "2099",
      status: "draft",
      digest: editionDigest(read),
      languages: unwrap(readEdition(placeAt(root), "2026")).entry.languages,
    });
    expect(text(root, "method/2099/correspondence.yaml").match(/kind: same, from: \[([a-z-]+)\], to: \[\1\]/g)).toHaveLength(
      read.questionnaire.questions.length,
    );
    expect(validate(placeAt(root)).diagnostics.filter((one) => one.file?.includes("2099"))).toEqual([]);
    expect(errors(root)).toEqual([]);
  });

  it("overwrites nothing: neither a listed edition nor an existing folder", () => {
    const root = small();
    expect(codes(edition(root, "2030"))).toEqual(["new-edition-exists"]);
    mkdirSync(join(root, "content/method/2032"));
    const before = text(root, "method/editions.yaml");
    expect(codes(edition(root, "2032", "2029"))).toEqual(["new-edition-exists", "new-unknown-edition"]);
    expect(text(root, "method/editions.yaml")).toBe(before);
  });

  it("may be a copy of an earlier one, and lists its errata and what was not copied", () => {
    const root = small();
    writeFileSync(
      join(root, "content/method/2030/errata.yaml"),
      'edition: "2030"\nerrata:\n  - { date: "2030-05-02", file: questionnaire, pointer: /questions/0/text/sv, reads: en plan, shouldRead: en handlingsplan, reason: { sv: Ett ord föll bort. } }\n',
    );
    mkdirSync(join(root, "content/method/2030/pilot"));
    expect(edition(root, "2032").ok).toBe(true);
    const output = next(edition(root, "2034", "2030"));
    expect(output).toContain("Enter the 1 corrections in errata.yaml of edition 2030");
    expect(output).toContain("Not copied from 2030: pilot.");
    expect(existsSync(join(root, "content/method/2034/errata.yaml"))).toBe(false);
    expect(text(root, "method/2034/correspondence.yaml")).toContain('from: "2030"\nto: "2034"');
  });
});

describe("the command", () => {
  it("prints what it wrote and what is next, or every fault", () => {
    const root = small();
    const begun = run(root, "edition", "2032");
    expect([begun.status, begun.stdout]).toEqual([0, expect.stringMatching(/^Written:\n(.*\n)+\nNext:\n {2}1\. /)]);
    const refused = run(root, "edition", "2032", "--from", "2031");
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/\[new-edition-exists\]\n {2}Edition 2032 already exists/);
    expect(refused.stderr).toContain("[new-unknown-edition]");
  });
});

describe("a new round", () => {
  const asked = { id: "2099", kind: "ordinary", edition: "2026", opens: "2099-03-01", closes: "2099-03-21", today: "2099-01-01" } as const;

  it("pins edition, population and plan; with keys and decisions entered it is complete, and no page shows it before it is signed", async () => {
    const root = copyOf(".");
    const place = placeAt(root);
    expect(newRound(place, asked).ok).toBe(true);
    const file = join(root, "content/rounds/2099/draft.yaml");
    expect(listOpenedRounds(place)).toEqual([]);
    expect(validate(place).diagnostics.filter((one) => one.file?.includes("rounds"))).toEqual([]);
    const { holders, kid, receiptKey } = (await inventRound(0, "2099")).charter;
    writeFileSync(file, `${readFileSync(file, "utf8")}${stringify({ holders, receiptKey }, { lineWidth: 0 })}`);
    expect(codes(await readSetting(place, "2099"))).toEqual(["trust-none"]);
    mkdirSync(join(root, "content/trust"), { recursive: true });
    writeFileSync(join(root, "content/trust/1.json"), canonicalText(trust.list));
    const { charter, version, opened } = unwrap(await readSetting(place, "2099"));
    expect(charter.population.digest).toBe(populationDigest(place, "2026"));
    expect(charter.editionDigest).toBe(editionDigest(unwrap(readEdition(place, "2026"))));
    expect([charter.trust, charter.kid]).toEqual([trust.digest, kid]);
    const changed = changedRound({
      act: "open",
      charter,
      version,
      opened,
      decision: "x",
      decided: "2099-01-01",
      today: "2099-01-01",
      ...presentEdition(place, "2026"),
    });
    expect([...new Set(codes(changed))]).toEqual(["round-decision-unwritten"]);
    expect(codes(newRound(place, asked))).toEqual(["new-round-exists"]);
  });

  longTest("of a pilot takes a pilot's list only, has no tables in its plan, and is the same command with --kind", () => {
    const root = copyOf(".");
    const place = placeAt(root);
    const frame = JSON.parse(text(root, "population/2026.json")) as { readonly organisations: readonly { readonly type: string }[] };
    const some = (type: string, count: number) => frame.organisations.filter((one) => one.type === type).slice(0, count);
    const put = (id: string, more: object, organisations: readonly object[]): void =>
      writeFileSync(join(root, `content/population/${id}.json`), JSON.stringify({ ...frame, hosted: [], id, ...more, organisations }));
    put("pilot", { kind: "pilot" }, [...some("agency", 4), ...some("municipality", 12)]);
    expect(errors(root)).toEqual([]);
    const pilot = { ...asked, kind: "pilot", population: "pilot" } as const;
    expect(codes(newRound(place, { ...pilot, population: "2026" }))).toEqual(["round-population-kind"]);
    expect(codes(newRound(place, { ...asked, population: "pilot" }))).toEqual(["round-population-kind"]);
    expect(newRound(place, pilot).ok).toBe(true);
    const draft = parse(text(root, "rounds/2099/draft.yaml")) as object;
    expect(draft).toMatchObject({ kind: "pilot", plan: { families: [], variables: [] } });
    expect(draft).not.toHaveProperty("measures");
    put("pilot", { kind: "pilot" }, [...some("agency", 2), ...some("municipality", 289)]);
    expect(errors(root).map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: "population-pilot-count", count: 291, least: 5, most: 100 },
    ]);
    put("pilot", {}, [...some("agency", 200), ...some("municipality", 289), ...some("region", 20)]);
    expect(errors(root).map(({ code, values }) => ({ code, ...values }))).toEqual([
      { code: "population-count", type: "municipality", count: 289, least: 290, most: 290 },
    ]);
    put("pilot", { kind: "trial" }, some("agency", 20));
    expect(errors(root).map(({ code, pointer }) => [code, pointer])).toEqual([["shape-choice", "/kind"]]);
  });

  it("is refused with less than three weeks, with days in the wrong order, or on something that does not exist", () => {
    const place = placeAt(small());
    expect(codes(newRound(place, { ...asked, closes: "2099-03-20" }))).toContain("round-short");
    expect(codes(newRound(place, { ...asked, id: "A", closes: "2098-03-20" }))).toEqual(
      expect.arrayContaining(["new-id", "round-short", "file-missing"]),
    );
  });
});
