import { expect, it } from 'vitest';
import { badgeCode } from '#modules/badges/rules';
import type { BadgeClaims } from '#modules/badges/types';
import { findPeople } from './people.ts';
import type { DeskPerson } from './types.ts';

const people = [
  aPerson(1, 'Issa Traoré', 'عيسى تراوري'),
  aPerson(2, 'Issa Traoré Coulibaly'),
  aPerson(3, 'Gülşah Yıldız'),
  aPerson(4, 'N’Golo Sanogo'),
];

it.each([
  ['traore', [1, 2]],
  ['issa tra', [1, 2]],
  ['COULI issa', [2]],
  ['gulsah', [3]],
  ['golo', [4]],
  ['تراوري', [1]],
  ['3', [3]],
  [badgeCode({ idx: 4, generation: 0 }), [4]],
  ['aoré', []],
  ['issa issa', []],
  [' ', []],
])('finds by "%s"', (asked, found) => {
  expect(findPeople(people, asked).map(({ idx }) => idx)).toEqual(found);
});

function aPerson(idx: number, name: string, nameAr: string | null = null): DeskPerson {
  const holder = { name, nameAr, organisation: null, country: 'ML', photo: null };
  const claims: BadgeClaims = {
    ...{ idx, generation: 0, category: 0, zones: 1, days: 1, flags: 0 },
    notBefore: new Date(0),
    expires: new Date(1_000),
    ...{ nationality: 'MLI', name, photoHash: null },
  };
  return { idx, token: `BX1:${idx}`, claims, holder: { ...holder, isPhotoOfBadge: null } };
}
