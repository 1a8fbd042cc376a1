import { z } from 'zod';
import { channelUses } from '#modules/ranges/types';
import { localTextSchema, provenanceSchema } from '#platform/schema';
import { warningKinds } from './checking/types.ts';
import { noSeatReasons } from './seating/types.ts';
import { headings } from './timing/types.ts';
import { convoyStates, countingLegs, lateRules, partyKinds, vehicleKinds } from './types.ts';

const words = (longest: number) => z.string().trim().max(longest);
const codeSchema = z.string().trim().min(1).max(12);

const pointSchema = z.object({ code: codeSchema, name: localTextSchema });

export const routeInputShape = {
  id: z.uuid().optional(),
  name: localTextSchema,
  points: z.array(pointSchema).min(2).max(30),
  km: z.number().positive().max(5_000).nullable(),
};

export const convoyInputShape = {
  id: z.uuid().optional(),
  version: z.int().optional(),
  code: codeSchema,
  routeId: z.uuid(),
  rangeId: z.uuid().nullable(),
  meetingPoint: localTextSchema,
  meetAt: z.date(),
  departsAt: z.date(),
  arrivesAt: z.date(),
  returnsAt: z.date(),
  homeAt: z.date(),
  escort: words(200).default(''),
  channelId: z.uuid().nullable(),
  lateMinutes: z.int().min(0).max(240),
  lateRule: z.enum(lateRules),
  sessionOutId: z.uuid().nullable(),
  sessionBackId: z.uuid().nullable(),
};

const vehicleShape = {
  code: codeSchema,
  kind: z.enum(vehicleKinds),
  place: z.int().min(1).max(200),
  plate: words(20),
  seats: z.int().min(0).max(99),
  driverName: words(120).nullable(),
  driverPhone: words(40).nullable(),
  callSign: words(30),
  fuelRangeKm: z.int().min(0).max(5_000).nullable(),
};

export const vehicleInputSchema = z.object({ id: z.uuid().optional(), ...vehicleShape });

export const placeSchema = z.object({
  kind: z.enum(partyKinds),
  id: words(80).min(1),
  places: z.int().min(0).max(10_000).nullable(),
});

export const seatInputShape = {
  convoyId: z.uuid(),
  participantId: z.uuid(),
  to: z.object({ vehicleId: z.uuid(), seat: z.int().min(1).max(99).optional() }).nullable(),
};

export const countInputShape = {
  convoyId: z.uuid(),
  head: z.union([z.object({ participantId: z.uuid() }), z.object({ badgeCode: words(20).min(1) })]),
  vehicleId: z.uuid().nullable(),
  leg: z.enum([...countingLegs, 'otherwise']),
  counted: z.boolean(),
};

export const positionInputShape = {
  convoyId: z.uuid(),
  point: codeSchema,
  heading: z.enum(headings),
  passed: z.enum(['at', 'left']),
  at: z.date().optional(),
};

/** Papers of a convoy. */
export const sheetKinds = ['manifest', 'head-count', 'radio', 'departure'] as const;

export const convoySchema = z.object({
  ...convoyInputShape,
  id: z.uuid(),
  version: z.int(),
  externalId: z.string().nullable(),
  dayIndex: z.int(),
  escort: z.string(),
  state: z.enum(convoyStates),
  provenance: provenanceSchema,
});

const stretchSchema = z.object({
  from: z.string(),
  to: z.string(),
  heading: z.enum(headings),
  minutes: z.number().nullable(),
  measured: z.int(),
});

const passageSchema = z.object({
  convoyId: z.uuid(),
  point: z.string(),
  heading: z.enum(headings),
  passed: z.enum(['at', 'left']),
  at: z.number(),
});

const expectationSchema = z.object({
  at: z.number(),
  by: z.enum(['measured', 'shifted', 'planned']),
  last: passageSchema.nullable(),
  hasArrived: z.boolean(),
});

const expectedSchema = z.object({ out: expectationSchema, back: expectationSchema });

