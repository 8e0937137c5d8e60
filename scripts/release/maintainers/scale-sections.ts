// Sections of the maintainers' report on levels, their order and sensitivity, and the scale of the questions.
import type { MaintainersFigures } from "../../statistics/scale/figures.ts";
import { type Moved, thresholdPoints } from "../../statistics/scale/sensitivity.ts";
import { chart, number, paragraph, percent, type Section, table } from "./html.ts";
import type { Labels } from "./labels.ts";
import { words } from "./words.ts";

/** Below this number of organisations the scale statistics come with a warning. */
const few = 30;

export function scaleSections(figures: MaintainersFigures, labels: Labels): readonly Section[] {
  return [levels(figures, labels), inversions(figures), sensitivity(figures, labels), scale(figures, labels)];
}

function levels({ levels: all, blocks }: MaintainersFigures, labels: Labels): Section {
  const { heading, picture, caption, head, note, blocksCaption, blocksHead, block } = words.levels;
  const total = all.reduce((sum, one) => sum + one.count, 0);
  const drawn = all.map(({ level, count }) => ({ label: labels.level(level), value: count, shown: String(count) }));
  const html = [
    chart({
      id: "bild-nivaer",
      title: picture,
      full: total,
      bars: drawn,
      caption,
      head,
      rows: all.map(({ level, count, atLeast }) => [labels.level(level), count, percent(count, total), atLeast]),
    }),
    paragraph(note),
    table({ caption: blocksCaption, head: blocksHead, rows: blocks.map((many, at) => [block(at + 1), many, percent(many, total)]) }),
  ];
  return { id: "nivaer", heading, html: html.join("\n") };
}

function inversions({ inversions: all }: MaintainersFigures): Section {
  const { heading, intro, picture, caption, head } = words.inversions;
  const name = words.levels.block;
  const drawn = all.map(({ block, met, inverted }) => ({
    label: name(block),
    value: met === 0 ? 0 : inverted / met,
    shown: percent(inverted, met),
  }));
  const rows = all.map(({ block, answered, met, inverted }) => [name(block), answered, met, inverted, percent(inverted, met)]);
  const html = [paragraph(intro), chart({ id: "bild-ordning", title: picture, full: 1, bars: drawn, caption, head, rows })];
  return { id: "ordning", heading, html: html.join("\n") };
}

function sensitivity({ sensitivity: found }: MaintainersFigures, labels: Labels): Section {
  const text = words.sensitivity;
  const total = found.organisations;
  const row = (what: string, { up, down }: Moved) => [what, up, down, percent(up + down, total)];
  const pair = (what: string, { higher, lower }: { readonly higher: Moved; readonly lower: Moved }) => [
    row(text.higher(what), higher),
    row(text.lower(what), lower),
  ];
  const thresholds = [
    ...found.thresholds.flatMap((one) => pair(one.level === null ? text.allThresholds : text.threshold(one.level), one)),
    ...pair(text.areaFloor, found.areaFloor),
  ];
  const weight = (what: string, { higher, lower }: { readonly higher: Moved; readonly lower: Moved }) => [
    what,
    ...[higher, lower].flatMap(({ up, down }) => [up, down]),
  ];
  const weights = [
    ...found.areas.map((one) => weight(labels.area(one.area), one)),
    ...found.questions.map((one) => weight(labels.question(one.question), one)),
  ];
  const drawn = thresholds.map(([label, up, down]) => {
    const value = Number(up) + Number(down);
    return { label: String(label), value, shown: String(value) };
  });
  const html = [
    paragraph(text.intro(thresholdPoints)),
    paragraph(text.bound(found.anyWeights.up, found.anyWeights.down, total)),
    chart({
      id: "bild-trosklar",
      title: text.picture,
      full: total,
      bars: drawn,
      caption: text.caption,
      head: text.head,
      rows: thresholds,
    }),
    table({ caption: text.weightsCaption, head: text.weightsHead, rows: weights }),
  ];
  return { id: "kanslighet", heading: text.heading, html: html.join("\n") };
}

function scale({ firstBlock, areas }: MaintainersFigures, labels: Labels): Section {
  const text = words.scale;
  const drawn = firstBlock.items.map(({ question, h }) => ({ label: labels.question(question), value: h ?? 0, shown: number(h, 2) }));
  const html = [
    paragraph(text.summary(number(firstBlock.alpha, 2), number(firstBlock.scale, 2), firstBlock.organisations)),
    ...(firstBlock.organisations < few ? [paragraph(text.few)] : []),
    paragraph(text.guide),
    chart({
      id: "bild-skala",
      title: text.picture,
      full: 1,
      bars: drawn,
      caption: text.caption,
      head: text.head,
      rows: firstBlock.items.map(({ question, itemRest, h }) => [labels.question(question), number(itemRest, 2), number(h, 2)]),
    }),
    table({
      caption: text.areasCaption,
      head: text.areasHead,
      rows: areas.map((one) => [labels.area(one.area), text.blocks(one.blocks), one.questions, one.organisations, number(one.alpha, 2)]),
    }),
  ];
  return { id: "skala", heading: text.heading, html: html.join("\n") };
}
