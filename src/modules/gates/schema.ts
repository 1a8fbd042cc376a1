import { z } from 'zod';
import { countryCodeSchema, localTextSchema } from '#platform/schema';

export const directionSchema = z.enum(['in', 'out']);

export const refusals = [
  'not-a-badge',
  'malformed',
  'unknown-key',
  'bad-signature',
  'beyond-key',
  'other-edition',
  'revoked',
  'replaced',
  'suspended',
  'test-badge',
  'zone-not-granted',
  'expired',
  'entry-used',
  'right-missing',
  'condition-failed',
  'wrong-day',
  'too-early',
  'outside-hours',
  'limit-reached',
  'full',
  'slice-used',
  'floater-unpaired',
  'already-inside',
  'escort-missing',
  'escort-not-theirs',
  'escort-guests-full',
  'photo-not-checked',
] as const;

export const cures = [
  'keep-badge-and-call-security',
  'keep-badge-and-send-to-desk',
  'call-supervisor',
  'send-to-desk',
  'come-back-on-granted-day',
  'come-back-later',
  'check-identity',
  'wait-for-escort',
  'call-own-escort',
  'call-second-escort',
  'pair-badge',
  'wait-for-exit',
  'contact-hub',
  'come-back-tomorrow',
  'compare-photo',
  'scan-again',
] as const;

/** Longer than any badge; never trimmed, because a badge may end in a space. */
const scannedText = z.string().min(1).max(1_000);

const shownBadge = {
  /** The text of the QR code, exactly as it was scanned. */
  token: scannedText.optional(),
  /** The code under it, where it does not scan. */
  code: z.string().min(1).max(40).optional(),
  /** Token or code of the badge of whoever brings the holder in. */
  escort: scannedText.optional(),
  photoChecked: z.boolean().optional(),
  identityChecked: z.boolean().optional(),
};

export const checkShape = {
  ...shownBadge,
  direction: directionSchema.default('in'),
  at: z.coerce.date().optional(),
};

/** What is told of a request that shows no badge, or two. */
export const oneBadge = { path: ['token'], message: 'token or code' };

export const passageInputSchema = z
  .object({
    id: z.uuid(),
    ...shownBadge,
    direction: directionSchema,
    /** By the clock of the device; by that of the server for a desk that has none of its own. */
    passedAt: z.coerce.date().optional(),
    operator: z.string().max(100).optional(),
  })
  .refine(hasOneBadge, oneBadge);

export const displaySchema = z.object({
  name: z.string(),
  nameAr: z.string().nullable(),
  country: countryCodeSchema.nullable(),
  categoryName: localTextSchema.nullable(),
  categoryColour: z.string().nullable(),
  hasPhoto: z.boolean(),
  badge: z.object({ idx: z.int(), generation: z.int() }),
});

export const verdictSchema = z.object({
  verdict: z.enum(['admitted', 'refused']),
  refusal: z.enum(refusals).nullable(),
  cure: z.enum(cures).nullable(),
  severity: z.enum(['red', 'amber']).nullable(),
  display: displaySchema.nullable(),
});

export type GateAnswer = z.infer<typeof verdictSchema>;

export type Refused = (typeof refusals)[number];

export const recordedSchema = z.object({
  /** How many were new; the same batch again adds 0. */
  added: z.int(),
  passages: z.array(verdictSchema.extend({ id: z.string() })),
});

export const passageRowSchema = z.object({
  id: z.string(),
  passedAt: z.date(),
  gateId: z.string(),
  direction: directionSchema,
  verdict: z.enum(['admitted', 'refused']),
  refusal: z.string().nullable(),
  /** Why somebody was let in against a refusal. */
  overrideReason: z.string().nullable(),
  /** When the guard took it back: it counts as not having been. */
  voidedAt: z.date().nullable(),
  participantId: z.string().nullable(),
  familyName: z.string().nullable(),
  givenNames: z.string().nullable(),
  country: z.string().nullable(),
  categoryId: z.string().nullable(),
  badge: z.string().nullable(),
  deviceId: z.string(),
  receivedAt: z.date(),
});

export const incidentStates = ['open', 'closed'] as const;
export const incidentKinds = ['double-entry', 'old-generation-used', 'revoked-used'] as const;

export const incidentRowSchema = z.object({
  id: z.string(),
  kind: z.enum(incidentKinds),
  state: z.enum(incidentStates),
  participantId: z.string().nullable(),
  familyName: z.string().nullable(),
  givenNames: z.string().nullable(),
  country: z.string().nullable(),
  /** Of its passages, in order of time. */
  gates: z.array(z.string()),
  passedAt: z.date().nullable(),
  openedAt: z.date(),
  closedAt: z.date().nullable(),
  closedReason: z.string().nullable(),
});

export const overviewSchema = z.object({
  /** The day shown; null in an edition without days. */
  day: z.int().nullable(),
  /** Until when people are counted as inside: now, or the end of the day shown. */
  asOf: z.date(),
  gates: z.array(
    z.object({
      gateId: z.string(),
      entries: z.int(),
      exits: z.int(),
      refusals: z.int(),
      /** Entries by local hour, 0 to 23. */
      entriesByHour: z.array(z.int()).length(24),
    }),
  ),
  categories: z.array(z.object({ categoryId: z.string(), entries: z.int(), people: z.int() })),
  zones: z.array(z.object({ zoneId: z.string(), inside: z.int() })),
  /** Badges inside of any zone, each once. */
  inside: z.int(),
  refusals: z.array(z.object({ refusal: z.string(), count: z.int() })),
  incidentsOpen: z.int(),
});

export type GatesOverview = z.infer<typeof overviewSchema>;

export function hasOneBadge({
  token,
  code,
}: {
  token?: string | undefined;
  code?: string | undefined;
}) {
  return (token === undefined) !== (code === undefined);
}
