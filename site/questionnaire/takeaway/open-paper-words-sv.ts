export { openPaper } from "../../text/sv/form/open-paper.ts";
export { takeAlong } from "../../text/sv/form/take-along.ts";
