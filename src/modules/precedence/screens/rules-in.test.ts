import { expect, it } from 'vitest';
import { usualLayout } from '../ordering/views/types.ts';
import { rulesIn } from './rules-in.ts';

it('reads criteria by their rank, and leaves out those without one', () => {
  const form = new URLSearchParams({
    'rank.level': '2',
    'rank.host': '1',
    'rank.number': '',
    'rank.alphabet': '9',
    'host.stands': 'last',
    'alphabet.language': 'tr',
    'alphabet.from': ' M ',
    presence: 'named',
    shape: 'table',
    perRow: '7',
    speaking: 'in-reverse',
    procession: 'in-order',
    flags: 'precedence',
  });

  expect(rulesIn(form)).toEqual({
    criteria: [
      { by: 'host', stands: 'last' },
      { by: 'level' },
      { by: 'alphabet', language: 'tr', from: 'M' },
    ],
    presence: 'named',
    layout: {
      seating: { shape: 'table', perRow: 7 },
      speaking: 'in-reverse',
      procession: 'in-order',
      flags: { by: 'precedence' },
    },
  });
});

it('takes words it cannot read for the usual ones', () => {
  const { criteria, presence, layout } = rulesIn(
    new URLSearchParams({ presence: 'everybody', shape: 'ring', flags: 'la', 'rank.level': 'x' }),
  );

  expect({ criteria, presence }).toEqual({ criteria: [], presence: 'announced' });
  expect(layout.seating).toEqual(usualLayout.seating);
});
