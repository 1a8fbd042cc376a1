import { describe, expect, it } from 'vitest';
import { apart, locales } from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { showRules } from '../../engine/checking/broken-rules.ts';
import type { Unmet } from '../../engine/types.ts';
import type { Names } from '../naming/types.ts';
import { sayBreach } from './breaches.ts';
import { sayChange } from './changes.ts';
import { speaker } from './speaker.ts';
import { sayCure, sayReason } from './unmet.ts';

const about = ['m', 'g', 'convoy'];
const names: Names = {
  parties: new Map([
    ['g', { kind: 'delegation', id: 'g', name: 'Sénégal', country: 'SN' }],
    ['h', { kind: 'exhibitor', id: 'h', name: 'Arca', country: 'TR' }],
  ]),
  places: new Map([['p', 'RDV1']]),
  interpreters: new Map([['i', 'INT-3']]),
  people: new Map(),
};

describe.each(locales)('in %s', (locale) => {
  const ready = async () =>
    speaker(await translatorFor(locale), locale, names, [{ id: 'm', guest: 'g', host: 'h' }]);

  it('every rule that a plan can break has a sentence of its own', async () => {
    const say = await ready();
    const said = showRules.map((rule) =>
      sayBreach(say, { rule, about: rule === 'interpreter-missing' ? ['m', 'ar', 'fr'] : about }),
    );

    // What nobody has words for names its rule.
    const others = showRules.filter((rule, place) => said[place]?.includes(`(${rule})`));
    expect(others).toEqual([]);
  });

  it('a wish that was not met has its reason and its cure', async () => {
    const say = await ready();
    const reason: Unmet['reason'] = {
      ...{ code: 'no-interpreter', languages: ['ar', 'fr'], at: '2025-11-11T10:30' },
    };
    const cure: Unmet['cure'] = {
      ...{ code: 'if-moves', at: '2025-11-11T14:00', place: 'p', moves: 'm' },
      to: '2025-11-12T09:00',
    };

    expect(sayReason(say, { reason, guest: 'g', host: 'h' })).toContain('10:30');
    expect(sayCure(say, cure)).toContain('14:00');
    expect(sayCure(say, cure)).toContain(`${apart('Sénégal', locale)} – ${apart('Arca', locale)}`);
    expect(sayCure(say, cure)).toContain('RDV1');
  });

  it('a moved meeting is told with where it is and where it was', async () => {
    const say = await ready();
    const standing = { endsAt: '2025-11-11T11:00:00Z', placeId: 'p', interpreterId: null };
    const line = sayChange(
      say,
      {
        what: 'time',
        before: { ...standing, startsAt: '2025-11-11T10:30:00Z', firm: true },
        after: { ...standing, startsAt: '2025-11-12T23:30:00Z', firm: true },
      },
      { other: 'Arca', zone: 'Europe/Istanbul' },
    );

    // Half past ten in UTC is half past one in Istanbul, and half past eleven at night is the day after.
    expect(line).toContain('13:30');
    expect(line).toContain('02:30');
    expect(line).toContain('13');
    expect(line.indexOf('02:30')).toBeLessThan(line.indexOf('13:30'));
  });
});

it.each([
  ['Sénégal', 'ar', '\u2068Sénégal\u2069'],
  ['السنغال', 'ar', 'السنغال'],
  ['Sénégal', 'fr', 'Sénégal'],
  ['السنغال', 'fr', '\u2068السنغال\u2069'],
] as const)('a name of another direction is kept together: %s in %s', (name, locale, told) => {
  expect(apart(name, locale)).toBe(told);
});
