import type { Bracket, ShowMeeting } from '../types.ts';
import { byWeight, type Draw } from './draw.ts';
import type { Invented } from './parties.ts';

const brackets = [
  ['must-must', 12],
  ['must-meet', 23],
  ['meet-meet', 30],
  ['one-sided', 35],
] as const satisfies readonly (readonly [Bracket, number])[];

const lengths = [
  [20, 55],
  [30, 35],
  [45, 10],
] as const;

/** Of the pairs that are drawn, so many times as many as are wished for; then all are gone through. */
const PATIENCE = 20;

/** As many wishes as asked for, or as there are pairs, each pair once. */
export function wishesOf(
  count: number,
  { guests, hosts }: { guests: readonly Invented[]; hosts: readonly Invented[] },
  draw: Draw,
): ShowMeeting[] {
  const pairs = new Map<string, [Invented, Invented]>();
  const add = (guest?: Invented, host?: Invented) => {
    if (guest && host) pairs.set(`${guest.party.id} ${host.party.id}`, [guest, host]);
  };
  const most = Math.min(count, guests.length * hosts.length);
  const someGuest = byWeight(guests.map(({ pull }) => pull));
  const someHost = byWeight(hosts.map(({ pull }) => pull));
  for (let tries = most * PATIENCE; tries > 0 && pairs.size < most; tries -= 1)
    add(guests[someGuest(draw)], hosts[someHost(draw)]);
  for (const guest of guests) for (const host of hosts) if (pairs.size < most) add(guest, host);

  return [...pairs.values()].map(([guest, host], place) => wish(place, guest, host, draw));
}

function wish(place: number, guest: Invented, host: Invented, draw: Draw): ShowMeeting {
  const bracket = draw.by(brackets);
  const closed = bracket === 'must-must' && guest.isOfficial && draw.chance(0.15);
  return {
    id: String(place + 1),
    guest: guest.party.id,
    host: host.party.id,
    minutes: draw.by(lengths),
    bracket,
    score: draw.between(1, 100),
    required: false,
    attendees: bracket === 'must-must' && guest.minister ? [guest.minister.id] : [],
    interpreter: betweenLanguages(guest, host),
    ...{ places: null, closed, windows: null, published: null, after: [] },
    locked: { at: null, place: null },
  };
}

function betweenLanguages(guest: Invented, host: Invented): [string, string] | null {
  if (guest.languages.some((language) => host.languages.includes(language))) return null;
  return [guest.languages[0], host.languages[0]];
}

/** Some wishes come after another of the same guest: first the visit, then the signature. */
export function putInOrder(meetings: readonly ShowMeeting[], draw: Draw): ShowMeeting[] {
  const before = new Map<string, string>();
  const last = new Map<string, string>();
  for (const { id, guest } of meetings) {
    const earlier = last.get(guest);
    if (earlier !== undefined && draw.chance(0.01)) before.set(id, earlier);
    last.set(guest, id);
  }
  return meetings.map((meeting) => {
    const earlier = before.get(meeting.id);
    return earlier === undefined ? meeting : { ...meeting, after: [earlier] };
  });
}
