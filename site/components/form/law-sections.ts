// Build time: how a rule is named where the one before it is of the same law.

/** "2 kap. 6 §" after "2 kap. 5 § cybersäkerhetslagen (2025:1506)": without the words that both end in. Whole after another law's. */
export function withoutSameLaw(rule: string, before: string | undefined): string {
  const [own, others] = [rule.split(" "), before?.split(" ") ?? []];
  let same = 0;
  while (same < own.length && own.at(-1 - same) === others.at(-1 - same)) same += 1;
  // The section sign is not the law's.
  const law = own.findIndex((word, at) => at >= own.length - same && /^[\p{L}(]/u.test(word));
  return law > 0 ? own.slice(0, law).join(" ") : rule;
}
