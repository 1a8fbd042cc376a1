import { expect, it } from 'vitest';
import { aGridMeeting, aVerdict } from './testing.ts';
import { nextOpenColumn, verdictsByRow } from './verdicts.ts';

const at = '2026-11-10T09:00';

it('gives each place its own verdict', () => {
  const rows = verdictsByRow([aVerdict(), aVerdict({ place: 'B07', state: 'clash' })], {
    kind: 'places',
    meeting: aGridMeeting(),
  });

  expect(rows.get('A05')?.get(at)?.state).toBe('free');
  expect(rows.get('B07')?.get(at)?.state).toBe('clash');
});

it.each(['guests', 'hosts'] as const)('tells the best place of a time among %s', (kind) => {
  const rows = verdictsByRow(
    [
      aVerdict({ place: 'A05', state: 'clash' }),
      aVerdict({ place: 'B07', state: 'possible' }),
      aVerdict({ place: 'C01', state: 'free' }),
    ],
    { kind, meeting: aGridMeeting() },
  );

  expect([...rows.keys()]).toEqual([kind === 'guests' ? 'mali' : 'kaya']);
  expect([...rows.values()][0]?.get(at)?.place).toBe('C01');
});

it('keeps the present place where another is as good', () => {
  const rows = verdictsByRow([aVerdict({ place: 'B07' }), aVerdict({ place: 'A05' })], {
    kind: 'guests',
    meeting: aGridMeeting(),
  });

  expect(rows.get('mali')?.get(at)?.place).toBe('A05');
});

it('goes on to the next open column and round to the beginning', () => {
  const columns = ['09:00', '09:30', '10:00'].map((time) => ({ at: `2026-11-10T${time}` }));
  const verdicts = new Map([
    ['2026-11-10T09:00', aVerdict({ state: 'possible' })],
    ['2026-11-10T09:30', aVerdict({ state: 'clash' })],
  ]);

  expect(nextOpenColumn(columns, verdicts, 0)).toBe(0);
  expect(nextOpenColumn(columns, verdicts, 2)).toBe(0);
  expect(nextOpenColumn(columns, new Map(), 0)).toBe(null);
});
