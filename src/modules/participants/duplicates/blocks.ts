import { documentOf, emailOf, phoneOf } from './rules.ts';
import type { Candidate, Compared } from './types.ts';

/** Somebody with the consonants of each word of the name, by which its spellings meet. */
export type Named = Compared & { skeletons: readonly string[]; nameKey: string };

/** A contact or number of more people than this is that of an office, or a stopgap. */
const MOST_SHARING = 4;
/** A name of more people than this says nothing where nobody's date of birth is known. */
const MOST_NAMESAKES = 12;

/** Everybody as they are compared: without contacts of offices, and with their namesakes counted. */
export function inTheCrowd<Person extends Named>(
  people: readonly Person[],
): (Person & Candidate)[] {
  const documents = countOf(people.map(documentOf));
  const emails = countOf(people.map(emailOf));
  const phones = countOf(people.map(phoneOf));
  const names = countOf(people.map(({ nameKey }) => nameKey));
  return people.map((person) => ({
    ...person,
    documentNumber: isOwn(documents, documentOf(person)) ? person.documentNumber : null,
    email: isOwn(emails, emailOf(person)) ? person.email : null,
    phone: isOwn(phones, phoneOf(person)) ? person.phone : null,
    bearers: names.get(person.nameKey) ?? 1,
  }));
}

/**
 * The pairs worth comparing, each once: whoever shares a document number, an e-mail address, a
 * telephone number, or the sound of two words of the name together with the year or the day of
 * birth. Where a date is missing the name alone must do, unless too many bear it.
 *
 * With `changed`, only the pairs of those.
 */
export function candidatePairs<Person extends Candidate & Named>(
  people: readonly Person[],
  changed?: ReadonlySet<string>,
): [Person, Person][] {
  const blocks = new Map<string, number[]>();
  people.forEach((person, at) => {
    for (const key of blockKeys(person)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  });

  const seen = new Set<number>();
  const pairs: [Person, Person][] = [];
  for (const [key, block] of blocks) {
    const undated = key.startsWith('name ');
    if (undated && block.length > MOST_NAMESAKES) continue;
    for (let first = 0; first < block.length; first++)
      for (let second = first + 1; second < block.length; second++) {
        const [left, right] = [block[first] ?? 0, block[second] ?? 0];
        const [one, other] = [people[left], people[right]];
        if (!one || !other) continue;
        if (changed && !changed.has(one.id) && !changed.has(other.id)) continue;
        // Two dated people of one name meet in the block of their date, or not at all.
        if (undated && one.birthDate && other.birthDate) continue;
        const place = left * people.length + right;
        if (seen.has(place)) continue;
        seen.add(place);
        pairs.push([one, other]);
      }
  }
  return pairs;
}

function blockKeys(person: Named): Set<string> {
  const { birthDate } = person;
  const keys = new Set<string>();
  for (const [kind, value] of [
    ['document', documentOf(person)],
    ['email', emailOf(person)],
    ['phone', phoneOf(person)],
  ] as const)
    if (value) keys.add(`${kind} ${value}`);
  for (const sound of soundsOfTwo(person.skeletons)) {
    keys.add(`name ${sound}`);
    if (!birthDate) continue;
    keys.add(`year ${sound} ${birthDate.slice(0, 4)}`);
    if (!birthDate.endsWith('-01-01')) keys.add(`day ${sound} ${birthDate.slice(5)}`);
  }
  return keys;
}

/** Of any two words of a name, because one file has a middle name that the other leaves out. */
function soundsOfTwo(skeletons: readonly string[]): string[] {
  const words = [...new Set(skeletons)].toSorted();
  if (words.length === 1) return words;
  return words.flatMap((word, at) => words.slice(at + 1).map((next) => `${word} ${next}`));
}

function countOf(values: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function isOwn(counts: ReadonlyMap<string, number>, value: string | null): boolean {
  return value !== null && (counts.get(value) ?? 0) <= MOST_SHARING;
}
