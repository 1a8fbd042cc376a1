/**
 * Words that join names: articles, "son of", "from". They say little alone, and many papers
 * leave them out, so a missing one costs next to nothing.
 */
export const particles: ReadonlySet<string> = new Set(
  `al el ul ar as at ad an az ash ath es er ed ou le la les l du de da do dos das des di del della dei
   van von vom der den ter ten zu zur af av bin ibn ben bn bint binti binte ould uld weld wuld wald ag agg
   ahl aal  ait ap mac mc o oglu oghlu ogly oglou ugli kyzy qizi kizi zade ze ye i y e the of and et und dit
   dite alias ep epse epouse nee ne veuve wa na`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Parts of names that stand before another: the pair is the name, and each half means less. */
export const halves: ReadonlyMap<string, number> = new Map([
  ['abd', 0.35],
  ['abu', 0.35],
  ['umm', 0.35],
  ['din', 0.3],
  ['ullah', 0.4],
]);
