import { expect, test } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { listStepsToRead } from "./steps-to-read.ts";

test("each step stands with its option, the next one, and what it is done by", () => {
  const [first = "", ...rest] = unwrap(listStepsToRead(placeAt(`${import.meta.dirname}/../testing/fixtures/sound`))).split("\n\n");
  expect(rest).toEqual([]);
  expect(first.split("\n")).toEqual(["plan:1 (write-plan)", "  option: Ja", "  done:   En kollega läser planen."]);
});
