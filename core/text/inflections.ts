/**
 * The regular forms of a verb that stand beside a stem: `disarming` and `disarmed` for `disarm`, and the other way round.
 * Candidates, not words: who asks looks which of them there are.
 */
export function inflectionsOf(stem: string): string[] {
  const bases = new Set([stem]);
  for (const ending of ['ing', 'ed', 'd', 'er']) {
    if (!stem.endsWith(ending) || stem.length - ending.length < 3) continue;
    const base = stem.slice(0, -ending.length);
    bases.add(base).add(`${base}e`);
    if (/([b-df-hj-np-tv-z])\1$/u.test(base)) bases.add(base.slice(0, -1));
    if (base.endsWith('i')) bases.add(`${base.slice(0, -1)}y`);
  }
  const forms = new Set<string>();
  for (const base of bases) {
    forms.add(base).add(`${base}ing`).add(`${base}ed`);
    if (base.endsWith('e')) forms.add(`${base}d`).add(`${base.slice(0, -1)}ing`);
    if (/[^aeiou]y$/u.test(base)) forms.add(`${base.slice(0, -1)}ied`);
    if (/[aeiou][b-df-hj-np-tvz]$/u.test(base))
      forms.add(`${base}${base.slice(-1)}ing`).add(`${base}${base.slice(-1)}ed`);
  }
  forms.delete(stem);
  return [...forms];
}
