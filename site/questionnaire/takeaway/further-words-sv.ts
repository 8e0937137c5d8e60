export { appendix } from "../../text/sv/form/appendix.ts";
export { level } from "../../text/sv/form/level.ts";
export { report } from "../../text/sv/form/report.ts";
export { takeaway } from "../../text/sv/form/takeaway.ts";

export const loadTemplateWords = () => import("../../text/sv/form/template-file.ts");
