// Checks of a page as laid out: what does not fit, is too small a target, shows no focus, or is out of order.
// Each function runs in the browser by itself: it must not use anything else in this file.

/** Everything that extends outside the window or is cut off, except inside a box that scrolls sideways. */
export function notFitting(): readonly string[] {
  const name = (one: Element): string => `${one.tagName.toLowerCase()}${one.id && `#${one.id}`} ”${one.textContent?.trim().slice(0, 40)}”`;
  const scrolls = (one: Element): boolean => /auto|scroll/.test(getComputedStyle(one).overflowX);
  const inScroller = (one: Element): boolean => {
    for (let up = one.parentElement; up && up !== document.body; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  const beyond = document.documentElement.scrollWidth - width;
  if (beyond > 0) faults.push(`the page is ${beyond} px wider than the window`);
  for (const one of document.body.querySelectorAll("*")) {
    const { left, right, width: own, height } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (own <= 1 || height <= 1 || style.clipPath !== "none" || !one.checkVisibility({ visibilityProperty: true })) continue;
    // Text in a drawing stays where it is drawn under wider letter spacing; its description and table have the same text.
    const isSpread = one.matches("svg *") && style.letterSpacing !== "normal";
    if ((right > width + 1 || left < -1) && !isSpread && !inScroller(one)) faults.push(`extends outside: ${name(one)}`);
    const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
    if (hides && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) faults.push(`cut off: ${name(one)}`);
  }
  return faults.slice(0, 5);
}

/** Boxes with content that can only be seen by scrolling, which paper cannot. */
export function hiddenByScrolling(): readonly string[] {
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.checkVisibility() && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1)
    .map((one) => `has ${one.scrollWidth - one.clientWidth} px that paper cuts off: ${one.tagName.toLowerCase()}.${one.className}`);
}

/** The controls that a visitor can use, by text and target. */
export function usable(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }))
    .map((one) => `${one.tagName.toLowerCase()} ${one.getAttribute("href") ?? one.id} ${one.textContent?.trim() ?? ""}`);
}

/** Targets below 24 × 24 CSS pixels (WCAG 2.2, 2.5.8), except links in sentences and those with enough space around them. */
export function smallTargets(): readonly string[] {
  const least = 24;
  const shown = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }),
  );
  // A label is a part of its field's target.
  const boxes = shown.map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }));
  const isSmall = ({ width, height }: DOMRect): boolean => width < least - 0.01 || height < least - 0.01;
  const isInSentence = (one: HTMLElement): boolean => {
    if (one.tagName !== "A" || getComputedStyle(one).display !== "inline") return false;
    const block = one.closest("p, li, dd, dt, td, th, caption, figcaption, h1, h2, h3, h4");
    return (block?.textContent?.trim().length ?? 0) > (one.textContent?.trim().length ?? 0) + 3;
  };
  const small = boxes.filter(({ one, box }) => isSmall(box) && !isInSentence(one) && box.bottom > 0);
  const middle = ({ left, top, width, height }: DOMRect) => ({ x: left + width / 2, y: top + height / 2 });
  const distance = (at: { x: number; y: number }, { left, right, top, bottom }: DOMRect): number =>
    Math.hypot(Math.max(left - at.x, 0, at.x - right), Math.max(top - at.y, 0, at.y - bottom));
  const isCrowded = (own: DOMRect, other: DOMRect): boolean => {
    const [a, b] = [middle(own), middle(other)];
    return isSmall(other) ? Math.hypot(a.x - b.x, a.y - b.y) < least : distance(a, other) < least / 2;
  };
  return small
    .filter(({ one, box }) => boxes.some((other) => other.one !== one && !other.one.contains(one) && isCrowded(box, other.box)))
    .map(
      ({ one, box }) =>
        `${Math.round(box.width)} × ${Math.round(box.height)} px: ${one.tagName.toLowerCase()} ”${one.textContent?.trim()}”`,
    );
}

/** Headings that skip a level, and more or fewer than one h1. */
export function headingFaults(): readonly string[] {
  const shown = [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility());
  const levels = shown.map((one) => Number(one.ariaLevel ?? one.tagName.slice(1)));
  const jumps = shown
    .filter((_, at) => (levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1)
    .map((one) => `skips a level: ${one.outerHTML.slice(0, 80)}`);
  const first = levels.filter((one) => one === 1).length;
  return first === 1 ? jumps : [...jumps, `${first} h1`];
}

/**
 * Where the focus is not visible: each focusable element gets it in turn. Its outline or shadow must change, and it must not be covered.
 * The last key pressed must have been Tab: then the browser shows focus that a script moves.
 */
export function unseenFocus(): readonly string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      "a[href], button:not(:disabled), input:not(:disabled), select, textarea, summary, [tabindex='0']",
    ),
  ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && (one as HTMLInputElement).type !== "hidden");
  const ring = (one: Element | null): string => {
    if (!one) return "";
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return `${outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth)} ${boxShadow}`;
  };
  const holder = (one: HTMLElement): HTMLElement => one.closest("label") ?? one;
  const faults: string[] = [];
  for (const one of stops) {
    (document.activeElement as HTMLElement | null)?.blur();
    const before = [ring(one), ring(holder(one))];
    one.focus();
    if (document.activeElement !== one) faults.push(`takes no focus: ${one.outerHTML.slice(0, 90)}`);
    const after = [ring(one), ring(holder(one))];
    const isSeen = after.some((text, at) => text !== before[at] && !/^[01](?:\.\d+)? none/.test(text));
    if (!isSeen) faults.push(`shows no focus: ${one.outerHTML.slice(0, 90)}`);
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const across = [0.1, 0.5, 0.9].map((part) => Math.max(0, left) + (Math.min(innerWidth, right) - Math.max(0, left)) * part);
    const down = [0.1, 0.5, 0.9].map((part) => Math.max(0, top) + (Math.min(innerHeight, bottom) - Math.max(0, top)) * part);
    const spots = across.flatMap((x) => down.map((y) => document.elementFromPoint(x, y)));
    const isCovered = spots.every((spot) => spot === null || !(one.contains(spot) || holder(one).contains(spot) || spot.contains(one)));
    if (isCovered) faults.push(`is covered or outside while it has the focus: ${one.outerHTML.slice(0, 90)}`);
  }
  const positive = document.querySelectorAll("[tabindex]:not([tabindex='0'], [tabindex='-1'])").length;
  return positive > 0 ? [...faults, `${positive} with a tabindex that changes the order`] : faults;
}

/** Transitions and animations where the reader has asked for reduced motion. What takes no time does not move: it waits, and changes once. */
export function moving(): readonly string[] {
  const moves = [...document.querySelectorAll("*")].filter((one) => {
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(one);
    return /[1-9]/.test(transitionDuration) || (animationName !== "none" && /[1-9]/.test(animationDuration));
  });
  const runs = document.getAnimations().filter((one) => one.effect?.getComputedTiming().duration !== 0);
  return [...moves.map((one) => one.outerHTML.slice(0, 80)), ...runs.map((one) => `runs: ${one.id}`)];
}

/** Sets or removes the text spacing of WCAG 1.4.12, by a style sheet that the page's content security policy allows. */
export function setSpacing(isSet: boolean): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = isSet ? [...document.adoptedStyleSheets, sheet] : document.adoptedStyleSheets.slice(0, -1);
}
