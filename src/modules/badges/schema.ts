import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';

/** What a person's newest badge is worth; `none` where they never had one. */
export const badgeStates = ['none', 'issued', 'printed', 'revoked'] as const;

export const badgeRowSchema = z.object({
  /** Of the person. */
  id: z.string(),
  familyName: z.string(),
  givenNames: z.string(),
  nameAr: z.string().nullable(),
  country: countryCodeSchema,
  organisation: z.string().nullable(),
  categoryId: z.string(),
  categoryName: localTextSchema,
  categoryColour: z.string(),
  badge: z.enum(badgeStates),
  idx: z.int().nullable(),
  generation: z.int().nullable(),
  /** As printed under the QR code. */
  code: z.string().nullable(),
  issuedAt: z.date().nullable(),
  printedAt: z.date().nullable(),
  revokedReason: z.string().nullable(),
});

export const issuedSchema = z.object({
  issued: z.array(z.object({ idx: z.int(), generation: z.int() })),
  refused: z.array(
    z.object({
      participantId: z.string(),
      refusal: z.enum([
        'unknown',
        'not-cleared',
        'has-badge',
        'category-without-days',
        'photo-unreadable',
      ]),
    }),
  ),
});

/** Public keys as a gate or an offline verifier keeps them. */
export const trustFileSchema = z.object({
  editionId: z.string(),
  trust: z.array(
    z.object({
      kid: z.int().min(0).max(255),
      /** Ed25519, 32 bytes as base64. */
      publicKey: z.base64(),
      validFrom: z.iso.datetime(),
      validUntil: z.iso.datetime(),
      /** Codes of the categories it may sign; null for all. */
      categories: z.array(z.int()).nullable(),
      /** Lowest generation it may sign: 1 at a reprint desk. */
      leastGeneration: z.int().min(0).max(255).default(0),
      /** From then on nothing it has signed counts; null for never. */
      acceptedUntil: z.iso.datetime().nullable().default(null),
    }),
  ),
});

export const badgeClaimsSchema = z.object({
  idx: z.int(),
  generation: z.int(),
  notBefore: z.date(),
  expires: z.date(),
  category: z.int(),
  zones: z.int(),
  days: z.int(),
  flags: z.int(),
  nationality: z.string(),
  name: z.string(),
  photoHash: z.string().nullable(),
});

export const verificationSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), claims: badgeClaimsSchema, kid: z.int() }),
  z.object({
    ok: z.literal(false),
    refusal: z.enum([
      'not-a-badge',
      'malformed',
      'unknown-key',
      'bad-signature',
      'beyond-key',
      'other-edition',
    ]),
  }),
]);
