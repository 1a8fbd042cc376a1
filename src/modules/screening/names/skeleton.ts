const classes: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  q: 'k',
  s: 's',
  z: 's',
  S: 's',
  C: 's',
  j: 's',
  m: 'n',
  n: 'n',
  N: 'n',
  l: 'l',
  r: 'r',
};

/**
 * The consonants of a sound by their kind, the skeleton that its spellings share: `ptr` for Pedro
 * and Petr. Vowels, h, w and y come and go and are left out.
 */
export function skeletonOf(sound: string): string {
  let skeleton = '';
  for (const one of sound) {
    const kind = classes[one] ?? '';
    if (kind !== skeleton.at(-1)) skeleton += kind;
  }
  return skeleton;
}

/** The skeleton of neighbours written as one word. */
export function joinedSkeleton(skeletons: readonly string[]): string {
  let joined = '';
  for (const next of skeletons)
    joined += joined !== '' && next[0] === joined.at(-1) ? next.slice(1) : next;
  return joined;
}
