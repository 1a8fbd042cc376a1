import type { z } from 'zod';
import type { demoMatrixSchema, demoOfferSchema } from './schema.ts';

/** Whose wishes are meant; what is left out limits nothing. */
export type WishFilter = { delegationId?: string; rangeSessionId?: string };

/** How many sessions a delegation may rank. */
export const MOST_WANTED = 20;

export type DemoOffer = z.infer<typeof demoOfferSchema>;

export type DemoMatrix = z.infer<typeof demoMatrixSchema>;
