// Finds, makes and changes elements. Never parses a string as markup.

/** @throws Error if the page lacks the element, which is a bug in the page. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found as T;
}

type Child = Node | string;

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function link(href: string, text: string): HTMLAnchorElement {
  return make("a", { href }, text);
}

/** A secondary line of a list item. */
export function entryNote(text: string): HTMLElement {
  return make("span", { class: "entry-note" }, text);
}

/** Writes only a changed text, to avoid needless layout and announcements. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** Replaces every `template[data-live]` by its content, which needs the script. */
export function revealLive(root: ParentNode = document): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>("template[data-live]")) template.replaceWith(template.content);
}
