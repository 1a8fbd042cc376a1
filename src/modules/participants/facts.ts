import { factKind } from '#platform/ledger/kinds';
import type { CountedAs } from './types.ts';

export const participantRegistered = factKind<CountedAs>('participant.registered');

/** `fields` are names of fields; only what the figures count by is told with its new value. */
export const participantCorrected = factKind<{ fields: string[] } & Partial<CountedAs>>(
  'participant.corrected',
);

export const participantWithdrawn = factKind<Record<string, never>>('participant.withdrawn');

/** Subject: whoever is replaced. */
export const participantSubstituted = factKind<{ byParticipantId: string }>(
  'participant.substituted',
);

/** The person themselves said that what is told of them is right. */
export const participantCompleted = factKind<Record<string, never>>('participant.completed');
