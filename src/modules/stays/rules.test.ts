import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLeg, foldStanding, hasDeparted, markArrival, nightsOf, overlap } from './rules.ts';
import { aDatedEvent } from './testing.ts';
import { legStates, officerStatuses, type DatedEvent } from './types.ts';

const scheduledAt = new Date('2025-11-10T06:40:00Z');
const arrival = { direction: 'arrival', scheduledAt } as const;

describe('the events of two telephones', () => {
  it('say the same in whatever order and however often they come', () => {
    fc.assert(
      fc.property(history(), fc.infiniteStream(fc.nat()), (events, dice) => {
        const told = shuffled([...events, ...events.filter(() => roll(dice) % 2)], dice);

        expect(foldLeg(arrival, once(told))).toEqual(foldLeg(arrival, events));
        expect(foldLeg(arrival, told)).toEqual(foldLeg(arrival, events));
        expect(foldStanding(told)).toEqual(foldStanding(events));
      }),
      { numRuns: 500 },
    );
  });

  it('say the same when some come late, as when all had come at once', () => {
    fc.assert(
      fc.property(history(), fc.infiniteStream(fc.boolean()), (events, lost) => {
        const first = events.filter(() => lost.next().value === false);
        const rest = events.filter((event) => !first.includes(event));

        expect(foldStanding([...rest, ...first])).toEqual(foldStanding(events));
        expect(foldLeg(arrival, [...rest, ...first])).toEqual(foldLeg(arrival, events));
      }),
      { numRuns: 500 },
    );
  });

  it('leave the last word, so that what is older changes nothing', () => {
    fc.assert(
      fc.property(history(), (events) => {
        const last = foldStanding(events);
        fc.pre(last !== null);
        const older = aDatedEvent({
          id: 'ffffffff-ffff-4fff-bfff-ffffffffffff',
          status: 'need-help',
          deviceTime: new Date((last?.at.getTime() ?? 0) - 1),
        });

        expect(foldStanding([...events, older])).toEqual(last);
      }),
    );
  });
});

describe('foldLeg', () => {
  it('keeps a leg announced while nobody has spoken of it', () => {
    expect(foldLeg(arrival, [])).toEqual({
      state: 'announced',
      stateAt: null,
      expectedAt: scheduledAt,
    });
  });

  it('expects the last delay, until the leg is told to be on time again', () => {
    const delay = aDatedEvent({ status: 'delayed', expectedAt: new Date('2025-11-10T08:00:00Z') });
    const onTime = aDatedEvent({ status: 'on-time', deviceTime: new Date('2025-11-10T06:51:00Z') });

    expect(foldLeg(arrival, [delay]).expectedAt).toEqual(delay.expectedAt);
    expect(foldLeg(arrival, [delay, onTime]).expectedAt).toEqual(scheduledAt);
  });

  it('counts people in a car as received, and on the way out as nothing', () => {
    const inCar = aDatedEvent({ status: 'in-car' });

    expect(foldLeg(arrival, [inCar]).state).toBe('received');
    expect(foldLeg({ ...arrival, direction: 'departure' }, [inCar]).state).toBe('announced');
  });
});

describe('markArrival', () => {
  const expectedAt = scheduledAt;
  const leg = { state: 'announced', stateAt: null, expectedAt } as const;
  const at = (minutes: number) => new Date(scheduledAt.getTime() + minutes * 60_000);
  const hasOfficer = true;

  it('misses an arrival twenty minutes after its time, and not a minute before', () => {
    expect(markArrival(leg, { hasOfficer, at: at(19) })).toBe('expected');
    expect(markArrival(leg, { hasOfficer, at: at(20) })).toBe('overdue');
  });

  it('finds somebody unmet a quarter of an hour after they landed, and at once without an officer', () => {
    const landed = { ...leg, state: 'landed', stateAt: at(0) } as const;

    expect(markArrival(landed, { hasOfficer, at: at(14) })).toBe('landed');
    expect(markArrival(landed, { hasOfficer, at: at(15) })).toBe('unmet');
    expect(markArrival(landed, { hasOfficer: false, at: at(0) })).toBe('unmet');
  });
});

describe('a stay', () => {
  it('is over when every departure that stands has left', () => {
    const gone = { direction: 'departure', state: 'departed' } as const;
    const waits = { direction: 'departure', state: 'announced' } as const;

    expect(hasDeparted(null, [])).toBe(false);
    expect(hasDeparted(null, [gone, waits])).toBe(false);
    expect(hasDeparted(null, [gone, { ...waits, state: 'cancelled' }])).toBe(true);
  });

  it('counts nights and lets a vehicle be taken over at the same minute', () => {
    const hour = (at: number) => new Date(Date.UTC(2025, 10, 10, at));

    expect(nightsOf({ fromDay: '2025-10-25', untilDay: '2025-10-27' })).toBe(2);
    expect(
      overlap({ fromAt: hour(8), untilAt: hour(9) }, { fromAt: hour(9), untilAt: hour(10) }),
    ).toBe(false);
    expect(
      overlap({ fromAt: hour(8), untilAt: hour(10) }, { fromAt: hour(9), untilAt: hour(11) }),
    ).toBe(true);
  });
});

/** What two officers tell within a few minutes, some of it at the same instant. */
function history() {
  const minute = fc.integer({ min: 0, max: 6 });
  return fc.uniqueArray(
    fc
      .record({
        id: fc.uuid(),
        status: fc.constantFrom(...legStates, ...officerStatuses),
        device: minute,
        received: minute,
      })
      .map(({ id, status, device, received }): DatedEvent => {
        const at = (minutes: number) => new Date(scheduledAt.getTime() + minutes * 60_000);
        return aDatedEvent({
          id,
          status,
          expectedAt: status === 'delayed' ? at(60 + device) : null,
          minutes: status === 'late' ? 10 + device : null,
          deviceTime: at(device),
          happenedAt: at(Math.min(device, received)),
        });
      }),
    { selector: ({ id }) => id, maxLength: 20 },
  );
}

function shuffled(events: readonly DatedEvent[], dice: Iterator<number>): DatedEvent[] {
  return events
    .map((event) => ({ event, place: roll(dice) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ event }) => event);
}

function roll(dice: Iterator<number>): number {
  const { value } = dice.next();
  return typeof value === 'number' ? value : 0;
}

function once(events: readonly DatedEvent[]): DatedEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}
