import { z } from 'zod';

export const deviceIdSchema = z.string().regex(/^[0-9a-f]{16}$/);

const base64Url = (length: number) => z.string().regex(new RegExp(`^[\\w-]{${length}}$`));

/** As `EnrolRequest`. */
export const enrolShape = {
  device: deviceIdSchema,
  /** 16 bytes. */
  secret: base64Url(22),
  /** 32 bytes. */
  publicKey: base64Url(43),
  name: z.string().trim().min(1).max(40),
  /** 64 bytes. */
  proof: base64Url(86),
};

export const enrolAnswerSchema = z.object({
  device: z.string(),
  edition: z.string(),
  gateIds: z.array(z.string()),
  hubKey: z.string(),
  now: z.int(),
});

export const newCodeShape = {
  /** Empty for every gate. */
  gateIds: z.array(z.string().min(1).max(60)).max(50).default([]),
  validMinutes: z.int().min(5).max(1_440).default(60),
  /** For a reprint desk: codes of the categories it may print, empty for all. Null for a gate. */
  desk: z
    .object({ categories: z.array(z.int().min(0).max(255)).max(256) })
    .nullable()
    .default(null),
  /** How many codes, each for one device. */
  count: z.int().min(1).max(20).default(1),
};

/** The text is told once, here: only a hash of its secret is kept. */
export const madeCodeSchema = z.object({
  id: z.string(),
  text: z.string(),
  expiresAt: z.date(),
  gateIds: z.array(z.string()),
});

export type MadeCode = z.infer<typeof madeCodeSchema>;

export const deviceStates = ['active', 'wiped', 'forked'] as const;

export const deviceRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(deviceStates),
  /** Where it may work; empty for every gate. */
  gateIds: z.array(z.string()),
  /** Where it works now. */
  gateId: z.string().nullable(),
  enrolledAt: z.date(),
  lastContactAt: z.date().nullable(),
  /** Events the hub holds of it. */
  events: z.int(),
  lastEventAt: z.date().nullable(),
  unsent: z.int().nullable(),
  revocationEpoch: z.int().nullable(),
  revocationIssuedAt: z.date().nullable(),
  batteryPercent: z.int().nullable(),
  /** Positive where its clock is ahead of the hub. */
  skewMs: z.int().nullable(),
  isPersisted: z.boolean().nullable(),
  version: z.string().nullable(),
  /** Parcels of its events that wait or could not be believed. */
  quarantined: z.int(),
  wipedAt: z.date().nullable(),
  /** Null until it has come back and was told. */
  wipeToldAt: z.date().nullable(),
});

export type DeviceRow = z.infer<typeof deviceRowSchema>;

export const quarantineRowSchema = z.object({
  id: z.string(),
  device: z.string().nullable(),
  seq: z.int().nullable(),
  why: z.string(),
  receivedAt: z.date(),
  receivedFrom: z.string(),
});

export const devicesSchema = z.object({
  devices: z.array(deviceRowSchema),
  quarantine: z.array(quarantineRowSchema),
  /** Codes that still let a device in. */
  openCodes: z.int(),
  /** By the clock of the hub. */
  now: z.date(),
  revocationEpoch: z.int(),
});

export type GateDevices = z.infer<typeof devicesSchema>;

export const importedLogSchema = z.object({
  /** Events that were new. */
  events: z.int(),
  /** Passages that were new. */
  passages: z.int(),
  /** Devices that became known by the file. */
  devices: z.int(),
  /** Parcels of events that lie aside. */
  quarantined: z.array(
    z.object({ device: z.string().nullable(), seq: z.int().nullable(), why: z.string() }),
  ),
  /** Devices that have told two stories under one number. */
  forks: z.array(z.string()),
});

export type ImportedLog = z.infer<typeof importedLogSchema>;
