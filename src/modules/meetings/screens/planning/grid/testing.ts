import type { GridMeeting, Verdict } from './types.ts';

/** A meeting on the first morning at stand A05. */
export function aGridMeeting(changes: Partial<GridMeeting> = {}): GridMeeting {
  return {
    id: 'meeting',
    guest: 'mali',
    host: 'kaya',
    minutes: 30,
    bracket: 'meet-meet',
    score: 50,
    required: false,
    closed: false,
    interpreter: null,
    at: '2026-11-10T09:00',
    place: 'A05',
    interpretedBy: null,
    lockedTime: false,
    lockedPlace: false,
    past: false,
    published: null,
    replies: [],
    ...changes,
  };
}

export function aVerdict(changes: Partial<Verdict> = {}): Verdict {
  return {
    at: '2026-11-10T09:00',
    place: 'A05',
    state: 'free',
    reasons: [],
    givesWay: [],
    ...changes,
  };
}
