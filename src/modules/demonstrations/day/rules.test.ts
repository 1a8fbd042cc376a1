import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSay, canSayOf, compareSaid, foldDay, readDayWord, writeDayWord } from './rules.ts';
import { laneA, laneB, someSaid, threeSessions, told } from './testing.ts';
import type { Said, SessionDay } from './types.ts';

const [first, , third] = threeSessions;
const signedAll = ['check/brief', 'check/medic'];

describe('a session on the day', () => {
  it('is signed item by item, then ready, live and done', () => {
    const day = foldDay(told(...signedAll, 'ready', 'live', 'done'), threeSessions);

    expect(day.sessions.get(first.id)).toMatchObject({
      ...{ state: 'done', missing: [], heldBy: null, heldMs: 0 },
      readyAt: Date.UTC(2025, 10, 13, 12, 2),
      liveAt: Date.UTC(2025, 10, 13, 12, 3),
      endedAt: Date.UTC(2025, 10, 13, 12, 4),
    });
    expect(day.contested).toEqual([]);
  });

  it.each([
    ['nothing was signed', [], ['brief', 'medic']],
    ['one item is missing', ['check/brief'], ['medic']],
    ['an item was ticked without a badge', ['check/brief', unsigned('medic')], ['medic']],
  ])('does not go live while %s', (_why, words, items) => {
    const said = told(...words, 'ready', 'live');
    const day = foldDay(said, threeSessions);

    expect(stateOf(said)).toBe('waiting');
    expect(canSay(day, first, 'live')).toEqual({ why: 'not-signed', items });
    expect(day.contested.map(({ why }) => why)).toContain('not-signed');
  });

  it.each([
    ['itself', {}, 'session-held'],
    ['its lane', { placeId: laneA }, 'lane-held'],
    ['the range', { placeId: null }, 'range-held'],
  ])('does not go live while %s is held, and does once that is lifted', (_what, place, why) => {
    const held = [...signedAll, 'ready', { ...place, word: 'hold' as const, detail: 'wind' }];

    expect(canSay(foldDay(told(...held), threeSessions), first, 'live')).toEqual({ why });
    expect(stateOf(told(...held, 'live'))).toBe('held');
    const lifted = [...held, { ...place, word: 'resume' as const }, 'live'];
    expect(stateOf(told(...lifted))).toBe('live');
  });

  it('is held with its lane while it is live, and goes on with it', () => {
    const hold = { placeId: laneA, word: 'hold' as const, detail: 'wind' };
    const words = [...signedAll, 'ready', 'live', hold];

    expect(foldDay(told(...words), threeSessions).sessions.get(first.id)).toMatchObject({
      ...{ state: 'held', heldBy: { place: 'lane', hold: { reason: 'wind' } } },
    });
    const on = foldDay(told(...words, 'check/brief', { ...hold, word: 'resume' }), threeSessions);
    expect(on.sessions.get(first.id)).toMatchObject({ state: 'live', heldMs: 2 * 60_000 });
  });

  it('on another lane does not mind', () => {
    const said = told(
      { placeId: laneB, word: 'hold', detail: 'rain' },
      ...signedAll,
      'ready',
      'live',
    );

    expect(stateOf(said)).toBe('live');
  });

  it('is over once it is done, whatever is said of it later', () => {
    const said = told(...signedAll, 'ready', 'live', 'done', 'live', 'hold/wind');
    const day = foldDay(said, threeSessions);

    expect(stateOf(said)).toBe('done');
    expect(day.contested.map(({ said: { word }, why }) => [word, why])).toEqual([
      ['live', 'over'],
      ['hold', 'over'],
    ]);
  });

  it('that was never live is not done, but may be abandoned', () => {
    expect(stateOf(told(...signedAll, 'ready', 'hold/wind', 'done'))).toBe('held');
    expect(stateOf(told('abandon'))).toBe('abandoned');
  });
});

