import { expect, test } from "vitest";
import { roundName, roundSeason } from "./terms.ts";

test("a round is named after the half-year in which it opened", () => {
  expect(roundSeason({ opens: "2027-03-01" }, "sv")).toBe("våren 2027");
  expect(roundSeason({ opens: "2027-06-30" }, "en")).toBe("spring 2027");
  expect(roundSeason({ opens: "2027-07-01" }, "sv")).toBe("hösten 2027");
  expect(roundName({ opens: "2027-03-01" }, "sv")).toBe("mätomgången våren 2027");
  expect(roundName({ opens: "2027-09-01" }, "en")).toBe("the round of autumn 2027");
});

test("a rehearsal's round is always named as a rehearsal", () => {
  expect(roundName({ opens: "2027-03-01", rehearsal: true }, "sv")).toBe("övningsomgången våren 2027");
  expect(roundName({ opens: "2027-03-01", rehearsal: true }, "en")).toBe("the rehearsal round of spring 2027");
});
