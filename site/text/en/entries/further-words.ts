export { appendix } from "../form/appendix.ts";
export { report } from "../form/report.ts";
export { takeAlong } from "../form/take-along.ts";
export { takeaway } from "../form/takeaway.ts";

export const loadTemplateWords = () => import("../form/template-file.ts");
