import { nameGroups } from './words/name-groups.ts';
import { reverence } from './words/titles.ts';

const servant = /^c?abd(?:[aeiuo]|ou)?([lrnsztd])(?=[a-z]{3})(.+)$/;
const faith = /^([a-z]{2,}?)(?:(?:[eui]|ou)d{1,2}|add|[aeu]?ld)[iy]+ne?$/;
const ofGod = /^([a-z]{3,}?)[aeiou]?l{1,2}ah$/;
const father = /^ab(?:o|u|ou)(?:al|l)([a-z]{4,})$/;
/** Halves that stand alone, in the ways they are written. */
const alone: readonly [RegExp, string][] = [
  [/^(?:abd[aeiou]l|abdoul|cabdul|abdou)$/, 'abd'],
  [/^[aeiu][dl]?d[iy]ne?$|^diyn?$|^dine$/, 'din'],
  [/^(?:ullah|oullah|allah|ollah|ulla)$/, 'ullah'],
  [/^(?:abou|abi|abo|aboo|bou|ebu)$/, 'abu'],
  [/^(?:um|oum|oumm|omm|umme)$/, 'umm'],
];

const remembered = new Map<string, readonly string[] | undefined>();
const mostRemembered = 100_000;

/**
 * `Abdurrahman`, `Abderrahmane` and `Abd al-Rahman` are a half `abd` and a half `rahman`;
 * `Noureddine` is `nour` and `din`, `Habibullah` is `habib` and `ullah`. Written in one word or in
 * three, they then compare alike. Nothing for a word that is no compound.
 */
export function halvesOf(latin: string): readonly string[] | undefined {
  if (remembered.has(latin)) return remembered.get(latin);
  if (remembered.size >= mostRemembered) remembered.clear();
  const halves = split(latin);
  remembered.set(latin, halves);
  return halves;
}

function split(latin: string): readonly string[] | undefined {
  if (isSlipOfAbdul(latin)) return ['abd'];
  const half = alone.find(([spelling]) => spelling.test(latin));
  if (half) return [half[1]];
  if (latin.length < 6 || reverence.has(latin) || nameGroups(latin).length > 0) return undefined;

  const [, ofFather] = father.exec(latin) ?? [];
  if (ofFather) return ['abu', ofFather];
  const [, article = '', rest] = servant.exec(latin) ?? [];
  // Before a sun letter the l of the article takes its sound: ar-Rahman, as-Salam.
  if (rest) return ['abd', article === 'l' || rest.startsWith(article) ? rest : article + rest];
  const [, ofFaith] = faith.exec(latin) ?? [];
  if (ofFaith) return [ofFaith, 'din'];
  const [, before] = ofGod.exec(latin) ?? [];
  return before ? [before, 'ullah'] : undefined;
}

/** `Adbul`, `Abudl`: the commonest of halves is known by its letters in another order too. */
function isSlipOfAbdul(latin: string): boolean {
  return latin.length === 5 && latin !== 'abdul' && [...latin].toSorted().join('') === 'abdlu';
}
