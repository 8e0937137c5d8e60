// Makes one shared rehearsal and its site before anybody asks for it: `node scripts/testing/rehearsal/prepare.ts <name>`.
import { prepareRehearsal, type SharedName } from "./shared.ts";

await prepareRehearsal(process.argv[2] as SharedName);
