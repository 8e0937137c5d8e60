import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { canonicalize } from "../../core/canonical.ts";
import { acknowledgedText, makeAcknowledged } from "../../envelope/acknowledged.ts";
import type { SigningKey } from "../../envelope/node-signing.ts";
import type { Acknowledged, RoundCharter } from "../../envelope/round-document.ts";
import { countedFile } from "../../holder/items.ts";
import { signingKeysIn } from "../../keys/key-folder.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { firstRound } from "../../rehearsal/make.ts";
import { countersign } from "../../release/countersign.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import { maintainersPath, openMaintainersReport, sealMaintainersReport } from "../../release/maintainers/sealed.ts";
import { makeRelease } from "../../release/make-release.ts";
import type { CountingSession } from "../../release/session.ts";
import { manifestFile, signatureOf } from "../../release/signer.ts";
import { sha256 } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readReleaseFiles } from "../../repository/read-release.ts";
import { readRound } from "../../repository/read-round.ts";
import type { ManifestBody } from "../../statistics/cube/manifest.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { longTest } from "../long-test.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { cases } from "../test-profile.ts";
import { resignedFiles } from "../trust/resign.ts";
import { relog } from "./relog.ts";
import { bytes, cubePath, inventTwoMachines, manifestPath, repliesPath, text, write } from "./two-machines.ts";

// A real authority's trust list is pinned in the code, whether or not one is yet: here the rehearsal's stands in for it.
const pinned = vi.hoisted(() => ({ digest: "" }));
vi.mock("../../trust/pinned.ts", async (original) => {
  const real = await original<typeof import("../../trust/pinned.ts")>();
  const trustDigestFor: typeof real.trustDigestFor = (authority) => real.trustDigestFor(authority, pinned.digest);
  return { ...real, trustDigestFor };
});

/** With one bit flipped: a byte written over random bytes would be the same byte once in 256 runs. */
function damaged(file: Buffer): Buffer {
  const copy = Buffer.from(file);
  copy.writeUInt8(copy.readUInt8(100) ^ 1, 100);
  return copy;
}

const root = temporaryFolder("two-persons");
const world = await inventTwoMachines(root);
pinned.digest = unwrap(readRound(world.done, firstRound)).charter.trust;

describe("Two persons on two machines", () => {
  test("get the same bytes, each in a session of its own with two holders and with one signing key, and only both signatures make a release that may be shown", async () => {
    const one = world.machine("one", "forsta");
    for (const file of unwrap(await makeRelease(await world.request(one, "forsta"))).files) write(one, file.path, file.contents);
    expect(text(one, cubePath)).toBe(text(world.done, cubePath));
    expect(codesOf(await readRelease(one, firstRound, "r1"))).toEqual(["manifest-signatures"]);
    const two = world.machine("two", "andra");
    for (const path of [cubePath, repliesPath, manifestPath]) write(two, path, bytes(one, path));
    const signed = unwrap(await countersign(await world.request(two, "andra", ["andra", "tredje"])));
    expect(signed.signers).toEqual(["andra", "forsta"]);
    write(two, signed.file.path, signed.file.contents);
    expect(text(two, manifestPath)).toBe(text(world.done, manifestPath));
    expect(codesOf(await readRelease(two, firstRound, "r1"))).toEqual([]);
  });
});

