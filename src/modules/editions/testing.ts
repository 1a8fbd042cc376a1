import type { Category, Edition, EditionDay, EditionPlan } from './types.ts';

/** A small show: two fair days in a hall, two demo days on a range, four categories. */
export function aPlan(changes: Partial<Edition> = {}): EditionPlan {
  return {
    edition: {
      id: 'bamex-2025',
      series: 'BAMEX',
      number: 1,
      name: text("BAMEX'25"),
      theme: text('Defence innovation'),
      patronage: text('The Head of State'),
      guestOfHonour: 'TR',
      hostCountry: 'ML',
      city: 'Bamako',
      startsOn: '2025-11-11',
      endsOn: '2025-11-14',
      timeZone: 'Africa/Bamako',
      stage: 'show',
      clonedFrom: null,
      ...changes,
    },
    days: [aDay(0, 'fair'), aDay(1, 'fair'), aDay(2, 'demo'), aDay(3, 'demo')],
    venues: [
      {
        id: 'parc-expo',
        name: text('Parc des expositions'),
        kind: 'exhibition',
        address: 'Bamako',
      },
      { id: 'range', name: text('Range'), kind: 'range', address: 'Koulikoro' },
    ],
    halls: [{ id: 'hall-a', venueId: 'parc-expo', name: text('Hall A'), widthM: 60, depthM: 40 }],
    zones: [
      {
        id: 'hall',
        venueId: 'parc-expo',
        bit: 0,
        letter: 'H',
        colour: '#1f4e79',
        name: text('Hall'),
      },
      {
        id: 'vip',
        venueId: 'parc-expo',
        bit: 1,
        letter: 'V',
        colour: '#7a1f3d',
        name: text('VIP'),
      },
      {
        id: 'range-stand',
        venueId: 'range',
        bit: 2,
        letter: 'R',
        colour: '#3d5a1f',
        name: text('Range stand'),
      },
    ],
    gates: [
      { id: 'north', zoneId: 'hall', name: text('North gate'), antiPassback: 'soft' },
      { id: 'range-1', zoneId: 'range-stand', name: text('Range gate'), antiPassback: 'soft' },
      { id: 'south', zoneId: 'hall', name: text('South gate'), antiPassback: 'soft' },
    ],
    categories: [
      aCategory({
        id: 'delegate',
        code: 1,
        zones: ['hall', 'vip', 'range-stand'],
        days: [0, 1, 2, 3],
        vip: true,
      }),
      aCategory({
        id: 'exhibitor',
        code: 2,
        countsAs: 'exhibitor',
        zones: ['hall', 'range-stand'],
        days: [0, 1, 2, 3],
      }),
      aCategory({ id: 'visitor', code: 3 }),
      aCategory({
        id: 'organiser',
        code: 4,
        countsAs: 'service',
        zones: ['hall', 'vip', 'range-stand'],
        days: [0, 1, 2, 3],
        mayEscort: true,
      }),
    ],
  };
}

export function aCategory(changes: Partial<Category> = {}): Category {
  return {
    id: 'visitor',
    code: 3,
    name: text(changes.id ?? 'visitor'),
    colour: '#444444',
    countsAs: 'visitor',
    zones: ['hall'],
    days: [0, 1],
    fromHour: null,
    untilHour: null,
    escortRequired: false,
    mayEscort: false,
    photoCheck: false,
    vip: false,
    ...changes,
  };
}

/** The same words in the four languages. */
export function text(words: string) {
  return { fr: words, en: words, tr: words, ar: words };
}

/** From 08:00 to 18:00 in Bamako, which keeps UTC all year. */
function aDay(index: number, kind: EditionDay['kind']): EditionDay {
  const date = `2025-11-${11 + index}`;
  return {
    index,
    date,
    kind,
    opensAt: new Date(`${date}T08:00:00Z`),
    closesAt: new Date(`${date}T18:00:00Z`),
  };
}
