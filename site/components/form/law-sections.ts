// Build time: how rules are named in few words, one after the other.

/** The rule as a section and its law, without the law's number, which the link behind it has. */
export interface BriefRule {
  /** "2 kap. 5 §", or "6 §" after it. */
  readonly section: string;
  /** " cybersäkerhetslagen"; empty after a rule of the same law, and where the rule is not of a law that others share. */
  readonly law: string;
}

/** In order: a section is named by what differs from the one before, and only the first of a law names it. */
export function briefRules(rules: readonly string[]): readonly BriefRule[] {
  const plain = rules.map(withoutNumber);
  return plain.map((rule, at) => {
    const before = plain[at - 1];
    const law = commonEnd(rule, before ?? plain[at + 1] ?? "");
    const section = rule.slice(0, rule.length - law.length);
    return law === "" ? { section: rule, law } : { section: before ? withoutChapter(section, before) : section, law: before ? "" : law };
  });
}

/** Without the law's number, and without its name in another language, which stand in brackets. */
export function withoutNumber(text: string): string {
  return text.replace(/ \(.*\)( [\d/]+)?/, "");
}

/** From the first word that both have to the end, with its space; a section sign is not the law's. Empty where they are the same rule. */
function commonEnd(rule: string, other: string): string {
  const [own, others] = [rule.split(" "), other.split(" ")];
  let same = 0;
  while (same < own.length && own.at(-1 - same) === others.at(-1 - same)) same += 1;
  const first = own.findIndex((word, at) => at >= own.length - same && /^\p{L}/u.test(word));
  return first > 0 ? ` ${own.slice(first).join(" ")}` : "";
}

/** "6 §" for "2 kap. 6 §", where the rule before is in the same chapter. */
function withoutChapter(section: string, before: string): string {
  const [chapter = ""] = /^.*?(?:kap\.|,) /.exec(section) ?? [];
  return before.startsWith(chapter) ? section.slice(chapter.length) : section;
}
