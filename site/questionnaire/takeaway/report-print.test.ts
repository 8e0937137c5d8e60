import { afterEach, expect, test, vi } from "vitest";
import { exampleTakeaway } from "../../e2e/support/example-takeaway.ts";
import { report } from "../../text/sv/form/report.ts";
import { takeaway } from "../../text/sv/form/takeaway.ts";
import { managementReport } from "./management-report.ts";
import { printReport } from "./report-print.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The parts of a page that printing uses. */
function inventWindow() {
  const node = () => ({ setAttribute: () => undefined, append: () => undefined });
  const style = new Map<string, string>();
  const root = {
    dataset: {} as Record<string, string>,
    style: { setProperty: (key: string, value: string) => style.set(key, value), removeProperty: (key: string) => style.delete(key) },
  };
  const page = { title: "Svara", documentElement: root, createElement: node, createElementNS: node, createTextNode: node };
  const place = { hidden: true, replaceChildren: vi.fn() };
  const state = () => ({ title: page.title, print: root.dataset.print, footer: style.get("--report-footer"), hidden: place.hidden });
  return { page, place, state };
}

test("during printing the page is the report alone, with its footer and title, and afterwards it is restored", () => {
  const { page, place, state } = inventWindow();
  const before = state();
  let finish: () => void = () => undefined;
  let during: ReturnType<typeof state> | undefined;
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", {
    addEventListener: (_: string, listener: () => void) => {
      finish = listener;
    },
    print: () => {
      during = state();
    },
  });
  const made = managementReport(exampleTakeaway("level-2"), { report, takeaway });
  printReport(place as unknown as HTMLElement, made, { report: { ...report, handling: 'Sägs "så".' }, takeaway });
  expect(place.replaceChildren).toHaveBeenCalledOnce();
  expect(during).toMatchObject({ title: "Infosäktrappan 2026 – rapport till ledningen", print: "report", hidden: false });
  expect(during?.footer).toBe('"Uträknad 24 november 2026 efter utgåva 2026, kontrollsumma 0123456789ab. Sägs \\"så\\"."');
  finish();
  expect(state()).toEqual(before);
});
