import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTwin, type Identity } from './twins.ts';

describe('findTwin', () => {
  const known = { givenNames: 'Issa', familyName: 'Traoré', birthDate: '1975-03-02' };

  it.each<[string, Partial<Identity>, 'name' | null]>([
    ['the same name and day', {}, 'name'],
    ['no accents, capitals', { familyName: 'TRAORE' }, 'name'],
    ['names in the other order', { givenNames: 'Traoré', familyName: 'Issa' }, 'name'],
    ['no date of birth', { birthDate: null }, 'name'],
    ['another date of birth', { birthDate: '1975-03-03' }, null],
    ['another name', { givenNames: 'Moussa' }, null],
  ])('takes %s for the same person: %s', (_what, changes, by) => {
    expect(findTwin({ ...known, ...changes }, [known])?.by ?? null).toBe(by);
  });

  it('knows a document whatever its spaces, its dashes and the script of its digits', () => {
    const holder = { givenNames: 'A', familyName: 'B', documentNumber: 'A-12 345' };
    const other = { givenNames: 'C', familyName: 'D', documentNumber: 'a١٢٣٤٥' };

    expect(findTwin(other, [holder])).toEqual({ member: holder, by: 'document' });
    expect(
      findTwin({ ...other, documentNumber: '' }, [{ ...holder, documentNumber: '' }]),
    ).toBeNull();
  });

  it('is a twin both ways', () => {
    const person = fc.record({
      givenNames: fc.constantFrom('Issa', 'ISSA', 'Awa', ''),
      familyName: fc.constantFrom('Traoré', 'Traore', 'Ba'),
      birthDate: fc.constantFrom(null, '1975-03-02', '1980-01-01'),
      documentNumber: fc.constantFrom(null, 'A1', 'a-1', 'B2'),
    });
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(findTwin(one, [other])?.by).toBe(findTwin(other, [one])?.by);
      }),
    );
  });
});
