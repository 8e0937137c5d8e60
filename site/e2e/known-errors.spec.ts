// Decides that an error which no correction puts right is told wherever its figures stand: on each page of the release, on a later round's page over time, in the list, and in the file of quality.
import { expect } from "@playwright/test";
import { test } from "./shared-rehearsal.ts";

const languages = [
  {
    prefix: "",
    why: "missförstod frågorna om kontinuitet",
    concerns: "Det gäller nivåerna.",
    earlier: "Läs om felet.",
  },
  {
    prefix: "/en",
    why: "misread the questions on continuity",
    concerns: "It concerns the levels.",
    earlier: "Read about the error.",
  },
];

for (const { prefix, why, concerns, earlier } of languages) {
  test(`an error that stands is told wherever its figures are (${prefix || "/sv"})`, async ({ page, shared }) => {
    const told = page.locator(".known-error");
    for (const path of ["ovning-0/r1/", "ovning-0/r2/omraden/", "ovning-0/r2/kvalitet/", "ovning-1/r1/over-tid/"]) {
      await page.goto(`${shared.address}${prefix}/resultat/${path}`);
      await expect(told, path).toHaveCount(1);
      await expect(told).toContainText(why);
      await expect(told).toContainText(concerns);
    }
    // Above the first figure, so that nobody reads that without this.
    const first = await page.locator("figure, .known-error").first().getAttribute("class");
    expect(first).toContain("known-error");
    await page.goto(`${shared.address}${prefix}/resultat/publiceringar/`);
    await expect(told).toHaveCount(2);
    await page.goto(`${shared.address}${prefix}/resultat/`);
    await page.locator(".standing").getByRole("link", { name: earlier }).click();
    await expect(told).toContainText(why);
    for (const other of ["/resultat/", "/resultat/ovning-1/r1/omraden/"]) {
      await page.goto(`${shared.address}${prefix}${other}`);
      await expect(told, other).toHaveCount(0);
    }
  });
}

test("the file of quality has the error, in both languages, and only of its own release", async ({ page, shared }) => {
  const errors = await Promise.all(
    ["ovning-0/r2", "ovning-1/r1"].map(async (release) => {
      const quality = await (await page.request.get(`${shared.address}/resultat/${release}/kvalitet.json`)).json();
      return quality.accuracy.knownErrors as readonly {
        readonly kinds: readonly string[];
        readonly text: Readonly<Record<string, string>>;
      }[];
    }),
  );
  expect(errors[0]?.map(({ kinds, text }) => [kinds, Object.keys(text)])).toEqual([[["level"], ["sv", "en"]]]);
  expect(errors[1]).toEqual([]);
});
