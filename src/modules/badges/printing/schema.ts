import { z } from 'zod';
import { badgeFormats } from '#platform/pdf/types';
import { dpis } from './types.ts';

const tenths = z.coerce.number().int().min(-200).max(200);

const settingsShape = {
  format: z.enum(badgeFormats),
  offsetX: tenths,
  offsetY: tenths,
  overlay: z.boolean(),
  dpi: z.coerce.number().pipe(z.union(dpis.map((dpi) => z.literal(dpi)))),
};

export const profileSchema = z.object({ id: z.string(), name: z.string(), ...settingsShape });

export const newProfileShape = {
  id: z.uuid().optional(),
  name: z.string().trim().min(1).max(60),
  ...settingsShape,
};

/** Which printer, or how else than the plain one. */
export const printerShape = {
  profileId: z.uuid().optional(),
  format: z.enum(badgeFormats).optional(),
  overlay: z.boolean().optional(),
};

/** Whose badges. */
export const selectionShape = {
  participantIds: z.array(z.uuid()).min(1).max(5_000).optional(),
  numbers: z.array(z.int().min(1)).min(1).max(5_000).optional(),
  categoryId: z.string().optional(),
  delegationId: z.uuid().optional(),
  exhibitorId: z.uuid().optional(),
  unprinted: z.boolean().default(false),
};
