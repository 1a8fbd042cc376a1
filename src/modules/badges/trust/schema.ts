import { z } from 'zod';
import { shortestPassphrase } from './types.ts';

export const keyRowSchema = z.object({
  kid: z.int(),
  kind: z.enum(['edition', 'desk']),
  label: z.string(),
  categories: z.array(z.int()).nullable(),
  leastGeneration: z.int(),
  validFrom: z.date(),
  validUntil: z.date(),
  acceptedUntil: z.date().nullable(),
  isSigning: z.boolean(),
  fingerprint: z.string(),
});

export const keyOverviewSchema = z.object({
  keys: z.array(keyRowSchema),
  root: z.string().nullable(),
  list: z.object({ number: z.int(), issuedAt: z.date(), isOutdated: z.boolean() }).nullable(),
});

/** The signed list as a gate takes it over; bytes as base64. */
export const trustListSchema = z.object({
  number: z.int(),
  issuedAt: z.date(),
  signed: z.base64(),
  root: z.base64(),
  isOffline: z.boolean(),
  isOutdated: z.boolean(),
});

/** Days are whole ones in the time zone of the edition. */
export const deskRightsSchema = {
  label: z.string().trim().min(2).max(80),
  /** Codes; empty for all. */
  categories: z.array(z.int().min(0).max(255)).max(256),
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** For the file that the private half is given out in. */
  passphrase: z.string().min(shortestPassphrase).max(500).optional(),
  /** Ed25519, 32 bytes as base64, of a desk that has made its own pair. */
  publicKey: z.base64().length(44).optional(),
};

export const deskMadeSchema = z.object({
  kid: z.int(),
  /** The private half, encrypted with the passphrase, as base64; null where the desk keeps its own. */
  file: z.base64().nullable(),
});
