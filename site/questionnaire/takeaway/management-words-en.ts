export { management } from "../../text/en/form/management.ts";
export { takeAlong } from "../../text/en/form/take-along.ts";
