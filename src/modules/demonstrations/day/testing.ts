import fc from 'fast-check';
import { readDayWord } from './rules.ts';
import { holdReasons, type DaySession, type Said } from './types.ts';

export const aRange = '10000000-0000-4000-8000-000000000000';
export const laneA = '20000000-0000-4000-8000-00000000000a';
export const laneB = '20000000-0000-4000-8000-00000000000b';
/** Two on lane A, one on lane B. */
export const threeSessions: readonly [DaySession, DaySession, DaySession] = [
  { id: '30000000-0000-4000-8000-000000000001', laneId: laneA, items: ['brief', 'medic'] },
  { id: '30000000-0000-4000-8000-000000000002', laneId: laneA, items: [] },
  { id: '30000000-0000-4000-8000-000000000003', laneId: laneB, items: ['brief'] },
];

/** Words of the first session one after the other, a minute apart, from noon; of the whole range where `placeId` is null. */
export function told(...words: (string | Partial<Said>)[]): Said[] {
  return words.map((one, place) => {
    const said = typeof one === 'string' ? readDayWord(one) : one;
    const word = said?.word ?? 'live';
    return {
      id: `40000000-0000-4000-8000-${place.toString(16).padStart(12, '0')}`,
      rangeId: aRange,
      placeId: threeSessions[0].id,
      at: Date.UTC(2025, 10, 13, 12, place),
      by: 'device:00000000000000aa',
      signer: word === 'check' ? 'badge:7' : null,
      detail: null,
      ...said,
      word,
    };
  });
}

/** Any words there can be of these sessions, some at the same instant, some nonsense. */
export function someSaid(): fc.Arbitrary<Said[]> {
  const places = [...threeSessions.map(({ id }) => id), laneA, laneB, null];
  const one = fc.record({
    id: fc.uuid(),
    rangeId: fc.constant(aRange),
    placeId: fc.constantFrom(...places, places[0] ?? null),
    said: fc.constantFrom<Pick<Said, 'word' | 'detail'>>(
      { word: 'check', detail: 'brief' },
      { word: 'check', detail: 'medic' },
      { word: 'ready', detail: null },
      { word: 'live', detail: null },
      { word: 'hold', detail: holdReasons[0] },
      { word: 'resume', detail: null },
      { word: 'done', detail: null },
      { word: 'abandon', detail: null },
      { word: 'stop-fire', detail: null },
      { word: 'all-clear', detail: null },
    ),
    at: fc.nat(40).map((minute) => Date.UTC(2025, 10, 13, 12, minute)),
    by: fc.constantFrom('device:00000000000000aa', 'device:00000000000000bb', 'account:x'),
    signer: fc.constantFrom('badge:7', 'badge:8', null),
  });
  return fc
    .uniqueArray(one, { selector: ({ id }) => id, maxLength: 60 })
    .map((list) => list.map(({ said, ...rest }) => ({ ...rest, ...said })));
}
