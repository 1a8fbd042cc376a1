import type { z } from 'zod';
import type { Outline } from '#modules/ranges/types';
import type { draftSchema } from './schema.ts';
import { emptyContent } from './submitting/service.ts';
import type { Surroundings } from './submitting/types.ts';
import type { SessionContent, Standing } from './types.ts';

const title = {
  fr: 'Tir de précision',
  en: 'Precision fire',
  tr: 'Hassas atış',
  ar: 'رماية دقيقة',
};

/** A fire of an exhibitor's crew from which nothing is missing in `aGround()`. */
export function aSession(changes: Partial<SessionContent> = {}): SessionContent {
  return {
    ...emptyContent,
    code: 'R01',
    rangeId: 'range',
    exhibitorId: 'company',
    title,
    kind: 'fire',
    actor: 'demonstrator',
    laneId: 'lane',
    standId: 'stand',
    dangerAreaIds: ['area'],
    exhibitIds: ['rifle'],
    seats: 100,
    officerId: 'officer',
    medicId: 'medic',
    ammunition: [{ lotId: 'lot', rounds: 30 }],
    ...changes,
  };
}

/** The form of a session without goods that a crew fires, for a new one on a range. */
export function aDraft(rangeId: string): Draft {
  return {
    ...{ id: null, version: null, rangeId, exhibitorId: null, title },
    ...{ kind: 'fire', actor: 'demonstrator', exhibitIds: [], ammunition: [], dates: [] },
    ...{ setUpMinutes: 10, runMinutes: 20, clearMinutes: 10, loudness: 0, fuelLitres: 0 },
    weather: emptyContent.weather,
    interpreted: null,
  };
}

type Draft = z.input<typeof draftSchema> & { id: string | null; version: number | null };

/** A range with one of each, and the goods of a company and of another one. */
export function aGround(changes: Partial<Surroundings> = {}): Surroundings {
  const feature = { capacity: null, outline: square(0, 0) };
  const exhibit = { kind: 'small-arm', status: 'live', endUse: 'both', state: 'on-site' } as const;
  const post = { rangeId: 'range', languages: [] };
  return {
    rangeIds: ['range'],
    features: [
      { ...feature, id: 'lane', kind: 'lane', code: 'L1' },
      {
        ...feature,
        id: 'stand',
        kind: 'stand',
        code: 'S1',
        outline: square(100, 0),
        capacity: 100,
      },
      { ...feature, id: 'area', kind: 'danger-area', code: 'D1', outline: square(0, 10) },
      { ...feature, id: 'block', kind: 'air-block', code: 'A1' },
    ],
    exhibits: [
      { ...exhibit, id: 'rifle', code: 'E-0001', exhibitorId: 'company' },
      { ...exhibit, id: 'theirs', code: 'E-0002', exhibitorId: 'other' },
    ],
    lots: [
      { id: 'lot', code: 'LOT-1', exhibitorId: 'company' },
      { id: 'army', code: 'LOT-2', exhibitorId: null },
      { id: 'theirs', code: 'LOT-3', exhibitorId: 'other' },
    ],
    exhibitors: [
      { id: 'company', state: 'admitted' },
      { id: 'other', state: 'admitted' },
    ],
    posts: [
      { ...post, id: 'officer', duty: 'range-officer', code: 'RO1' },
      { ...post, id: 'medic', duty: 'medic', code: 'MED1' },
      { ...post, id: 'interpreter', duty: 'interpreter', code: 'INT1', languages: ['tr'] },
    ],
    ...changes,
  };
}

export function aDraftStanding(changes: Partial<Standing> = {}): Standing {
  return {
    state: 'draft',
    submittedAt: null,
    submittedBy: null,
    safetyAt: null,
    safetyBy: null,
    commanderAt: null,
    commanderBy: null,
    returnedFor: null,
    startsAt: null,
    ...changes,
  };
}

/** Ten metres wide and deep, from its upper left corner. */
export function square(x: number, y: number): Outline {
  return [
    [x, y],
    [x + 10, y],
    [x + 10, y + 10],
    [x, y + 10],
  ];
}
