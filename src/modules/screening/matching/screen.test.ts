import { describe, expect, it } from 'vitest';
import type { ListedEntity, Subject } from '../types.ts';
import { createScreener } from './screen.ts';
import { aListedEntity, aSubject } from './testing.ts';

const born = { from: '1971-03-09', to: '1971-03-09', circa: false };
const listed = aListedEntity({
  births: [born],
  nationalities: ['ML'],
  gender: 'male',
  documents: [{ type: 'passport', number: 'AX0012345', country: 'ML' }],
});

function screen(subject: Partial<Subject>, ...entities: ListedEntity[]) {
  const screening = createScreener(entities.length > 0 ? entities : [listed]).screen(
    aSubject(subject),
  );
  return screening.comparable ? screening.matches : 'not comparable';
}

function band(subject: Partial<Subject>, entity = listed) {
  const screening = createScreener([entity]).screenAll(aSubject(subject));
  return screening.comparable ? screening.matches[0]?.band : undefined;
}

describe('how sure it is that a subject is listed', () => {
  it.each([
    ['by name alone', {}, 'name-only'],
    ['born on the same day', { birthDate: '1971-03-09' }, 'confirmed'],
    ['born in the same year', { birthDate: '1971' }, 'supported'],
    ['day and month swapped', { birthDate: '1971-09-03' }, 'supported'],
    ['born a year later', { birthDate: '1972-11-20' }, 'name-only'],
    ['born ten years later', { birthDate: '1981-11-20' }, 'conflict'],
    ['of the other gender', { gender: 'female' }, 'conflict'],
    ['of another nationality', { nationalities: ['FR'] }, 'name-only'],
    ['with the same passport', { documentNumber: 'ax 0012345' }, 'confirmed'],
    [
      'with the same passport, whatever the birth',
      { documentNumber: 'AX0012345', birthDate: '1990' },
      'confirmed',
    ],
  ] as const)('%s', (_how, subject, expected) => {
    expect(
      band({
        ...subject,
        nationalities: [...('nationalities' in subject ? subject.nationalities : [])],
      }),
    ).toBe(expected);
  });
});

describe('who is told about', () => {
  it('is not somebody whom the birth date rules out', () => {
    expect(screen({})).toHaveLength(1);
    expect(screen({ birthDate: '1981-11-20' })).toEqual([]);
  });

  it('is not somebody of a like name and another nationality, but is one of the same', () => {
    const names = ['Zoumna Kouralva'];
    expect(screen({ names, nationalities: ['ML'] })).toHaveLength(1);
    expect(screen({ names, nationalities: ['FR'] })).toEqual([]);
  });

  it('is not the bearer of a name that the list itself doubts, until something else agrees', () => {
    const doubted = aListedEntity({
      births: [born],
      names: [{ text: 'Zoumana Kouralfa', kind: 'alias', quality: 'low' }],
    });
    expect(screen({}, doubted)).toEqual([]);
    expect(screen({ birthDate: '1971' }, doubted)).toHaveLength(1);
  });

  it('is somebody with the passport of an entry, under another name too', () => {
    expect(
      screen({ names: ['Seydou Niangalo'], documentNumber: 'AX0O12345', birthDate: '1971-03-09' }),
    ).toEqual([]);
    const [match] = createAll({ names: ['Seydou Niangalo'], documentNumber: 'AX0012345' });
    expect(match?.evidence).toContainEqual({ kind: 'document', finding: 'same', points: 25 });
  });

  it('is told in the order of how sure it is', () => {
    const other = aListedEntity({
      id: 'QDi.901',
      births: [{ ...born, from: '1971-01-01', to: '1971-12-31' }],
    });
    const matches = screen({ birthDate: '1971-03-09' }, other, listed);
    expect(matches).toMatchObject([{ band: 'confirmed' }, { band: 'supported' }]);
  });

  it('is nobody of another kind', () => {
    expect(screen({ kind: 'organisation' })).toEqual([]);
  });
});

it('never ranks a name alone above 95', () => {
  expect(screen({})).toMatchObject([{ nameScore: 100, rank: 95 }]);
});

it('says that a name that cannot be read was not compared', () => {
  expect(screen({ names: ['…', '—'] })).toBe('not comparable');
});

it('takes the best of several forms of a name', () => {
  expect(screen({ names: ['زومانا كورالفا', 'KOURALFA<<ZOUMANA'] })).toMatchObject([
    { nameScore: 100 },
  ]);
});

function createAll(subject: Partial<Subject>) {
  const screening = createScreener([listed]).screenAll(aSubject(subject));
  return screening.comparable ? screening.matches : [];
}
