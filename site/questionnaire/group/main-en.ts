import { groupRoom } from "../../text/en/form/together/group-room.ts";
import { openRoom } from "./room.ts";

openRoom(groupRoom);
