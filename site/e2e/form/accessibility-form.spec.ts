// The form's accessibility: no rule broken in any of its states, a name for every group of options, and an error summary that leads to the fields.
import { expect, type Page } from "@playwright/test";
import { numbersOf } from "../../../scripts/method/question-number.ts";
import { placeAt } from "../../../scripts/repository/place.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readEdition } from "../../../scripts/repository/read-method.ts";
import { isLong } from "../../../scripts/testing/test-profile.ts";
import { formFrame } from "../../text/sv/form/frame.ts";
import { dark, everyLook, firstLook, plain, show, twoLooks, wide } from "../support/page-looks.ts";
import { test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, submit } from "../support/steps.ts";
import { inEachView, inViews, openParts } from "../support/views.ts";

interface Value {
  readonly value?: unknown;
}
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

const textOf = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value.trim() : "");

interface Group {
  readonly name: string;
  /** Names of the radio buttons and check boxes in it, in order. */
  readonly options: readonly string[];
}

/** Every group that holds radio buttons or check boxes, in order. */
async function groupsOf(page: Page): Promise<readonly Group[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { readonly nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isGroup = (node: Node): boolean => ["group", "radiogroup"].includes(textOf(node.role));
  const holderOf = (node: Node): Node | undefined => {
    for (let up = byId.get(node.parentId ?? ""); up; up = byId.get(up.parentId ?? "")) if (isGroup(up)) return up;
    return undefined;
  };
  const options = nodes.filter((node) => ["radio", "checkbox"].includes(textOf(node.role)));
  const groups = new Map<Node | undefined, string[]>();
  for (const option of options) {
    const holder = holderOf(option);
    groups.set(holder, [...(groups.get(holder) ?? []), textOf(option.name)]);
  }
  return [...groups].map(([holder, names]) => ({ name: textOf(holder?.name), options: names }));
}

interface Spoken {
  readonly name: string;
  readonly description: string;
  readonly isInvalid: boolean;
}

/** How one element is exposed. @throws Error where it is not. */
async function spokenOf(page: Page, selector: string): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { nodes } = (await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false })) as {
    readonly nodes: readonly Node[];
  };
  await session.detach();
  const [node] = nodes;
  if (!node || node.ignored) throw new Error(`${selector} is not exposed`);
  const invalid = node.properties?.find(({ name }) => name === "invalid")?.value.value;
  return { name: textOf(node.name), description: textOf(node.description), isInvalid: invalid !== undefined && invalid !== "false" };
}

/** Unchanged when something is missing, asked or sent: sixty questions, which have been checked once they are answered. */
const questions = "fieldset[data-number]";

/** Those that answers change the most; in the long profile all. */
const views = ["resultat", "plan", "ledningen", "skicka"];

// The English form's states are in both-languages.spec.ts.
test("the form breaks no rule when answered, when something is missing, when it asks for confirmation, and when it has been sent", async ({
  page,
  shared,
}) => {
  await page.setViewportSize(wide);
  await openForm(page, shared.address);
  await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 1));
  await page.locator("#mal").selectOption("3");
  await page.locator("#plan-kort summary").first().click();
  await goTo(page, "resultat");
  await openParts(page);
  await expect(page.locator("#krav h4").first()).toBeVisible();
  // Every rendering of each view in the long profile: unanswered in accessibility.spec.ts, answered here.
  expect(await (isLong ? inEachView(page, everyLook) : inViews(page, views, firstLook)), "answered").toEqual([]);
  await show(page, wide, plain);
  await page.locator("#skicka-knapp").click();
  await expect(page.locator("#skicka-fel")).toBeVisible();
  expect(await twoLooks(page, { without: questions }), "something is missing").toEqual([]);
  await page.locator("#utkast-rensa").click();
  expect(await twoLooks(page, { without: questions }), "it asks").toEqual([]);
  await page.keyboard.press("Escape");
  await show(page, wide, dark);
  await submit(page, shared.unused[0]?.printed ?? "");
  expect(await twoLooks(page, { without: questions }), "sent").toEqual([]);
  // Planted: what is left out hides nothing beside it.
  await goTo(page, "alla");
  await page.evaluate((leftOut) => {
    for (const place of ["main", leftOut]) document.querySelector(place)?.append(new Image());
  }, questions);
  expect(await firstLook(page, { without: questions })).toEqual([expect.stringContaining("image-alt: #innehall > img")]);
});

test("every group of options is named by its question's number and text, and every option by its number and text", async ({
  page,
  shared,
}) => {
  await openForm(page, shared.address);
  await goTo(page, "alla");
  const written = await page.locator("fieldset:visible:has(input)").evaluateAll((all) =>
    all.map((one) => ({
      name: one.querySelector("legend")?.textContent?.trim() ?? "",
      options: [...one.querySelectorAll<HTMLInputElement>(":is([type=radio], [type=checkbox])")].map(
        ({ value, labels }) => (/^\d$/.test(value) ? value : "") + (labels?.[0]?.textContent ?? ""),
      ),
    })),
  );
  const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");
  const spoken = await groupsOf(page);
  expect(spoken.map(({ name, options }) => [name, ...options].map(squeezed))).toEqual(
    written.map(({ name, options }) => [name, ...options].map(squeezed)),
  );
  expect(new Set(spoken.map(({ name }) => name)).size).toBe(spoken.length);
  const edition = unwrap(readEdition(placeAt("."), "2026"));
  const numbers = numbersOf(edition.questionnaire);
  const asked = edition.questionnaire.questions.map((one) => {
    return [`${formFrame.number(numbers.get(one.id) ?? "")}${one.text.sv}`, ...one.options.map(({ text }, at) => `${at}${text.sv}`)].map(
      (text) => squeezed(text ?? ""),
    );
  });
  const named = spoken.map(({ name, options }) => [name, ...options].map(squeezed));
  for (const [name = "", ...options] of asked) expect(named).toContainEqual(expect.arrayContaining([name, ...options]));
  // Planted: a group that loses its legend loses its name.
  await page
    .locator("fieldset[data-number] legend")
    .first()
    .evaluate((legend) => legend.remove());
  expect((await groupsOf(page)).filter(({ name }) => name === "").length).toBe(1);
});

test("the error summary gets the focus, and leads to fields that are described with the same words", async ({ page, shared }) => {
  await openForm(page, shared.address);
  await answerBlockOne(page, 1);
  await page.locator("#skicka-knapp").click();
  await expect(page.locator("#skicka-fel")).toBeFocused();
  const links = page.locator("#skicka-fel a");
  expect(await links.count()).toBeGreaterThan(0);
  for (const link of await links.all()) {
    const fault = (await link.textContent())?.trim() ?? "";
    const target = (await link.getAttribute("href")) ?? "";
    await link.click();
    await expect(page.locator(target)).toBeFocused();
    const field = await spokenOf(page, target);
    expect(field.name).not.toBe("");
    expect(field.description).toContain(fault);
    expect(field.isInvalid).toBe(true);
  }
});
