import editionFile from '../bamex-2025/edition.json' with { type: 'json' };

export type InFour = { fr: string; en: string; tr: string; ar: string };

export type Category = {
  id: string;
  code: number;
  name: InFour;
  colour: string;
  countsAs: 'visitor' | 'exhibitor' | 'service';
  zones: string[];
  days: number[];
  /** Local times of day; Closed from `to` on. */
  hours: { from: string; to: string };
  escortRequired: boolean;
  mayEscort: boolean;
  photoCheck: boolean;
  vip: boolean;
};

/** The edition as it stands in `edition.json`, which is written by hand. */
export const edition = editionFile;

export const categories = editionFile.categories as Category[];

export function categoryOf(id: string): Category {
  return known(
    categories.find((category) => category.id === id),
    `category ${id}`,
  );
}

export function zoneOfGate(gateId: string): string {
  return known(
    edition.gates.find((gate) => gate.id === gateId),
    `gate ${gateId}`,
  ).zone;
}

/** The date of a show day, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return known(edition.days[day], `day ${day}`).date;
}

/** A clock time of a show day in UTC, which is also the time in Bamako all year round. */
export function instant(day: number, secondOfDay: number): string {
  return `${dateOf(day)}T${clock(secondOfDay)}Z`;
}

export function clock(secondOfDay: number): string {
  const parts = [
    Math.floor(secondOfDay / 3600),
    Math.floor(secondOfDay / 60) % 60,
    secondOfDay % 60,
  ];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Seconds since midnight of a time written `HH:MM`. */
export function secondOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}

export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the demo data names an unknown ${what}`);
  return value;
}
