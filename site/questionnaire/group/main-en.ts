import { groupRoom } from "../../text/en/form/group-room.ts";
import { openRoom } from "./room.ts";

openRoom(groupRoom);
