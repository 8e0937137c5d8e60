// A page as the browser exposes it to assistive technology: names, descriptions and invalid fields.
import type { Page } from "@playwright/test";

interface Value {
  readonly value?: unknown;
}
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

const textOf = (value: Value | undefined): string => (typeof value?.value === "string" ? value.value.trim() : "");

export interface Group {
  readonly name: string;
  /** Names of the radio buttons and check boxes in it, in order. */
  readonly options: readonly string[];
}

/** Every group that holds radio buttons or check boxes, in order. */
export async function groupsOf(page: Page): Promise<readonly Group[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { readonly nodes: readonly Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isGroup = (node: Node): boolean => ["group", "radiogroup"].includes(textOf(node.role));
  const holderOf = (node: Node): Node | undefined => {
    for (let up = byId.get(node.parentId ?? ""); up; up = byId.get(up.parentId ?? "")) if (isGroup(up)) return up;
    return undefined;
  };
  const options = nodes.filter((node) => ["radio", "checkbox"].includes(textOf(node.role)));
  const groups = new Map<Node | undefined, string[]>();
  for (const option of options) {
    const holder = holderOf(option);
    groups.set(holder, [...(groups.get(holder) ?? []), textOf(option.name)]);
  }
  return [...groups].map(([holder, names]) => ({ name: textOf(holder?.name), options: names }));
}

export interface Spoken {
  readonly name: string;
  readonly description: string;
  readonly isInvalid: boolean;
}

/** How one element is exposed. @throws Error where it is not. */
export async function spokenOf(page: Page, selector: string): Promise<Spoken> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { nodes } = (await session.send("Accessibility.getPartialAXTree", { nodeId, fetchRelatives: false })) as {
    readonly nodes: readonly Node[];
  };
  await session.detach();
  const [node] = nodes;
  if (!node || node.ignored) throw new Error(`${selector} is not exposed`);
  const invalid = node.properties?.find(({ name }) => name === "invalid")?.value.value;
  return { name: textOf(node.name), description: textOf(node.description), isInvalid: invalid !== undefined && invalid !== "false" };
}
