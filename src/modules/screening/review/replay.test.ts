import { expect, it } from 'vitest';
import { createKeyring } from '#platform/keyring';
import { createScreener } from '../matching/screen.ts';
import type { ListedEntity, Subject } from '../types.ts';
import { openComparison, sealComparison, type Comparison } from './sealing.ts';

const CASES = 1_000;
const keyring = createKeyring(Buffer.alloc(32, 7));

it('compares a thousand stored cases again to the byte, each without the lists it was found on', () => {
  const stored = inventedCases().map((comparison) => sealComparison(keyring, comparison));
  expect(stored).toHaveLength(CASES);

  const differing = stored.filter((sealed) => {
    const { subject, entry, result } = openComparison(keyring, sealed);
    const screening = createScreener([entry]).screen(subject);
    const [match] = screening.comparable ? screening.matches : [];
    if (!match) return true;
    const { entity: _, ...again } = match;
    return JSON.stringify(again) !== JSON.stringify(result);
  });
  expect(differing).toHaveLength(0);
});

/** What a screening of invented people against an invented list keeps of each hit. */
function inventedCases(): Comparison[] {
  const draw = drawFrom(20_251_111);
  const entities = Array.from({ length: 250 }, (_, index) => anEntity(index, draw));
  const screener = createScreener(entities);
  const cases: Comparison[] = [];
  for (let turn = 0; cases.length < CASES && turn < CASES * 4; turn += 1) {
    const subject = aSubject(draw.one(entities), draw);
    const screening = screener.screen(subject);
    for (const { entity, ...result } of screening.comparable ? screening.matches : [])
      cases.push({ subject, entry: entity, result });
  }
  return cases.slice(0, CASES);
}

function anEntity(index: number, draw: Draw): ListedEntity {
  const isBody = draw.below(5) === 0;
  const name = () =>
    isBody ? `${draw.word()} ${draw.word()} SARL` : `${draw.word()} ${draw.word()}`;
  const year = 1950 + draw.below(50);
  return {
    list: draw.one(['un', 'eu', 'local']),
    id: `X-${index}`,
    kind: isBody ? 'organisation' : 'person',
    names: [
      { text: name(), kind: 'primary', quality: 'good' },
      { text: name(), kind: 'alias', quality: draw.one(['good', 'low']) },
    ],
    births: isBody
      ? []
      : [{ from: `${year}-01-01`, to: `${year}-12-31`, circa: draw.below(2) === 0 }],
    nationalities: [draw.one(['ML', 'NE', 'TR'])],
    countries: [],
    gender: draw.one([null, 'male', 'female']),
    documents: [{ type: 'passport', number: `ZZ${10_000 + index}`, country: null }],
    programmes: [],
    unReference: null,
  };
}

/** Somebody like a listed one: a letter more or less, and some of what stands beside the name. */
function aSubject(
  { kind, names, births, nationalities, documents }: ListedEntity,
  draw: Draw,
): Subject {
  const text = draw.one(names).text;
  const at = draw.below(text.length);
  const typed = draw.one([text, text.slice(0, at) + text.slice(at + 1), text.toUpperCase()]);
  return {
    kind,
    names: [typed],
    birthDate: draw.one([null, births[0]?.from ?? null, '1988-05-04']),
    nationalities: draw.one([nationalities, ['SN']]),
    birthCountry: null,
    gender: draw.one([null, 'male']),
    documentNumber: draw.one([null, documents[0]?.number ?? null]),
  };
}

type Draw = ReturnType<typeof drawFrom>;

/** The same draws from the same seed, whatever the machine. */
function drawFrom(seed: number) {
  let state = seed;
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  const word = () => {
    const syllables = [
      'ba',
      'ko',
      'dji',
      'rou',
      'fé',
      'mbi',
      'sha',
      'lou',
      'nga',
      'ti',
      'za',
      'wé',
    ];
    const text = one(syllables) + one(syllables) + one(syllables);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  return { below, one, word };
}
