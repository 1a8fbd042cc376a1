import type { z } from 'zod';
import { localTextSchema } from '#platform/schema';
import { locales } from '#platform/i18n';
import type { draftSchema, placeSchema } from '../schema.ts';
import {
  actors,
  cancelReasons,
  duties,
  returnReasons,
  sessionKinds,
  type CancelReason,
  type ReturnReason,
} from '../types.ts';

/** What a form of a session says. What makes no sense is left to the schema to refuse. */
export function draftIn(form: FormData): z.input<typeof draftSchema> {
  return {
    rangeId: wordIn(form, 'rangeId'),
    exhibitorId: wordIn(form, 'exhibitorId') || null,
    title: localTextSchema.parse(
      Object.fromEntries(locales.map((locale) => [locale, wordIn(form, `title.${locale}`)])),
    ),
    kind: oneOf(sessionKinds, wordIn(form, 'kind')),
    actor: oneOf(actors, wordIn(form, 'actor')),
    exhibitIds: wordsIn(form, 'exhibitIds'),
    setUpMinutes: numberIn(form, 'setUpMinutes'),
    runMinutes: numberIn(form, 'runMinutes'),
    clearMinutes: numberIn(form, 'clearMinutes'),
    weather: {
      windMps: numberOrNone(form, 'weather.windMps'),
      visibilityM: numberOrNone(form, 'weather.visibilityM'),
      ceilingM: numberOrNone(form, 'weather.ceilingM'),
      dry: form.has('weather.dry'),
      daylight: form.has('weather.daylight'),
    },
    loudness: numberIn(form, 'loudness'),
    fuelLitres: numberIn(form, 'fuelLitres'),
    interpreted: wordIn(form, 'interpreted') || null,
    dates: wordsIn(form, 'dates'),
    ammunition: [...form.keys()].flatMap((name) => {
      const [, lotId] = /^rounds\.(.+)$/.exec(name) ?? [];
      const rounds = numberIn(form, name);
      return lotId && rounds > 0 ? [{ lotId, rounds }] : [];
    }),
  };
}

export function placeIn(form: FormData): z.input<typeof placeSchema> {
  return {
    laneId: wordIn(form, 'laneId') || null,
    standId: wordIn(form, 'standId') || null,
    airBlockId: wordIn(form, 'airBlockId') || null,
    dangerAreaIds: wordsIn(form, 'dangerAreaIds'),
    seats: numberOrNone(form, 'seats'),
    officerId: wordIn(form, 'officerId') || null,
    medicId: wordIn(form, 'medicId') || null,
    interpreterId: wordIn(form, 'interpreterId') || null,
    required: form.has('required'),
    locked: form.has('locked'),
  };
}

/** Which session a form is about, and as what its reader has seen it. */
export function meantIn(form: FormData): { id: string; version: number } {
  return { id: wordIn(form, 'id'), version: numberIn(form, 'version') };
}

export function returnReasonIn(form: FormData): ReturnReason {
  return oneOf(returnReasons, wordIn(form, 'reason'));
}

export function cancelReasonIn(form: FormData): CancelReason {
  return oneOf(cancelReasons, wordIn(form, 'reason'));
}

/** `instantIn` reads a field of day and time in the edition's zone; empty shifts are left out. */
export function postIn(form: FormData, instantIn: (name: string) => Date | undefined) {
  return {
    id: wordIn(form, 'id') || null,
    rangeId: wordIn(form, 'rangeId'),
    code: wordIn(form, 'code'),
    duty: oneOf(duties, wordIn(form, 'duty')),
    participantId: wordIn(form, 'participantId') || null,
    languages: wordIn(form, 'languages')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
    shifts: SHIFTS.flatMap((row) => {
      const from = instantIn(`shifts.${row}.from`);
      const until = instantIn(`shifts.${row}.until`);
      return from && until ? [{ from, until }] : [];
    }),
  };
}

/** Lines of a post's form: two days with a pause in each. */
export const SHIFTS = ['0', '1', '2', '3'] as const;

/** Sessions in the order of the figures typed beside them, those without one left out. */
export function ranksIn(form: FormData): string[] {
  return [...form.keys()]
    .flatMap((name) => {
      const [, id] = /^rank\.(.+)$/.exec(name) ?? [];
      const rank = numberIn(form, name);
      return id && rank > 0 ? [{ id, rank }] : [];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}

export function wordsIn(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

function wordIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function numberIn(form: FormData, name: string): number {
  return Number(wordIn(form, name).replace(',', '.'));
}

function numberOrNone(form: FormData, name: string): number | null {
  return wordIn(form, name) ? numberIn(form, name) : null;
}

/** The first of them where a form was written by hand and says another word. */
function oneOf<const Word extends string>(words: readonly [Word, ...Word[]], said: string): Word {
  return words.find((word) => word === said) ?? words[0];
}
