import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { aMeeting, aParty, aPlace, aPlan, aShow, morning } from '../checking/testing.ts';
import { generateShow } from '../generating/show.ts';
import type { Show } from '../types.ts';
import { readPlanFile, readShowFile } from './show-file.ts';

function faultyFields(show: object): string[] {
  try {
    readShowFile(JSON.stringify(show));
    return [];
  } catch (failure) {
    if (!(failure instanceof ZodError)) throw failure;
    return failure.issues.map(({ path }) => path.join('.'));
  }
}

describe('a file of a show', () => {
  it('is read as it was written', () => {
    const show = generateShow({ parties: 30, requests: 100, slots: 16, places: 20, seed: 3 });
    expect(readShowFile(JSON.stringify(show))).toEqual(show);
  });

  it.each([
    ['blocks.0.to', { blocks: [{ ...morning, to: morning.from }] }],
    ['blocks.0.from', { blocks: [{ ...morning, from: '2026-10-32T09:00' }] }],
    ['blocks.0.step', { blocks: [{ ...morning, step: 7 }] }],
    ['blocks.1.from', { blocks: [morning, { ...morning, id: 'b', from: '2026-11-10T11:30' }] }],
    ['parties.3.id', { parties: [...aShow().parties, aParty('host')] }],
    ['parties.0.home', { parties: [aParty('guest', { home: 'nowhere' }), aParty('host')] }],
    ['places.0.owner', { places: [aPlace('table-1', { owner: 'nobody' })] }],
    ['never.0.1', { never: [['guest', 'nobody']] }],
    ['meetings.0.guest', { meetings: [aMeeting('m1', { guest: 'nobody' })] }],
    ['meetings.0.host', { meetings: [aMeeting('m1', { host: 'guest' })] }],
    ['meetings.0.minutes', { meetings: [aMeeting('m1', { minutes: 32 })] }],
    ['meetings.0.score', { meetings: [aMeeting('m1', { score: 101 })] }],
    ['meetings.0.attendees.0', { meetings: [aMeeting('m1', { attendees: ['nobody'] })] }],
    ['meetings.0.places.1', { meetings: [aMeeting('m1', { places: ['table-1', 'x'] })] }],
    ['meetings.0.after.0', { meetings: [aMeeting('m1', { after: ['m9'] })] }],
    [
      'meetings.0.locked.place',
      { meetings: [aMeeting('m1', { locked: { at: null, place: 'x' } })] },
    ],
  ] satisfies [string, Partial<Show>][])('names %s', (field, changes) => {
    expect(faultyFields(aShow(changes))).toEqual([field]);
  });

  it('is told what is missing', () => {
    const { weights, ...rest } = aShow();
    expect(weights).toBeDefined();
    expect(faultyFields(rest)).toEqual(['weights']);
  });

  it('may be anything but JSON', () => {
    expect(() => readShowFile('nBusiness = 3;')).toThrow(SyntaxError);
  });
});

it('reads a plan', () => {
  const plan = aPlan('m1 09:00 table-1 anna', 'm2 09:30 table-2');
  expect(readPlanFile(JSON.stringify(plan))).toEqual(plan);
  expect(() => readPlanFile('{"assignments":[{"meeting":1}]}')).toThrow(ZodError);
});
