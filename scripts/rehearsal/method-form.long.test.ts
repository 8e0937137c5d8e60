import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readMethodFolder } from "../repository/method-folder.ts";
import { unwrap } from "../repository/read-file.ts";
import { withRule, writeFormat } from "../testing/fixtures/format-faults.ts";
import { checkMethodFolder } from "../validation/check-method-folder.ts";
import { serveMethodForm } from "./method-form.ts";

const scratch = mkdtempSync(join(tmpdir(), "form-of-"));
let served: Awaited<ReturnType<typeof serveMethodForm>>;
const page = async (path: string, redirect: RequestRedirect = "follow") => fetch(`http://localhost:${served.port}${path}`, { redirect });

beforeAll(async () => {
  const folder = writeFormat(join(scratch, "method"), {
    ...withRule("{ answer: plan }", ", unit: { en: points }, outOf: 1"),
    "measures/write.yaml":
      "id: write\ntitle: { en: Write the plan }\nwhen: { selected: { question: plan, option: 0 } }\nsteps: { en: [Begin.] }\n",
    "measures/idle.yaml": "id: idle\ntitle: { en: Never shown }\n",
  });
  const method = unwrap(readMethodFolder(folder));
  expect(checkMethodFolder(method).map((one) => one.code)).toEqual(["measure-unused"]);
  served = await serveMethodForm(method, 0);
}, 600_000);
afterAll(async () => {
  await served?.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe("the form of a method alone", () => {
  it("is served in both languages without any rehearsal, with the method's name, version, source and licence", async () => {
    expect(served.path).toBe("/svara/small/");
    for (const path of ["/svara/small/", "/en/svara/small/"]) {
      const html = await (await page(path)).text();
      expect(html).toMatch(/<h1[^>]*>A method<\/h1>/);
      for (const part of ["Version 1.", "Made up.", "CC0-1.0", "Is there a plan?"]) expect(html).toContain(part);
      expect(html).toContain('data-most="1" data-unit="points"');
    }
  });

  it("has every file that its page loads, and the measures that have a condition", async () => {
    const html = await (await page("/en/svara/small/")).text();
    const files = [...html.matchAll(/(?:src|href)="(\/(?:_astro|icon)[^"]+)"/g)].map(([, path = ""]) => path);
    expect(files.length).toBeGreaterThan(2);
    for (const path of files) expect((await page(path)).status, path).toBe(200);
    expect(html).toMatch(/data-measure="write" hidden/);
    expect(html).not.toContain("Never shown");
  });

  it("is where the address leads, and says that no other page is there", async () => {
    expect((await page("/", "manual")).headers.get("location")).toBe("/svara/small/");
    const other = await page("/resultat/");
    expect(other.status).toBe(404);
    expect(await other.text()).toContain("npm start");
    expect(other.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });
});
