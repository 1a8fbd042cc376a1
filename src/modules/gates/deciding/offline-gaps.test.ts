import { describe, expect, it } from 'vitest';
import { badgeFlags, type BadgeClaims } from '#modules/badges/types';
import type { GateCondition } from './conditions/types.ts';
import {
  aBadge,
  aGate,
  aKnowledge,
  anAttempt,
  aPassage,
  decide,
  doorsOpen,
  minutesAfter,
  noon,
} from './testing.ts';
import type { Attempt, Knowledge } from './types.ts';

/**
 * What other check-in systems cannot decide, or decide wrongly, once the network is gone; each
 * named after where it was told. A gate here has its replica and nothing else: no test knows a
 * server, and there is no other rule for the server to have.
 */

describe('eventyay-checkin #147: what still fails offline', () => {
  it('limits per day: so many entries of one badge, whichever gate it took', () => {
    const limits = [{ categories: null, gateId: null, zoneBit: 0, per: 'day' as const, most: 2 }];
    const entries = [aVisit('north', 0), aVisit('south', 60)].flat();
    const again = (at: string) =>
      ask({ at: new Date(at) }, { passages: entries, settings: { limits } });

    expect(again('2026-11-10T12:00:00Z')).toBe('limit-reached');
    expect(again('2026-11-11T12:00:00Z')).toBe(null);
  });

  it('limits per gate: once at this one, and as often as wanted at the other', () => {
    const limits = [
      { categories: [3], gateId: 'north', zoneBit: null, per: 'edition' as const, most: 1 },
    ];
    const passages = aVisit('north', 0);

    expect(ask({}, { passages, settings: { limits } })).toBe('limit-reached');
    expect(ask({}, { passages, settings: { limits }, gate: aGate('south', 'hall') })).toBe(null);
  });

  it.each([
    ['the second before it starts', '2026-11-09T23:59:59Z', 'wrong-day'],
    ['before the doors open', '2026-11-10T08:59:59Z', 'outside-hours'],
    ['as the doors open', '2026-11-10T09:00:00Z', null],
    ['the second before the doors close', '2026-11-10T17:59:59Z', null],
    ['as the doors close', '2026-11-10T18:00:00Z', 'outside-hours'],
    ['the instant it ends', '2026-11-12T00:00:00Z', 'expired'],
  ])('validity windows, in the time zone of the show: %s', (_when, at, refusal) => {
    expect(ask({ at: new Date(at) })).toBe(refusal);
  });

  it('validity windows of one badge: a day pass on the day after', () => {
    const claims = aBadge({ days: 0b01 });
    const on = (at: string) => ask({ badge: { ok: true, claims }, at: new Date(at) });

    expect(on('2026-11-10T12:00:00Z')).toBe(null);
    expect(on('2026-11-11T12:00:00Z')).toBe('wrong-day');
  });

  it('JSON rules: a tree of conditions that travels as text and means the same at the gate', () => {
    const rule: GateCondition = {
      gateIds: ['north'],
      demands: {
        any: [
          { all: [{ categories: [3] }, { between: ['09:00', '11:00'] }] },
          { all: [{ days: [0] }, { entriesToday: { atMost: 0 } }] },
          { minutesSinceLastEntry: { atLeast: 120 } },
        ],
      },
    };
    const conditions: GateCondition[] = JSON.parse(JSON.stringify([rule]));
    const settings = { conditions };
    const passages = aVisit('north', 30);

    expect(ask({ at: minutesAfter(doorsOpen, 40) }, { settings, passages })).toBe(null);
    expect(ask({ at: noon }, { settings })).toBe(null);
    expect(ask({ at: noon }, { settings, passages })).toBe(null);
    expect(ask({ at: minutesAfter(doorsOpen, 149) }, { settings, passages })).toBe(
      'condition-failed',
    );
    expect(ask({ at: minutesAfter(doorsOpen, 150) }, { settings, passages })).toBe(null);
  });

  // Nobody fills in a form at a gate. What such a question is for (briefed? seat? waiver signed?)
  // is a right that somebody gave beforehand, and that reaches the gate through the log.
  it('required questions: what must have been answered before is a right the gate asks for', () => {
    const rights = [
      { gateId: 'range-1', anyOf: ['briefing'], during: null, firm: true },
      { gateId: 'range-1', anyOf: ['convoy:1', 'convoy:2'], during: null, firm: false },
    ];
    const claims = aBadge({ zones: 0b101 });
    const atRange = (given: string[]) =>
      ask(
        { badge: { ok: true, claims } },
        {
          gate: aGate('range-1', 'range'),
          settings: { rights },
          grants: given.map((right) => ({ idx: claims.idx, right, from: null, until: null })),
        },
      );

    expect(atRange([])).toBe('right-missing');
    expect(atRange(['briefing'])).toBe('right-missing');
    expect(atRange(['convoy:2'])).toBe('right-missing');
    expect(atRange(['briefing', 'convoy:2'])).toBe(null);
  });

  it('photos on badges: the guard compares, where the badge or the show says so', () => {
    const marked = aBadge({ flags: badgeFlags.photoCheck });
    const withPhoto = aBadge({ photoHash: '8fba5840' });
    const shown = (claims: BadgeClaims, photoChecked: boolean, photoRule: 'marked' | 'all') =>
      ask({ badge: { ok: true, claims }, photoChecked }, { settings: { photoRule } });

    expect(shown(marked, false, 'marked')).toBe('photo-not-checked');
    expect(shown(marked, true, 'marked')).toBe(null);
    expect(shown(withPhoto, false, 'marked')).toBe(null);
    expect(shown(withPhoto, false, 'all')).toBe('photo-not-checked');
    expect(shown(aBadge(), false, 'all')).toBe(null);
  });

  it('capacity: a zone that is full by all the gate has heard lets nobody in', () => {
    const zones = [aCountedZone(50)];
    const withInside = (inside: number) =>
      ask(
        {},
        {
          settings: { zones },
          occupancy: [{ zoneBit: 0, inside, letInHere: 3 }],
          leases: [aLease(10)],
        },
      );

    expect(withInside(49)).toBe(null);
    expect(withInside(50)).toBe('full');
  });

  it('quotas: a gate without network stops at the places it was lent, and says what to do', () => {
    const zones = [aCountedZone(50)];
    const knowing = (letInHere: number, at: Date) =>
      decide(
        anAttempt({ at }),
        aKnowledge({
          settings: { zones },
          occupancy: [{ zoneBit: 0, inside: 20, letInHere }],
          leases: [aLease(10)],
        }),
      );

    expect(knowing(9, noon).admitted).toBe(true);
    expect(knowing(10, noon)).toMatchObject({
      refusal: 'slice-used',
      consequence: { severity: 'red', cure: 'contact-hub' },
    });
    expect(knowing(9, minutesAfter(noon, 30)).refusal).toBe('slice-used');
  });
});

