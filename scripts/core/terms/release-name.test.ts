import { expect, test } from "vitest";
import { releaseName } from "./release-name.ts";

test("a release is named by its order within the round, in both languages", () => {
  expect(releaseName("r1", "sv")).toBe("första publiceringen");
  expect(releaseName("r10", "en")).toBe("tenth release");
});

test("an id without an ordinal is kept", () => {
  expect(releaseName("r0", "sv")).toBe("publicering r0");
  expect(releaseName("r11", "sv")).toBe("publicering r11");
  expect(releaseName("rättad", "en")).toBe("release rättad");
});
