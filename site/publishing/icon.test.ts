import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { iconSvg } from "./icon.ts";

const tokens = readFileSync("site/styles/tokens.css", "utf8");

test("The icon has a colour of the stylesheet", () => {
  const [, level3 = ""] = /--level-3:\s*(#[0-9a-f]{6})/.exec(tokens) ?? [];
  expect(iconSvg({ title: "Infosäktrappan", tokens })).toContain(`fill="${level3}"`);
});
