// A known error without a correction is stated wherever its figures are shown: on each page of the release, on a later round's page over
// time, in the list of releases, and in the quality file.
import { expect } from "@playwright/test";
import { test } from "./support/shared-rehearsal.ts";

const why = "missförstod frågorna om kontinuitet";

test("a known error is stated wherever its figures are shown", async ({ page, shared }) => {
  const told = page.locator(".known-error");
  for (const path of ["ovning-0/r1/", "ovning-0/r2/omraden/", "ovning-0/r2/kvalitet/", "ovning-1/r1/over-tid/"]) {
    await page.goto(`${shared.address}/resultat/${path}`);
    await expect(told, path).toHaveCount(1);
    await expect(told).toContainText(why);
    await expect(told).toContainText("Det gäller nivåerna, områdena och frågorna.");
  }
  // Above the first figure, so that nobody reads one without the other.
  const first = await page.locator("figure, .known-error").first().getAttribute("class");
  expect(first).toContain("known-error");
  await page.goto(`${shared.address}/resultat/publiceringar/`);
  await expect(told).toHaveCount(2);
  await page.goto(`${shared.address}/resultat/`);
  await page.locator(".standing").getByRole("link", { name: "har ett känt fel" }).first().click();
  await expect(told).toContainText(why);
  await page.goto(`${shared.address}/resultat/ovning-1/r1/omraden/`);
  await expect(told).toHaveCount(0);
});

interface StatedError {
  readonly kinds: readonly string[];
  readonly text: Readonly<Record<string, string>>;
}

test("the machine-readable files have the error: for its own release, and for what a later release compares with", async ({
  page,
  shared,
}) => {
  const read = async (path: string) => (await page.request.get(`${shared.address}/resultat/${path}`)).json();
  const [own, later] = [await read("ovning-0/r2/kvalitet.json"), await read("ovning-1/r1/kvalitet.json")];
  const [error] = own.accuracy.knownErrors as readonly StatedError[];
  expect([error?.kinds, Object.keys(error?.text ?? {})]).toEqual([
    ["level", "area", "question"],
    ["sv", "en"],
  ]);
  expect([own.comparability.knownErrors, later.accuracy.knownErrors]).toEqual([[], []]);
  expect((later.comparability.knownErrors as readonly StatedError[]).map(({ text }) => text)).toEqual([error?.text]);
  const { releases } = await read("publiceringar.json");
  const told = (releases as readonly { readonly release: string; readonly knownErrors: readonly StatedError[] }[]).map(
    ({ release, knownErrors }) => [release, knownErrors.length],
  );
  expect(told).toEqual([
    ["r1", 1],
    ["r2", 1],
    ["r1", 0],
  ]);
});

test("a later round's report states what is known to be wrong in the figures that it compares with", async ({ page, shared }) => {
  await page.goto(`${shared.address}/rapport/ovning-1/r1/`);
  await expect(page.locator("main")).toContainText(why);
  await page.goto(`${shared.address}/rapport/ovning-0/r2/`);
  await expect(page.locator("main")).toContainText(why);
});
