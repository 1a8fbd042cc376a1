import { z } from 'zod';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import {
  arrivalMarks,
  directions,
  legStates,
  modes,
  officerStatuses,
  readingPurposes,
  restrictedFields,
  roomKinds,
  sheetKinds,
} from './types.ts';

const words = (longest: number) => z.string().trim().max(longest);
const people = z.array(z.uuid()).max(500).default([]);
export const daySchema = z.iso.date();

export const legInputShape = {
  id: z.uuid().optional(),
  version: z.int().optional(),
  delegationId: z.uuid(),
  direction: z.enum(directions),
  mode: z.enum(modes),
  number: words(40).default(''),
  carrier: words(80).default(''),
  place: words(80).min(2),
  scheduledAt: z.date(),
  vipLounge: z.boolean().default(false),
  people,
};

export const roomInputSchema = z
  .object({
    edition: z.string(),
    id: z.uuid().optional(),
    version: z.int().optional(),
    delegationId: z.uuid(),
    hotel: words(120).min(2),
    room: words(20).default(''),
    kind: z.enum(roomKinds),
    fromDay: daySchema,
    untilDay: daySchema,
    people,
  })
  .refine(({ fromDay, untilDay }) => untilDay > fromDay, { path: ['untilDay'] });

export const vehicleInputShape = {
  id: z.uuid().optional(),
  version: z.int().optional(),
  plate: words(20).min(2),
  seats: z.int().min(1).max(99),
  driver: words(120).default(''),
  callSign: words(30).default(''),
};

export const dutyInputSchema = z
  .object({
    edition: z.string(),
    vehicleId: z.uuid(),
    delegationId: z.uuid(),
    fromAt: z.date(),
    untilAt: z.date(),
  })
  .refine(({ fromAt, untilAt }) => untilAt > fromAt, { path: ['untilAt'] });

export const wishShape = {
  hotel: words(300).default(''),
  rooms: z.int().min(0).max(500).nullable().default(null),
  vehicles: z.int().min(0).max(200).nullable().default(null),
  note: words(1_000).default(''),
  version: z.int().min(0),
};

export const particularsShape = {
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(20),
  diet: words(300),
  version: z.int().min(0),
};

export const weaponSchema = z.object({
  type: words(80).min(1),
  calibre: words(40),
  serial: words(60).min(1),
  ammunitionCount: z.int().min(0).max(10_000),
  permitNumber: words(60),
});

export const radioSchema = z.object({
  device: words(80).min(1),
  band: words(40),
  frequencyMhz: z.number().positive().max(300_000),
  powerW: z.number().min(0).max(10_000),
});

export const restrictedShape = {
  'access-needs': words(2_000).optional(),
  weapons: z.array(weaponSchema).max(50).optional(),
  radios: z.array(radioSchema).max(50).optional(),
};

export const purposeSchema = z.enum(readingPurposes);

/** One thing seen, as a telephone sends it. */
export const eventSchema = z
  .object({
    id: z.uuid(),
    delegationId: z.uuid(),
    legId: z.uuid().nullable().default(null),
    status: z.enum([...officerStatuses, ...legStates]),
    expectedAt: z.date().nullable().default(null),
    minutes: z.int().min(1).max(999).nullable().default(null),
    deviceTime: z.date(),
  })
  .refine(({ status, expectedAt }) => (status === 'delayed') === (expectedAt !== null), {
    path: ['expectedAt'],
  })
  .refine(({ status, minutes }) => (status === 'late') === (minutes !== null), {
    path: ['minutes'],
  });

export const reportedSchema = z.object({ added: z.int(), refused: z.array(z.string()) });

const kept = { id: z.uuid(), provenance: provenanceSchema, version: z.int() };

export const legSchema = z.object({
  ...legInputShape,
  ...kept,
  people: z.array(z.string()),
  state: z.enum(legStates),
  stateAt: z.date().nullable(),
  expectedAt: z.date(),
});

const roomSchema = z
  .object({
    ...roomInputSchema.shape,
    ...kept,
    people: z.array(z.string()),
  })
  .omit({ edition: true });

export const vehicleSchema = z.object({ ...vehicleInputShape, ...kept });

const dutySchema = z.object({
  id: z.uuid(),
  vehicleId: z.uuid(),
  delegationId: z.uuid(),
  fromAt: z.date(),
  untilAt: z.date(),
  plate: z.string(),
  seats: z.int(),
  driver: z.string(),
  callSign: z.string(),
});

export const delegationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  country: z.string(),
  level: z.string(),
  head: z.string().nullable(),
  liaisonOfficer: z.string().nullable(),
  members: z.int(),
});

export const staySchema = z.object({
  delegation: delegationSchema,
  legs: z.array(legSchema),
  rooms: z.array(roomSchema),
  duties: z.array(dutySchema),
  wish: z.object(wishShape),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      delegationRole: z.string().nullable(),
      headsDelegation: z.boolean(),
      particulars: z.object(particularsShape),
      given: z.array(z.enum(restrictedFields)),
    }),
  ),
  standing: z
    .object({ status: z.enum(officerStatuses), minutes: z.int().nullable(), at: z.date() })
    .nullable(),
});

const appointment = {
  id: z.uuid(),
  startsAt: z.date(),
  endsAt: z.date(),
  place: z.string(),
  venue: localTextSchema.nullable(),
};

export const officerDutiesSchema = z.object({
  at: z.date(),
  delegations: z.array(
    staySchema.extend({
      appointments: z.array(
        z.discriminatedUnion('kind', [
          z.object({ ...appointment, kind: z.literal('meeting'), with: z.string() }),
          z.object({ ...appointment, kind: z.literal('session'), title: localTextSchema }),
        ]),
      ),
    }),
  ),
});

export const officerSchema = z.object({
  accountId: z.uuid(),
  name: z.string(),
  country: z.string().nullable(),
  delegationIds: z.array(z.uuid()),
});

export const arrivalsSchema = z.object({
  day: z.string(),
  timeZone: z.string(),
  at: z.date(),
  rows: z.array(
    legSchema.extend({
      mark: z.enum(arrivalMarks),
      delegation: z.string(),
      country: z.string(),
      count: z.int(),
      officers: z.array(z.string()),
      vehicles: z.array(z.string()),
    }),
  ),
});

export const sheetShape = {
  kind: z.enum(sheetKinds),
  format: z.enum(['pdf', 'xlsx']),
  day: daySchema.optional(),
  /** Of one airport, hotel, vehicle or delegation only, by its name or plate. */
  of: z.string().max(200).optional(),
};
