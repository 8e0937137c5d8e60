import { openRoom } from "../../../questionnaire/group/room.ts";
import { groupRoom } from "../form/together/group-room.ts";

openRoom(groupRoom);
