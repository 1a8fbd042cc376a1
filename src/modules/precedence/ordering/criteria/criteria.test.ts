import { describe, expect, it } from 'vitest';
import { aParty, idsOf, order } from '../testing.ts';
import { presences, type Criterion } from '../types.ts';

describe('the criteria', () => {
  it('put the guest of honour first, organisations after states and the host last', () => {
    const parties = [
      aParty({ id: 'host', country: 'ML', level: 'head-of-state' }),
      aParty({ id: 'union', country: 'ET', organisation: 'Union africaine' }),
      aParty({ id: 'state', country: 'SN', level: 'senior-officials' }),
      aParty({ id: 'guest', country: 'TR' }),
    ];
    const criteria: Criterion[] = [
      { by: 'host', stands: 'last' },
      { by: 'guest-of-honour' },
      { by: 'states-first' },
      { by: 'level' },
    ];

    expect(idsOf(parties, { criteria })).toEqual(['guest', 'state', 'union', 'host']);
    const first: Criterion[] = [{ by: 'host', stands: 'first' }, ...criteria.slice(1)];
    expect(idsOf(parties, { criteria: first })[0]).toBe('host');
  });

  it('put whoever took office a day earlier first, and an unknown day last of its level', () => {
    const parties = [
      aParty({ id: 'unknown', country: 'AO', tookOfficeOn: null }),
      aParty({ id: 'later', country: 'BJ', tookOfficeOn: '2021-06-12' }),
      aParty({ id: 'earlier', country: 'ZW', tookOfficeOn: '2021-06-11' }),
      aParty({ id: 'lower', level: 'chief-of-staff', tookOfficeOn: '2001-01-01' }),
    ];
    const criteria: Criterion[] = [{ by: 'level' }, { by: 'taking-office' }];

    expect(idsOf(parties, { criteria })).toEqual(['earlier', 'later', 'unknown', 'lower']);
    const { placed } = order(parties, { criteria });
    expect(placed.map(({ officeUnknown }) => officeUnknown)).toEqual([false, false, true, false]);
  });

  it.each([
    ['fr', null, ['DE', 'EG', 'ML', 'SN']], // Allemagne, Égypte, Mali, Sénégal
    ['fr', 'É', ['EG', 'ML', 'SN', 'DE']],
    ['fr', 'e', ['EG', 'ML', 'SN', 'DE']],
    ['fr', 'N', ['SN', 'DE', 'EG', 'ML']],
    ['tr', 'M', ['ML', 'EG', 'SN', 'DE']], // Mali, Mısır, Senegal, Almanya
    // The article counts, as the collation of Arabic has it: السنغال، ألمانيا، مالي، مصر
    ['ar', null, ['SN', 'DE', 'ML', 'EG']],
    ['ar', 'م', ['ML', 'EG', 'SN', 'DE']],
  ] as const)('follow the alphabet of %s from the letter %s', (language, from, expected) => {
    const parties = ['SN', 'ML', 'EG', 'DE'].map((country) => aParty({ id: country, country }));

    expect(idsOf(parties, { criteria: [{ by: 'alphabet', language, from }] })).toEqual(expected);
  });

  it('give a place only to those who are present enough', () => {
    const parties = presences.map((presence) => aParty({ id: presence, presence }));

    expect(idsOf(parties, { presence: 'announced' })).toHaveLength(3);
    expect(idsOf(parties, { presence: 'named' }).toSorted()).toEqual(['arrived', 'named']);
    expect(idsOf(parties, { presence: 'arrived' })).toEqual(['arrived']);
  });

  it('tell by which rule somebody stands before the next, and by what the next is measured', () => {
    const parties = [
      aParty({ id: 'sn', tookOfficeOn: '2021-06-11' }),
      aParty({ id: 'ne', country: 'NE', tookOfficeOn: '2023-07-28' }),
    ];
    const { placed } = order(parties, { criteria: [{ by: 'level' }, { by: 'taking-office' }] });

    expect(placed.map(({ why }) => why)).toEqual([
      {
        kind: 'ruled',
        own: [
          { by: 'level', seen: 'minister' },
          { by: 'taking-office', seen: '2021-06-11' },
        ],
        against: {
          party: 'ne',
          side: 'before',
          by: { by: 'taking-office', seen: '2023-07-28' },
        },
      },
      {
        kind: 'ruled',
        own: [
          { by: 'level', seen: 'minister' },
          { by: 'taking-office', seen: '2023-07-28' },
        ],
        against: { party: 'sn', side: 'after', by: { by: 'taking-office', seen: '2021-06-11' } },
      },
    ]);
  });
});
