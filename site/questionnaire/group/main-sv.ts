import { groupRoom } from "../../text/sv/form/group-room.ts";
import { openRoom } from "./room.ts";

openRoom(groupRoom);
