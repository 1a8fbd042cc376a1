import { describe, expect, it } from 'vitest';
import { aPlan } from '#modules/editions/testing';
import { defaultSettings } from '#modules/meetings/settings/defaults';
import { interpreterIn, settingsIn } from './meeting-setup-form.ts';

const before = defaultSettings(aPlan());
const zone = 'Europe/Istanbul';

describe('a section of the settings', () => {
  it('has the hours of the edition, and no row whose day was left empty', () => {
    const { settings, rows } = settingsIn(
      aForm({
        intent: 'hours',
        'blocks.0.id': 'gone',
        'blocks.0.date': '',
        'blocks.1.id': 'kept',
        'blocks.1.date': '2025-11-11',
        'blocks.1.startsAt': '09:00',
        'blocks.1.endsAt': '12:00',
        'blocks.1.part': 'am',
        'blocks.1.step': '20',
        lengths: '20، 40',
        defaultLength: '20',
      }),
      before,
      zone,
    );

    expect(settings.blocks).toEqual([
      {
        ...{ id: 'kept', halfDay: '2025-11-11-am', step: 20 },
        startsAt: new Date('2025-11-11T06:00:00Z'),
        endsAt: new Date('2025-11-11T09:00:00Z'),
      },
    ]);
    expect(rows).toEqual([1]);
    expect(settings.lengths).toEqual([20, 40]);
    expect(settings.most).toEqual(before.most);
  });

  it('limits nothing where nothing is written, and nobody where there is a zero', () => {
    const { settings } = settingsIn(
      aForm({ intent: 'limits', 'most.delegation.day': '0', 'inARow.meetings': '4' }),
      before,
      zone,
    );

    expect(settings.most.delegation).toEqual({ halfDay: null, day: 0, edition: null });
    expect(settings.inARow).toBeNull();
  });
});

describe('the hours of an interpreter', () => {
  it('are read line by line, and are none where a line says no hours', () => {
    const { shifts, languages } = interpreterIn(
      aForm({
        code: 'INT-1',
        languages: 'FR; tr',
        shifts: '2025-11-11 09:00-12:30\n\nle matin',
      }),
      zone,
    );

    expect(languages).toEqual(['fr', 'tr']);
    expect(shifts[0]).toEqual({
      from: new Date('2025-11-11T06:00:00Z'),
      to: new Date('2025-11-11T09:30:00Z'),
    });
    expect(Number.isNaN(shifts[1]?.from.getTime())).toBe(true);
    expect(shifts).toHaveLength(2);
  });
});

function aForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}
