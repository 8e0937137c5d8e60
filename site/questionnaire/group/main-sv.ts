import { groupRoom } from "../../text/sv/form/together/group-room.ts";
import { openRoom } from "./room.ts";

openRoom(groupRoom);
