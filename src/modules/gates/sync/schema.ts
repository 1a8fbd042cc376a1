import { z } from 'zod';

const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
);

/** As `SyncRequest`; what stands in the parcel is proven by its own signatures. */
export const syncRequestSchema = z.object({
  parcel: bytes,
  report: z.object({
    now: z.number().min(0).max(8.64e15),
    unsent: z
      .int()
      .min(0)
      .max(2 ** 31 - 1),
    revocations: z
      .object({ epoch: z.int().min(0), issuedAt: z.number().min(0).max(8.64e15) })
      .nullable(),
    batteryPercent: z.int().min(0).max(100).nullable(),
    gateId: z.string().max(64).nullable(),
    isPersisted: z.boolean(),
    version: z.string().max(40),
  }),
  leases: z
    .array(
      z.object({ zoneBit: z.int().min(0).max(31), seen: z.int().min(0), inForce: z.boolean() }),
    )
    .max(32),
  prints: z.array(z.string().min(1).max(1_000)).max(200),
});
