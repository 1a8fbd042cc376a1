import { parseBadgeCode } from '#modules/badges/rules';
import type { DeskPerson } from './types.ts';

const MOST_FOUND = 12;

/** Words of a name as they are looked for: without accents, cases, and the marks between them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLocaleLowerCase('en')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Looks people up by the beginnings of the words of their names, in any order, or by number. */
export function findPeople(people: readonly DeskPerson[], asked: string): DeskPerson[] {
  const number = parseBadgeCode(asked);
  if (number) return people.filter(({ idx }) => idx === number.idx);
  if (/^\d+$/.test(asked.trim())) {
    const idx = Number(asked.trim());
    return people.filter((person) => person.idx === idx);
  }

  const words = wordsOf(asked);
  if (words.length === 0) return [];
  return people
    .flatMap((person) => {
      const missed = missedLetters(words, namesOf(person));
      return missed === undefined ? [] : [{ person, missed }];
    })
    .toSorted((one, other) => one.missed - other.missed || one.person.idx - other.person.idx)
    .slice(0, MOST_FOUND)
    .map(({ person }) => person);
}

/** How many letters of the matched words were not typed; undefined where a word begins none of the name. */
function missedLetters(words: readonly string[], names: readonly string[]): number | undefined {
  const left = [...names];
  let missed = 0;
  for (const word of words) {
    const place = left
      .map((name, index) => ({ name, index }))
      .filter(({ name }) => name.startsWith(word))
      .toSorted((one, other) => one.name.length - other.name.length)[0];
    if (!place) return undefined;
    missed += place.name.length - word.length;
    left.splice(place.index, 1);
  }
  return missed;
}

function namesOf({ claims, holder }: DeskPerson): string[] {
  return wordsOf(`${holder?.name ?? claims.name} ${holder?.nameAr ?? ''}`);
}
