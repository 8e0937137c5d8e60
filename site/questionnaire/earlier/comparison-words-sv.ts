export { explaining } from "../../text/sv/form/explaining.ts";
export { thenNow } from "../../text/sv/form/then-now.ts";
