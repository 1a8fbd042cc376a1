import { expect, it } from 'vitest';
import { channelsIn, featureIn, walksIn, windowsIn } from './range-forms.ts';

const a = 'aaaaaaaa-0000-4000-8000-000000000001';
const b = 'bbbbbbbb-0000-4000-8000-000000000002';

it('reads something drawn; an empty height is none, and a torn outline has no corners', () => {
  const form = formOf({
    kind: 'lane',
    code: ' L1 ',
    'name.fr': 'Couloir',
    outline: '[[0,1],[2,3]]',
    floorM: '',
    ceilingM: '0',
  });

  expect(featureIn(form)).toMatchObject({
    ...{
      kind: 'lane',
      code: 'L1',
      outline: [
        [0, 1],
        [2, 3],
      ],
    },
    ...{ floorM: null, ceilingM: 0, channelId: null },
  });
  expect(featureIn(form)).not.toHaveProperty('version');
  expect(featureIn(formOf({ outline: '[[0,' })).outline).toEqual([]);
  expect(featureIn(formOf({ id: a, version: '3', outline: '{}' }))).toMatchObject({
    ...{ id: a, version: 3, outline: [] },
  });
});

it('reads the rows that are there, and no row that was taken away', () => {
  const form = formOf({
    ...{ rows: 'r2 r0 r5', 'r2.code': 'CH2', 'r2.everywhere': 'on' },
    ...{ 'r0.code': 'CH1', 'r0.id': b, 'r1.code': 'gone', 'r5.code': '' },
  });

  expect(channelsIn(form, a)).toMatchObject([
    { code: 'CH2', rangeId: null },
    { id: b, code: 'CH1', rangeId: a },
  ]);
});

it('reads hours in the zone of the edition; only a closure has a reason', () => {
  const form = formOf({
    ...{ rows: 'r0 r1 r2', 'r0.startsAt': '2026-07-01T08:00', 'r0.endsAt': '2026-07-01T09:30' },
    ...{ 'r0.state': 'open', 'r1.startsAt': '2026-07-01T08:00' },
    ...{ 'r2.startsAt': '2026-07-01T08:15', 'r2.endsAt': '2026-07-01T08:30' },
    ...{ 'r2.state': 'prayer', 'r2.featureId': a },
  });

  expect(windowsIn(form, 'Europe/Istanbul')).toEqual([
    {
      ...{ featureId: null, opens: true, why: null },
      ...{ startsAt: new Date('2026-07-01T05:00Z'), endsAt: new Date('2026-07-01T06:30Z') },
    },
    {
      ...{ featureId: a, opens: false, why: 'prayer' },
      ...{ startsAt: new Date('2026-07-01T05:15Z'), endsAt: new Date('2026-07-01T05:30Z') },
    },
  ]);
});

it('reads the walks that somebody has walked', () => {
  const form = formOf({ [`walk.${a}.${b}`]: '0', [`walk.${b}.${a}`]: '', version: '3' });
  expect(walksIn(form)).toEqual([{ fromId: a, toId: b, minutes: 0 }]);
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
