import { z } from 'zod';
import { countryCodeSchema, localTextSchema, provenanceSchema } from '#platform/schema';

const LONGEST_TEXT = 2_000;

const textSchema = z.string().trim().min(3).max(LONGEST_TEXT);

/** A translation may be left empty: the French text then stands in for it. */
const bodySchema = localTextSchema.extend({
  fr: textSchema,
  ...{ en: z.string().trim().max(LONGEST_TEXT), tr: z.string().trim().max(LONGEST_TEXT) },
  ar: z.string().trim().max(LONGEST_TEXT),
});

export const newNoticeSchema = z
  .object({
    country: countryCodeSchema,
    authority: z.string().trim().min(2).max(200),
    reference: z.string().trim().min(2).max(200),
    body: bodySchema,
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    source: z.string().trim().min(3).max(500),
    binds: z.array(countryCodeSchema).min(1).max(250).nullable(),
  })
  .refine(({ validFrom, validTo }) => !validTo || validTo >= validFrom, { path: ['validTo'] });

export const readNoticeSchema = z.object({ id: z.uuid(), version: z.int().min(1) });

/** A notice as an exhibitor reads it. */
export const shownNoticeSchema = readNoticeSchema.extend({
  country: countryCodeSchema,
  authority: z.string(),
  reference: z.string(),
  body: localTextSchema,
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
  provenance: provenanceSchema,
});

export type ShownNotice = z.infer<typeof shownNoticeSchema>;

export const noticeRowSchema = shownNoticeSchema.extend({
  binds: z.array(countryCodeSchema).nullable(),
  withdrawnAt: z.date().nullable(),
  inForce: z.boolean(),
  /** Before how many meetings it was shown. */
  shown: z.int(),
});

export type NoticeRow = z.infer<typeof noticeRowSchema>;

export const loadedNoticesSchema = z.object({
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  bad: z.array(
    z.object({ row: z.int(), column: z.string(), reason: z.string(), cure: z.string() }),
  ),
  missingColumns: z.array(z.string()),
});

export type LoadedNotices = z.infer<typeof loadedNoticesSchema>;
