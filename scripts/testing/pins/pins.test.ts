import { beforeAll, describe } from "vitest";
import { importWithFault, replaceOnce } from "./plant.ts";

const pins = [
  {
    rule: "threshold",
    file: "scripts/trust/chain.ts",
    before: "export const threshold = 2;",
    after: "export const threshold = 1;",
    test: "scripts/trust/chain.test.ts",
    title: "follow from each other, with signatures by two of the list before and by two of their own",
  },
];
describe.each(pins)("$rule: ($before → $after)", (pin) => {
  describe("x", async () => {
    beforeAll(({}, suite) => {
      const only = (s: any): boolean => {
        let any = false;
        for (const t of s.tasks) {
          const is = t.type === "suite" ? only(t) : t.name === pin.title;
          if (!is) t.mode = "skip";
          else if (t.type === "test") t.fails = true;
          any ||= is;
        }
        return any;
      };
      if (!only(suite)) throw new Error("no test " + pin.title);
    });
    await importWithFault(pin.test, { file: pin.file, source: replaceOnce(pin.file, pin.before, pin.after) });
  });
});