describe('stop-fire', () => {
  const stop = { placeId: null, word: 'stop-fire' as const };
  const clear = { placeId: null, word: 'all-clear' as const };

  it('may be said at any moment and holds every live session, of every lane', () => {
    const live = [
      ...[...signedAll, 'ready', 'live'],
      ...['check/brief', 'ready', 'live'].map((word) => ({ ...split(word), placeId: third.id })),
    ];
    const day = foldDay(told(...live, stop), threeSessions);

    expect(day.stopFire).toMatchObject({ reason: 'stop-fire' });
    expect([first, third].map(({ id }) => day.sessions.get(id)?.state)).toEqual(['held', 'held']);
    expect(canSayOf(foldDay([], threeSessions), { kind: 'range' }, 'stop-fire')).toBeNull();
  });

  it('is ended by the all-clear alone; then each session is resumed by a word of its own', () => {
    const words = [...signedAll, 'ready', 'live', stop, 'resume', 'live'];
    expect(stateOf(told(...words))).toBe('held');
    expect(canSay(foldDay(told(...words), threeSessions), first, 'resume')).toEqual({
      why: 'stop-fire',
    });

    expect(stateOf(told(...words, clear))).toBe('held');
    expect(foldDay(told(...words, clear), threeSessions).stopFire).toBeNull();
    expect(stateOf(told(...words, clear, 'resume'))).toBe('live');
  });

  it('leaves holds as they were', () => {
    const hold = { placeId: null, word: 'hold' as const, detail: 'wind' };
    const day = foldDay(told(hold, stop, clear), threeSessions);

    expect(day.range).toMatchObject({ reason: 'wind' });
  });
});

describe('words of phones that were apart', () => {
  it('give one day, in whatever order and however often they arrive', () => {
    fc.assert(
      fc.property(someSaid(), fc.infiniteStream(fc.nat()), (said, order) => {
        const shuffled = [...said, ...said]
          .map((one) => ({ one, place: order.next().value ?? 0 }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(foldDay(shuffled, threeSessions)).toEqual(foldDay(said, threeSessions));
      }),
    );
  });

  it('never leave a session live under a hold, a stop-fire or with an item unsigned', () => {
    fc.assert(
      fc.property(someSaid(), (said) => {
        const day = foldDay(said, threeSessions);
        for (const session of threeSessions) {
          const { state, missing } = day.sessions.get(session.id) ?? absent();
          if (state !== 'live') continue;
          expect(missing).toEqual([]);
          expect([day.range, day.stopFire, day.lanes.get(session.laneId ?? '') ?? null]).toEqual([
            null,
            null,
            null,
          ]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('change nothing where the rules did not allow them, and all that may be said is entered', () => {
    fc.assert(
      fc.property(someSaid(), (said) => {
        const inOrder = said.toSorted(compareSaid);
        for (const [place, one] of inOrder.entries()) {
          const before = foldDay(inOrder.slice(0, place), threeSessions);
          const session = threeSessions.find(({ id }) => id === one.placeId);
          if (!session) continue;
          const after = foldDay(inOrder.slice(0, place + 1), threeSessions);
          const refusal = canSay(before, session, one.word, one);
          const isChanged = !sameDay(
            before.sessions.get(session.id),
            after.sessions.get(session.id),
          );
          expect(refusal === null).toBe(isChanged);
        }
      }),
    );
  });
});

it('a word is read as it was written, and nothing else is a word of the day', () => {
  for (const text of ['live', 'hold/wind', 'check/brief/2'])
    expect(writeDayWord(readDayWord(text) ?? { word: 'done', detail: null })).toBe(text);
  expect(['issued/lot-1', 'departed/out', ''].map(readDayWord)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

function stateOf(said: Said[], session = first) {
  return foldDay(said, threeSessions).sessions.get(session.id)?.state;
}

function unsigned(detail: string): Partial<Said> {
  return { word: 'check', detail, signer: null };
}

function split(word: string) {
  return readDayWord(word) ?? absent();
}

/** Two that say the same; how long it stood still is told at the next word. */
function sameDay(a: SessionDay | undefined, b: SessionDay | undefined): boolean {
  const of = (day: SessionDay | undefined) => JSON.stringify({ ...day, heldMs: 0 });
  return of(a) === of(b);
}

function absent(): never {
  throw new Error('it is there');
}
