export { appendix } from "../../text/en/form/appendix.ts";
export { level } from "../../text/en/form/level.ts";
export { report } from "../../text/en/form/report.ts";
export { takeaway } from "../../text/en/form/takeaway.ts";

export const loadTemplateWords = () => import("../../text/en/form/template-file.ts");