describe("The second person does not sign", () => {
  // Nothing that is sealed differs between the machines of these tests: they need no session each.
  let session: CountingSession;
  beforeAll(async () => {
    session = await world.session(world.machine("session", "andra"));
  });
  const signs = async (place: Place, person = "andra") => countersign(world.requestIn(session, place, person));
  const digests = (body: ManifestBody, name: string): ManifestBody => ({ ...body, digests: { ...body.digests, [name]: "0".repeat(64) } });
  const other: [name: string, code: string, change: (body: ManifestBody) => ManifestBody][] = [
    ["another program", "countersign-differs-code", (body: ManifestBody) => digests(body, "code")],
    ["another edition", "countersign-differs-round", (body: ManifestBody) => digests(body, "edition")],
    ["other replies", "countersign-differs-replies", (body: ManifestBody) => digests(body, "replies")],
    ["a description of something else", "countersign-differs", (body: ManifestBody) => ({ ...body, notice: "Övning" })],
  ];
  test.each(cases({ part: other.slice(0, 1), whole: other }))("what was made by or from %s", async (name, code, change) => {
    const place = await world.second(`differs-${name.replaceAll(" ", "-")}`, ({ cube, body }) => ({ cube, body: change(body) }));
    expect(codesOf(await signs(place))).toEqual([code]);
  });

  test("other figures, though the first person has signed them", async () => {
    const place = await world.second("figures", ({ cube, body }) => {
      const other = cube.replace(/"count":(\d+)/, (_all, count: string) => `"count":${Number(count) + 5}`);
      return { cube: other, body: { ...body, digests: { ...body.digests, cube: sha256(other) } } };
    });
    expect(codesOf(await signs(place))).toEqual(["countersign-differs-cube"]);
  });

  longTest("a closed report that is missing, or that tells something else", async () => {
    const [place, path] = [await world.second("maintainers"), maintainersPath(firstRound, "r1")];
    const open = async () => openMaintainersReport(await world.session(place), { place, round: firstRound });
    const { document } = unwrap(readRound(place, firstRound));
    const other = unwrap(await open()).replace(/<td>(\d+)</, "<td>1$1<");
    write(place, path, unwrap(await sealMaintainersReport(other, document, "r1")));
    expect(codesOf(await countersign(await world.request(place, "andra")))).toEqual(["countersign-differs-maintainers"]);
    rmSync(join(place.content, path));
    expect(codesOf(await countersign(await world.request(place, "andra")))).toEqual(["countersign-differs-maintainers"]);
    expect(codesOf(await open())).toEqual(["maintainers-unseal"]);
  });

  test("a release that somebody changed after the first signature, or that a stranger signed", async () => {
    const place = await world.second("changed");
    const file = text(place, manifestPath);
    write(place, manifestPath, file.replace(/"code": "../, '"code": "00'));
    expect((await signs(place)).diagnostics).toMatchObject([{ code: "release-signature-false", values: { name: "forsta" } }]);
    write(place, manifestPath, file.replace('"forsta"', '"nobody"'));
    expect((await signs(place)).diagnostics).toMatchObject([{ code: "release-signature-false", values: { name: "?" } }]);
  });

  longTest(
    "with a file of what was counted that is not the round's; without one the envelopes give the same rounding key again",
    async () => {
      const [one, two] = [world.machine("keyless-one", "forsta"), await world.second("keyless-two")];
      const path = `rounds/${firstRound}/${countedFile}`;
      rmSync(join(one.content, path));
      const again = unwrap(await makeRelease(await world.request(one, "forsta")));
      expect(again.files.find((file) => file.path === cubePath)?.contents).toBe(text(world.done, cubePath));
      write(two, path, damaged(bytes(two, path)));
      expect(codesOf(await countersign(await world.request(two, "andra")))).toEqual(["count-third-holder"]);
      const all = await world.request(two, "andra", ["forsta", "andra", "tredje"]);
      expect(codesOf(await countersign(all))).toEqual(["release-counted"]);
    },
  );

  test("where there is nothing to sign", async () => {
    expect(codesOf(await signs(world.machine("nothing", "andra")))).toEqual(["countersign-nothing"]);
  });

  longTest("with both keys in one folder, with the first person's key, or with none", async () => {
    const place = await world.second("keys");
    const folder = join(place.root, "keys", "andra");
    const mine = join("forsta", "release-forsta.dev.identity");
    cpSync(join(world.done.root, "keys", mine), join(folder, "other.dev.identity"));
    expect(codesOf(await signs(place))).toEqual(["release-signers-together"]);
    rmSync(join(folder, "release-andra.dev.identity"));
    expect(codesOf(await signs(place))).toEqual(["countersign-same-person"]);
    expect(codesOf(await signs(place, "nobody"))).toEqual(["release-no-signer"]);
  });

  describe("a list of acknowledged envelopes", () => {
    const lost = "0".repeat(64);
    const listPath = `rounds/${firstRound}/acknowledged.json`;
    const refusedBy = async (place: Place): Promise<readonly string[]> => codesOf(await makeRelease(await world.request(place, "forsta")));

    /** The list as the intake would have signed it, pinned by a closing version that trustees sign anew. */
    async function list(place: Place, change: Partial<Acknowledged>, pin = true): Promise<void> {
      const [receipt] = signingKeysIn({ folder: join(world.done.root, "keys"), round: firstRound, rehearsal: true }, "receipt");
      const { sign } = receipt as SigningKey;
      const made = await makeAcknowledged({ round: firstRound, envelopes: [lost], sign });
      const contents = acknowledgedText({ ...made, ...change });
      write(place, listPath, contents);
      const newest = { acknowledged: pin ? sha256(contents) : undefined };
      for (const file of resignedFiles(place, firstRound, world.trustees, { newest })) write(place, file.path, file.contents);
      await relog(place, join(world.done.root, "keys"));
    }

    longTest(
      "that names an envelope which is missing stops the first person and the second, until the reason is written down",
      async () => {
        const [one, two] = [world.machine("lost-one", "forsta"), await world.second("lost-two")];
        for (const place of [one, two]) await list(place, {});
        expect((await makeRelease(await world.request(one, "forsta"))).diagnostics).toMatchObject([
          { code: "release-acknowledged-missing", values: { count: 1 } },
        ]);
        expect(codesOf(await countersign(await world.request(two, "andra")))).toEqual(["release-acknowledged-missing"]);
        await list(one, { excused: [{ envelope: lost, code: "path-outside" }] });
        expect(await refusedBy(one)).toEqual([]);
      },
    );

    longTest("that is gone, that nobody pinned, that was shortened or exchanged, stops both", async () => {
      const one = world.machine("list-one", "forsta");
      await list(one, {}, false);
      expect(await refusedBy(one)).toEqual(["release-not-acknowledged"]);
      await list(one, { envelopes: [] });
      expect(await refusedBy(one)).toEqual(["acknowledged-signature"]);
      const two = await world.second("list-two");
      write(two, listPath, text(two, listPath).replace('"envelopes": []', `"envelopes": ["${lost}"]`));
      expect(codesOf(await countersign(await world.request(two, "andra")))).toEqual([
        "round-acknowledged-digest",
        "acknowledged-signature",
      ]);
      rmSync(join(two.content, listPath));
      expect(codesOf(await countersign(await world.request(two, "andra")))).toEqual([
        "round-acknowledged-digest",
        "release-not-acknowledged",
      ]);
      expect(codesOf(await readRelease(two, firstRound, "r1"))).toEqual(["round-acknowledged-digest"]);
    });
  });
});

describe("Outside a rehearsal", () => {
  /** The rehearsal's first round as if it were real: no rehearsal, decisions recorded, signed anew by its trustees. */
  async function real(name: string, changes: Partial<RoundCharter>, signers: readonly string[]): Promise<Place> {
    const place = await world.second(name);
    const authority = parse(text(place, "authority.yaml")) as object;
    write(
      place,
      "authority.yaml",
      stringify({ ...authority, rehearsal: false, trust: null }, { lineWidth: 0, aliasDuplicateObjects: false }),
    );
    const decision = { diaryNumber: "2026-1", date: "2026-08-01" };
    const names = ["securityProtection", "secrecy", "classification", "archive", "consultation", "storage", "trustees"];
    const disposal = { ...decision, regulation: "RA-FS" };
    const decisions = { ...Object.fromEntries(names.map((one) => [one, decision])), disposal } as RoundCharter["decisions"] & {};
    const charter = { rehearsal: false, decisions, ...changes };
    for (const file of resignedFiles(place, firstRound, world.trustees, { charter })) write(place, file.path, file.contents);
    const newest = text(place, `rounds/${firstRound}/versions/0002.json`).trimEnd();
    const { manifest, cube } = unwrap(readReleaseFiles(place, firstRound, "r1"));
    const cubeText = canonicalize({ ...cube, rehearsal: false } as never);
    const { signatures: _, ...body } = {
      ...manifest,
      rehearsal: false,
      digests: { ...manifest.digests, cube: sha256(cubeText), round: sha256(newest) },
    };
    write(place, cubePath, cubeText);
    write(place, manifestPath, manifestFile(body, Object.fromEntries(signers.map((one) => [one, signatureOf(body, world.signer(one))]))));
    return place;
  }

  test("the site shows what two persons have signed, and refuses what one has", async () => {
    expect(codesOf(await readRelease(await real("real-two", {}, ["forsta", "andra"]), firstRound, "r1"))).toEqual([]);
    expect(codesOf(await readRelease(await real("real-one", {}, ["forsta"]), firstRound, "r1"))).toEqual(["manifest-signatures"]);
  });

  test("the site refuses a round that lets one person publish, though all trustees have signed it", async () => {
    expect(codesOf(await readRelease(await real("real-alone", { signatures: 1 }, ["forsta", "andra"]), firstRound, "r1"))).toEqual([
      "shape-range",
    ]);
  });

  test("development keys make no release: the fault says that the folder has no other", async () => {
    const place = await real("real-dev", {}, ["forsta"]);
    rmSync(join(place.content, "statistics", firstRound), { recursive: true });
    const session = await world.session(await world.second("real-dev-session"));
    const asked = { place, round: firstRound, session, signer: join(place.root, "keys", "andra"), progress: () => undefined };
    expect(codesOf(await makeRelease(asked))).toEqual(["release-no-signer", "key-file-development"]);
    expect(codesOf(await holdSession({ place, wanted: itemsToCount(place, firstRound), keys: join(world.done.root, "keys") }))).toEqual([
      "holder-key-development",
    ]);
  });
});
