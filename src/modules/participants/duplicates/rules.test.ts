import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs, inTheCrowd } from './blocks.ts';
import { comparePeople, MAYBE_FROM, SAME_FROM } from './rules.ts';
import { aCandidate } from './testing.ts';

const alike = { whole: 100, family: 100 };
const strangers = { whole: 20, family: 10 };

describe('comparePeople', () => {
  it('holds two files with one name and one date of birth to be of one person', () => {
    const undocumented = aCandidate({ documentNumber: null });

    expect(comparePeople(aCandidate(), undocumented, alike)).toMatchObject({
      outcome: 'same',
      points: SAME_FROM,
    });
    expect(comparePeople(aCandidate(), undocumented, { ...alike, whole: 95 })).toMatchObject({
      outcome: 'maybe',
      points: SAME_FROM - 3,
    });
  });

  it('asks about a name that only these two bear while a date of birth is missing', () => {
    const one = aCandidate({ bearers: 2 });
    const other = aCandidate({ birthDate: null, documentNumber: null, bearers: 2 });

    expect(comparePeople(one, other, alike)).toMatchObject({
      outcome: 'maybe',
      points: MAYBE_FROM,
    });
    expect(comparePeople({ ...one, bearers: 4 }, other, alike).outcome).toBe('different');
  });

  it('tells relatives apart, who share everything but the date of birth', () => {
    const father = aCandidate({ email: 'issa@traore.example', phone: '+226 70 00 00 01' });
    const son = { ...father, documentNumber: null, birthDate: '1999-11-23' };

    expect(comparePeople(father, son, alike)).toMatchObject({
      outcome: 'different',
      guard: 'relatives',
    });
    expect(comparePeople(father, { ...son, documentNumber: 'A-1234567' }, alike)).toMatchObject({
      outcome: 'same',
      guard: null,
    });
  });

  it('has somebody look at one document under two names', () => {
    const stranger = aCandidate({ birthDate: '1990-10-10' });

    expect(comparePeople(aCandidate(), stranger, strangers)).toMatchObject({
      outcome: 'maybe',
      guard: 'document',
    });
    expect(comparePeople(aCandidate(), { ...stranger, nationality: 'ML' }, strangers).outcome).toBe(
      'different',
    );
  });

  it.each([
    ['1975-02-03', 'birth-close'],
    ['1975-03-12', 'birth-close'],
    ['1975-01-01', 'birth-close'],
    ['1975-03-02', 'birth-same'],
    ['1976-03-12', 'birth-different'],
    [null, undefined],
  ])('finds %s beside 1975-03-02 to be %s', (birthDate, finding) => {
    const { parts } = comparePeople(aCandidate(), aCandidate({ birthDate }), alike);

    expect(parts.map((part) => part.finding).find((one) => one.startsWith('birth'))).toBe(finding);
  });

  it('knows a document and a telephone however they are written', () => {
    const one = aCandidate({ documentNumber: 'a 123-4567', phone: '0022670000001' });
    const other = aCandidate({ phone: '+226 70 00 00 01' });

    expect(comparePeople(one, other, alike).parts.map(({ finding }) => finding)).toEqual(
      expect.arrayContaining(['document-same', 'phone-same']),
    );
  });

  it('says the same whichever file comes first, and its parts add up', () => {
    fc.assert(
      fc.property(people(), people(), scores(), (one, other, names) => {
        const there = comparePeople(one, other, names);

        expect(comparePeople(other, one, names)).toEqual(there);
        expect(there.parts.reduce((sum, { points }) => sum + points, 0)).toBe(there.points);
        const bySum =
          there.points >= SAME_FROM ? 'same' : there.points >= MAYBE_FROM ? 'maybe' : 'different';
        const byGuard = { relatives: 'different', document: 'maybe' } as const;
        expect(there.outcome).toBe(there.guard ? byGuard[there.guard] : bySum);
      }),
    );
  });
});

describe('candidatePairs', () => {
  it('finds each pair once, whatever the order of the people', () => {
    fc.assert(
      fc.property(fc.array(people(), { maxLength: 12 }), fc.gen(), (crowd, pick) => {
        const named = crowd.map((person, at) => ({
          ...person,
          id: `person-${at}`,
          skeletons: [person.givenNames, person.familyName],
          nameKey: `${person.givenNames} ${person.familyName}`,
        }));
        const shuffled = pick(() => fc.shuffledSubarray(named, { minLength: named.length }));

        const found = namesOf(candidatePairs(inTheCrowd(named)));
        expect(new Set(found).size).toBe(found.length);
        expect(namesOf(candidatePairs(inTheCrowd(shuffled)))).toEqual(found);
      }),
    );
  });

  it('asks nothing of the address that an embassy gives for all its people', () => {
    const staff = Array.from({ length: 5 }, (_, at) =>
      aNamed(at, { email: 'desk@embassy.example' }),
    );

    expect(candidatePairs(inTheCrowd(staff))).toEqual([]);
    expect(candidatePairs(inTheCrowd(staff.slice(1)))).toHaveLength(6);
    expect(candidatePairs(inTheCrowd(staff.slice(1)), new Set(['person-2']))).toHaveLength(3);
  });
});

function aNamed(at: number, changes: object) {
  const word = 'abcdefgh'.charAt(at);
  return {
    ...aCandidate({ documentNumber: null, birthDate: null, ...changes }),
    ...{ id: `person-${at}`, skeletons: [word], nameKey: word },
  };
}

function namesOf(pairs: readonly (readonly { id: string }[])[]): string[] {
  return pairs
    .map((pair) =>
      pair
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

function people() {
  const orNull = <Value>(...values: Value[]) => fc.constantFrom(null, ...values);
  return fc
    .record({
      givenNames: fc.constantFrom('Issa', 'Awa'),
      familyName: fc.constantFrom('Traoré', 'Diallo'),
      nationality: fc.constantFrom('BF', 'ML'),
      birthDate: orNull('1975-03-02', '1975-02-03', '1999-11-23'),
      documentType: orNull('passport', 'card'),
      documentNumber: orNull('A1234567', 'B7654321', 'x'),
      email: orNull('issa@traore.example', 'awa@traore.example'),
      phone: orNull('+22670000001', '+22670000002'),
      organisation: orNull('Ministère', 'ministere'),
      bearers: fc.integer({ min: 1, max: 40 }),
    })
    .map(aCandidate);
}

function scores() {
  return fc.record({
    whole: fc.integer({ min: 0, max: 100 }),
    family: fc.integer({ min: 0, max: 100 }),
  });
}
