import { z } from 'zod';

/** Wire shapes that every module uses. */
export const localTextSchema = z.object({
  fr: z.string(),
  en: z.string(),
  tr: z.string(),
  ar: z.string(),
});

/** ISO 3166 alpha-2. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);

/** Whether a row is a public fact, was invented for the demo, or was recorded by its users. */
export const provenanceSchema = z.enum(['recorded', 'fact', 'invented']);

export type Provenance = z.infer<typeof provenanceSchema>;
