import type { BadgeClaims } from '#modules/badges/types';
import type { Category, Gate, Zone } from '#modules/editions/types';
import type { LocalText } from '#platform/i18n';
import type { EntryAttempt, Passage } from '../types.ts';
import { openingHours } from './opening-hours.ts';
import { decideAttempt } from './rules.ts';
import { nothingMore, usualSettings } from './settings/rules.ts';
import type { Attempt, Decision, GatePlan, GateSettings, Knowledge } from './types.ts';

/** The first two days of a show, open from 9 to 18 in Bamako, whose clocks show UTC. */
export const doorsOpen = new Date('2026-11-10T09:00:00Z');
export const noon = new Date('2026-11-10T12:00:00Z');

export function minutesAfter(at: Date, minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

/** A visitor's badge, good for the hall on both days. */
export function aBadge(changes: Partial<BadgeClaims> = {}): BadgeClaims {
  return {
    idx: 1234,
    generation: 0,
    notBefore: new Date('2026-11-10T00:00:00Z'),
    expires: new Date('2026-11-12T00:00:00Z'),
    category: 3,
    zones: 0b1,
    days: 0b11,
    flags: 0,
    nationality: 'MLI',
    name: 'MAÏGA Aïssata',
    photoHash: null,
    ...changes,
  };
}

/** A good badge at an open gate, with nothing against it. */
export function anEntryAttempt(changes: Partial<EntryAttempt> = {}): EntryAttempt {
  return {
    claims: aBadge(),
    knownBadge: { state: 'active', latestGeneration: 0 },
    gate: { id: 'main', zoneBit: 0, antiPassback: 'soft' },
    direction: 'in',
    dayIndex: 0,
    opening: [{ opens: doorsOpen, closes: new Date('2026-11-10T18:00:00Z') }],
    escort: 'missing',
    unpaired: false,
    photoOwed: false,
    alreadyInside: false,
    enteredBefore: false,
    limitReached: false,
    rightMissing: false,
    conditionFailed: false,
    place: 'free',
    at: noon,
    testMode: false,
    waived: [],
    firm: [],
    ...changes,
  };
}

export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  const at = changes.at ?? noon;
  return {
    badge: { ok: true, claims: aBadge() },
    escort: null,
    direction: 'in',
    at,
    knownAt: at,
    photoChecked: false,
    identityChecked: false,
    waived: [],
    ...changes,
  };
}

/** A hall with two gates and a range with one. */
export const aGatePlan: GatePlan = {
  edition: { id: 'bamex-2026', timeZone: 'Africa/Bamako' },
  days: [0, 1].map((index) => ({
    index,
    date: `2026-11-${10 + index}`,
    kind: 'fair',
    opensAt: new Date(`2026-11-${10 + index}T09:00:00Z`),
    closesAt: new Date(`2026-11-${10 + index}T18:00:00Z`),
  })),
  zones: [aZone('hall', 0), aZone('range', 2)],
  gates: [aGate('north', 'hall'), aGate('south', 'hall'), aGate('range-1', 'range')],
  categories: [aCategory(3), aCategory(4), aCategory(7)],
};

export function aGate(
  id: string,
  zoneId: string,
  antiPassback: Gate['antiPassback'] = 'soft',
): Gate {
  return { id, zoneId, name: text(id), antiPassback };
}

/** What the north gate knows: nobody has come yet. */
export function aKnowledge({
  settings,
  ...changes
}: Partial<Omit<Knowledge, 'settings'>> & { settings?: Partial<GateSettings> } = {}): Knowledge {
  return {
    ...nothingMore,
    plan: aGatePlan,
    gate: aGate('north', 'hall'),
    prints: [],
    passages: [],
    settings: { ...usualSettings, ...settings },
    ...changes,
  };
}

export function decide(attempt: Attempt, knowledge: Knowledge): Decision {
  return decideAttempt(attempt, knowledge, openingHours(knowledge.plan));
}

/** An entry through the north gate of the hall. */
export function aPassage(changes: Partial<Passage> = {}): Passage {
  const at = changes.at ?? doorsOpen;
  return {
    id: `${changes.idx ?? 1234}-${at.getTime()}`,
    idx: 1234,
    generation: 0,
    gateId: 'north',
    zoneBit: 0,
    direction: 'in',
    at,
    admitted: true,
    ...changes,
  };
}

function aZone(id: string, bit: number): Zone {
  return { id, venueId: 'venue', bit, letter: id.slice(0, 1), colour: '#000000', name: text(id) };
}

function aCategory(code: number): Category {
  return {
    id: `category-${code}`,
    code,
    name: text(`category ${code}`),
    colour: '#000000',
    countsAs: 'visitor',
    zones: ['hall', 'range'],
    days: [0, 1],
    fromHour: null,
    untilHour: null,
    escortRequired: false,
    mayEscort: false,
    photoCheck: false,
    vip: false,
  };
}

function text(word: string): LocalText {
  return { fr: word, en: word, tr: word, ar: word };
}