const warningSchema = z.object({
  kind: z.enum(warningKinds),
  vehicle: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const routeSchema = z.object({
  ...routeInputShape,
  id: z.uuid(),
  stretches: z.array(stretchSchema),
});

export const boardSchema = z.object({
  timeZone: z.string(),
  at: z.date(),
  days: z.array(z.object({ index: z.int(), date: z.string() })),
  convoys: z.array(
    convoySchema.extend({
      vehicles: z.int(),
      seats: z.int(),
      taken: z.int(),
      held: z.int(),
      withoutSeat: z.int(),
      warnings: z.array(warningSchema),
      expected: expectedSchema,
      leftBehind: z.int(),
    }),
  ),
  routes: z.array(routeSchema),
  ranges: z.array(z.object({ id: z.uuid(), name: localTextSchema })),
});

const headsSchema = z.array(z.string());
const legSchema = z.object({
  leg: z.enum(countingLegs),
  expected: headsSchema,
  counted: headsSchema,
  missing: headsSchema,
  extra: headsSchema,
});

export const countSchema = z.object({
  legs: z.object({ out: legSchema, there: legSchema, back: legSchema, home: legSchema }),
  vehicles: z.array(
    z.object({
      vehicleId: z.string(),
      listed: z.int(),
      counted: z.object({ out: z.int(), there: z.int(), back: z.int(), home: z.int() }),
    }),
  ),
  strangers: headsSchema,
  changed: z.array(
    z.object({
      head: z.string(),
      leg: z.enum(countingLegs),
      listed: z.string(),
      counted: z.string(),
    }),
  ),
  goneOtherwise: headsSchema,
  leftBehind: headsSchema,
  devices: z.array(
    z.object({
      device: z.string(),
      oldestAt: z.number(),
      newestAt: z.number(),
      heardAt: z.number(),
    }),
  ),
});

export const waitSchema = z.discriminatedUnion('reason', [
  z.object({ reason: z.literal('left-behind'), heads: headsSchema }),
  z.object({ reason: z.literal('never-counted') }),
]);

const splitSchema = z.object({
  party: z.string(),
  vehicleIds: z.array(z.string()),
  why: z.enum(['car', 'locked', 'room']),
});

const unseatedSchema = z.object({
  participantId: z.string(),
  reason: z.enum([...noSeatReasons, 'not-seated']),
});

export const seatingSchema = z.object({
  seated: z.int(),
  held: z.int(),
  unseated: z.array(unseatedSchema),
  split: z.array(splitSchema),
});

export const viewSchema = z.object({
  timeZone: z.string(),
  at: z.date(),
  convoy: convoySchema,
  route: routeSchema.nullable(),
  range: z.object({ id: z.uuid(), name: localTextSchema }).nullable(),
  channels: z.array(
    z.object({
      id: z.uuid(),
      rangeId: z.uuid().nullable(),
      code: z.string(),
      frequency: z.string(),
      use: z.enum(channelUses),
      callSign: z.string(),
    }),
  ),
  vehicles: z.array(
    z.object({
      ...vehicleShape,
      id: z.uuid(),
      convoyId: z.uuid(),
      riders: z.array(z.object({ participantId: z.uuid(), seat: z.int(), locked: z.boolean() })),
      held: z.array(z.object({ seat: z.int(), officer: z.string() })),
      free: z.int(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      country: z.string(),
      party: z.string(),
      partyName: z.string().nullable(),
      badge: z.string().nullable(),
      leads: z.boolean(),
    }),
  ),
  without: z.array(unseatedSchema),
  officersWithout: z.array(z.string()),
  split: z.array(splitSchema),
  places: z.array(placeSchema.extend({ name: z.string().nullable() })),
  count: countSchema,
  wait: waitSchema.nullable(),
  passages: z.array(passageSchema),
  expected: expectedSchema,
  warnings: z.array(warningSchema),
  joining: z.discriminatedUnion('joins', [
    z.object({ joins: z.literal('this') }),
    z.object({ joins: z.literal('next'), convoyId: z.uuid() }),
    z.object({ joins: z.literal('own-escort') }),
    z.object({ joins: z.literal('none'), why: z.enum(['rule', 'no-next', 'too-late']) }),
  ]),
});
