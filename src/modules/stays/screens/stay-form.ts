import { textIn } from '#platform/form-text';
import { instantOf, readTime } from '#platform/tabular/values';
import {
  directions,
  modes,
  roomKinds,
  type LegDetails,
  type Radio,
  type RoomDetails,
  type Weapon,
} from '../types.ts';

/** A leg as the form of it was sent; times are those of the edition's zone. */
export function legIn(
  form: FormData,
  timeZone: string,
): LegDetails & { id?: string; version?: number } {
  const word = (name: string) => textIn(form, name).trim();
  return {
    ...identityIn(form),
    delegationId: word('delegationId'),
    direction: directions.find((known) => known === word('direction')) ?? 'arrival',
    mode: modes.find((known) => known === word('mode')) ?? 'flight',
    number: word('number'),
    carrier: word('carrier'),
    place: word('place'),
    scheduledAt: instantAt(word('scheduledAt'), word('time'), timeZone),
    vipLounge: form.has('vipLounge'),
    people: wordsIn(form, 'people'),
  };
}

export function roomIn(form: FormData): RoomDetails & { id?: string; version?: number } {
  const word = (name: string) => textIn(form, name).trim();
  return {
    ...identityIn(form),
    delegationId: word('delegationId'),
    hotel: word('hotel'),
    room: word('room'),
    kind: roomKinds.find((known) => known === word('kind')) ?? 'single',
    fromDay: word('fromDay'),
    untilDay: word('untilDay'),
    people: wordsIn(form, 'people'),
  };
}

/** Rows of which nothing was filled in are none. */
export function weaponsIn(form: FormData): Weapon[] {
  return rowsIn(form, 'weapons', (word) => ({
    type: word('type'),
    calibre: word('calibre'),
    serial: word('serial'),
    ammunitionCount: Number(word('ammunitionCount') || 0),
    permitNumber: word('permitNumber'),
  }));
}

export function radiosIn(form: FormData): Radio[] {
  return rowsIn(form, 'radios', (word) => ({
    device: word('device'),
    band: word('band'),
    frequencyMhz: Number(word('frequencyMhz').replace(',', '.')),
    powerW: Number(word('powerW').replace(',', '.') || 0),
  }));
}

/** `fr en` or `fr, en`. */
export function languagesIn(form: FormData): string[] {
  return textIn(form, 'languages')
    .toLowerCase()
    .split(/[\s,;|]+/)
    .filter(Boolean);
}

/** An invalid date where one of the two is missing: the schema then names the field. */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const read = readTime(time);
  return day && read ? instantOf(day, read, timeZone) : new Date(Number.NaN);
}

export function numberOrNull(form: FormData, name: string): number | null {
  const word = textIn(form, name).trim();
  return word ? Number(word) : null;
}

export function wordsIn(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' && value ? [value] : []));
}

export const ROWS_OFFERED = 3;

function rowsIn<Row>(
  form: FormData,
  list: string,
  read: (word: (name: string) => string) => Row,
): Row[] {
  return Array.from({ length: ROWS_OFFERED }, (_, index) => {
    const word = (name: string) => textIn(form, `${list}.${index}.${name}`).trim();
    const isFilled = [...form.keys()].some(
      (name) => name.startsWith(`${list}.${index}.`) && textIn(form, name).trim() !== '',
    );
    return isFilled ? [read(word)] : [];
  }).flat();
}

function identityIn(form: FormData): { id?: string; version?: number } {
  const id = textIn(form, 'id');
  return id ? { id, version: Number(textIn(form, 'version')) } : {};
}
