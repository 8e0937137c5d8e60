export { appendix } from "../form/appendix.ts";
export { level } from "../form/level.ts";
export { planFiles } from "../form/planning/plan-files.ts";
export { report } from "../form/report.ts";
export { situation } from "../form/situation.ts";
export { takeaway } from "../form/takeaway.ts";

export const loadTemplateWords = () => import("../form/template-file.ts");
