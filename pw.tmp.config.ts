import base from "./playwright.config.ts";
export default { ...base, expect: { timeout: 6000 }, timeout: 90000, use: { ...base.use, actionTimeout: 6000 }, reporter: "line" };
