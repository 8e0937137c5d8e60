// How others of the same kind stand, on the page to the management. Loads when a group is chosen.
import type { PeersWords } from "../../text/sv/form/peers.ts";
import type { Published } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";
import { groupSentences } from "../result/peers-sentences.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";

/** `chosen`: type and size, "municipality/10000-49999". */
export type ShowPeers = (chosen: string, outcome: Outcome) => void;

/** Nothing of a group that is withheld. */
export function makeShowPeers(published: Published | null, peers: PeersWords): ShowPeers {
  return (chosen, { score }) => {
    const [id, size] = chosen.split("/");
    const type = published?.types.find((one) => one.id === id);
    const group = type?.groups.find((one) => one.size?.id === size);
    const told = published && group?.steps ? groupSentences(group, published, { score, words: peers }) : undefined;
    setHidden(byId("ledningen-andra"), !told);
    const name = peers.group(type?.name ?? "", group?.size?.name);
    setText(byId("ledningen-andra-fynd"), told ? [`${name}: ${told.title}.`, ...told.more].join(" ") : "");
    const source = published ? peers.sourceShort(published.round) : "";
    setText(byId("ledningen-andra-kalla"), told && group ? `${peers.responseShort(group.n, group.all)} ${source}` : "");
  };
}
