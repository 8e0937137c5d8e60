export { explaining } from "../../text/sv/form/explaining.ts";
export { peers } from "../../text/sv/form/peers.ts";
export { requirements } from "../../text/sv/form/requirements.ts";
export { thenNow } from "../../text/sv/form/then-now.ts";
