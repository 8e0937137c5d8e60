import { expect, test } from "vitest";
import { escapeForElement } from "./script.ts";

test("what would end the element or begin a comment is escaped inside strings, and means the same", async () => {
  const escaped = escapeForElement('export const all = ["</script>", "<!--", `<!--`, /<!--/.source];');
  expect(escaped).not.toMatch(/<\/script|<!--/);
  const { all } = await import(`data:text/javascript,${encodeURIComponent(escaped)}`);
  expect(all).toEqual(["</script>", "<!--", "<!--", "\\x3C!--"]);
});

test("outside strings it stops the build", () => {
  expect(() => escapeForElement("export const isLess = 1 <!--x;")).toThrow();
});