describe('pretix', () => {
  it('accepted a badge again after the upload of its entry: here an entry counts as long as it is known', () => {
    const passages = [aPassage({ at: minutesAfter(noon, -5) })];

    expect(ask({}, { passages, heardAt: minutesAfter(noon, -1) })).toBe('already-inside');
  });

  it('applied no rules to a signed badge of which the device has no data: here all of them hold', () => {
    const unheard = { prints: [] };

    expect(ask({}, unheard)).toBe(null);
    expect(ask({ at: new Date('2026-11-10T08:59:59Z') }, unheard)).toBe('outside-hours');
    expect(
      ask({}, { ...unheard, settings: { conditions: [{ gateIds: null, demands: { any: [] } }] } }),
    ).toBe('condition-failed');
    expect(
      ask(
        { badge: { ok: true, claims: aBadge({ flags: badgeFlags.singleEntry }) } },
        {
          ...unheard,
          passages: aVisit('north', 0),
        },
      ),
    ).toBe('entry-used');
  });

  it('had a mode to switch (android #139) or called every ticket invalid (#49): news that are old change no answer but a hard anti-passback', () => {
    const inside = [aPassage()];
    const cases: [Partial<Attempt>, KnowledgeChanges][] = [
      [{}, {}],
      [{}, { passages: inside }],
      [{ at: minutesAfter(noon, 24 * 60) }, { passages: inside }],
      [{ direction: 'out' }, { passages: inside }],
      [{ badge: { ok: false, refusal: 'bad-signature' } }, {}],
    ];
    for (const [attempt, knowledge] of cases) {
      const online = decide(anAttempt(attempt), aKnowledge({ ...knowledge, heardAt: noon }));
      const offline = decide(
        anAttempt(attempt),
        aKnowledge({ ...knowledge, heardAt: minutesAfter(noon, -9_999) }),
      );
      expect(offline).toEqual(online);
    }
  });

  it('said "exit recorded" to everybody: an exit that no entry explains is recorded and told', () => {
    const leaving = anAttempt({ direction: 'out' });

    expect(decide(leaving, aKnowledge()).alerts).toEqual(['exit-without-entry']);
    expect(decide(leaving, aKnowledge({ passages: [aPassage()] })).alerts).toEqual([]);
  });
});

describe('Hi.Events', () => {
  it('lost the history with the exit: an exit leaves the entry in the counts', () => {
    const limits = [{ categories: null, gateId: null, zoneBit: 0, per: 'day' as const, most: 1 }];

    expect(ask({}, { passages: aVisit('north', 0), settings: { limits } })).toBe('limit-reached');
  });
});

describe('Eventra #11074', () => {
  it('took the second holder for the first by the operator: each badge has its own entries', () => {
    const passages = [aPassage({ idx: 1 })];

    expect(ask({}, { passages })).toBe(null);
  });
});

type KnowledgeChanges = Parameters<typeof aKnowledge>[0];

/** The refusal of a gate; null where it admits. */
function ask(attempt: Partial<Attempt> = {}, knowledge: KnowledgeChanges = {}) {
  return decide(anAttempt(attempt), aKnowledge(knowledge)).refusal;
}

/** In, so many minutes after the doors open, and out ten minutes later. */
function aVisit(gateId: string, minutes: number): Knowledge['passages'][number][] {
  const at = minutesAfter(doorsOpen, minutes);
  return [
    aPassage({ gateId, at }),
    aPassage({ gateId, at: minutesAfter(at, 10), direction: 'out' }),
  ];
}

function aCountedZone(people: number) {
  const capacity = { people, kind: 'hard' as const };
  return { zoneBit: 0, nightlyExitAt: '22:00', forgetAfterMinutes: 600, capacity };
}

function aLease(places: number) {
  return {
    zoneBit: 0,
    device: 'north-1',
    number: 4,
    places,
    issuedAt: doorsOpen,
    expiresAt: minutesAfter(noon, 30),
  };
}
