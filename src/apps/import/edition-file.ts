import { z } from 'zod';
import type { EditionPlan } from '#modules/editions/types';
import type { NewAct } from '#modules/policy/service';
import { countryCodeSchema, localTextSchema } from '#platform/schema';
import { instantOf } from '#platform/tabular/values';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/);

const daySchema = z.object({
  index: z.int().min(0).max(15),
  date: z.iso.date(),
  kind: z.enum(['fair', 'demo']),
  opensAt: hour,
  closesAt: hour,
});

const actSchema = z.object({
  date: z.iso.date(),
  reference: z.string().min(3),
  title: localTextSchema,
  authority: z.string(),
  effectiveFrom: z.iso.date(),
  /** Null: every country. */
  companyCountries: z.array(countryCodeSchema).nullable(),
  stateExceptions: z.array(countryCodeSchema),
});

/**
 * An edition as an organiser writes it down once: hours are local, texts are in four languages.
 * `demo/bamex-2025/edition.json` is the example to copy.
 */
export const editionFileSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  series: z.string().min(1),
  number: z.int().positive(),
  name: localTextSchema,
  theme: localTextSchema,
  patronage: localTextSchema,
  guestOfHonour: countryCodeSchema.nullable(),
  host: countryCodeSchema,
  city: z.string().min(1),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  timeZone: z.string().refine(isTimeZone),
  days: z.array(daySchema),
  venues: z.array(
    z.object({
      id,
      name: localTextSchema,
      kind: z.enum(['exhibition', 'range', 'conference']),
      address: z.string(),
      halls: z.array(
        z.object({
          id,
          name: localTextSchema,
          widthM: z.number().positive(),
          depthM: z.number().positive(),
        }),
      ),
    }),
  ),
  zones: z.array(
    z.object({
      id,
      venue: id,
      bit: z.int().min(0).max(31),
      letter: z.string().min(1).max(3),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      name: localTextSchema,
    }),
  ),
  gates: z.array(
    z.object({
      id,
      zone: id,
      name: localTextSchema,
      antiPassback: z.enum(['off', 'soft', 'hard']),
    }),
  ),
  categories: z.array(
    z.object({
      id,
      code: z.int().min(0).max(255),
      name: localTextSchema,
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      countsAs: z.enum(['visitor', 'exhibitor', 'service']),
      zones: z.array(id),
      days: z.array(z.int()),
      /** Null: the opening hours of the day. */
      hours: z.object({ from: hour.nullable(), to: hour.nullable() }).nullable(),
      escortRequired: z.boolean(),
      mayEscort: z.boolean(),
      photoCheck: z.boolean(),
      vip: z.boolean(),
    }),
  ),
  policy: z.object({ acts: z.array(actSchema) }).default({ acts: [] }),
});

export type EditionFile = z.infer<typeof editionFileSchema>;

/** @throws ZodError naming each field that is not understood; SyntaxError where it is no JSON */
export function readEditionFile(text: string): EditionFile {
  return editionFileSchema.parse(JSON.parse(text));
}

/** The plan of a file, in its preparation. */
export function planOf(file: EditionFile): EditionPlan {
  const {
    series,
    number,
    name,
    theme,
    patronage,
    guestOfHonour,
    city,
    startsOn,
    endsOn,
    timeZone,
  } = file;
  return {
    edition: {
      ...{ id: file.id, series, number, name, theme, patronage, guestOfHonour },
      ...{
        hostCountry: file.host,
        city,
        startsOn,
        endsOn,
        timeZone,
        stage: 'preparation',
        clonedFrom: null,
      },
    },
    days: daysOf(file.days, timeZone),
    venues: file.venues.map(({ halls: _, ...venue }) => venue),
    halls: file.venues.flatMap(({ id: venueId, halls }) =>
      halls.map((hall) => ({ ...hall, venueId })),
    ),
    zones: file.zones.map(({ venue: venueId, ...zone }) => ({ ...zone, venueId })),
    gates: file.gates.map(({ zone: zoneId, ...gate }) => ({ ...gate, zoneId })),
    categories: file.categories.map(({ hours, ...category }) => ({
      ...category,
      fromHour: hours?.from ?? null,
      untilHour: hours?.to ?? null,
    })),
  };
}

/** Local hours of a file as the instants of an edition. */
export function daysOf(days: EditionFile['days'], timeZone: string): EditionPlan['days'] {
  return days.map(({ opensAt, closesAt, ...day }) => ({
    ...day,
    opensAt: instantOf(day.date, opensAt, timeZone),
    closesAt: instantOf(day.date, closesAt, timeZone),
  }));
}

export function actOf({ date: _, ...act }: EditionFile['policy']['acts'][number]): NewAct {
  return act;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}
