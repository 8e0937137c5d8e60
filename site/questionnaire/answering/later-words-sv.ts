export { carrying } from "../../text/sv/form/carrying.ts";
export { opening, organisations, part } from "../../text/sv/form/together/together.ts";

export const loadSpreadsheetWords = () => import("../../text/sv/form/spreadsheet.ts");
