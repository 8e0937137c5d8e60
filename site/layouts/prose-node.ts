// Decides what of a tree of HTML the plugins of prose look at: the parts of hast that they read and write.
export interface ProseNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: ProseNode[];
}
