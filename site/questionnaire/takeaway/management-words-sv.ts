export { management } from "../../text/sv/form/management.ts";
export { takeAlong } from "../../text/sv/form/take-along.ts";
