import { factKind } from '#platform/ledger/kinds';
import type { AskerKind, Places, Source } from './types.ts';

type OfRequest = { source: Source; categoryId: string; country: string };

/** Subject: the form. `places` null is unlimited. */
export const formSet = factKind<{
  asker: AskerKind;
  categoryId: string;
  places: Exclude<Places, 'unlimited'> | null;
  open: boolean;
}>('request-form.set');

/** Subject: the request, which holds a place from here on. */
export const requestSent = factKind<
  OfRequest & { participantId: string; aboveQuota: boolean; noticeVersion: number }
>('entry-request.sent');

/** All places were given; it waits for one. */
export const requestQueued = factKind<OfRequest & { noticeVersion: number }>(
  'entry-request.queued',
);

export const requestDeclined = factKind<OfRequest>('entry-request.declined');

export const requestWithdrawn = factKind<OfRequest>('entry-request.withdrawn');

/** What was said stays out of the ledger. */
export const requestAnswered = factKind<{ participantId: string; documents: number }>(
  'entry-request.answered',
);

/** Who read a passport or a letter that was handed in; its words stay out of the ledger. */
export const documentRead = factKind<{ participantId: string | null; kind: string }>(
  'entry-request.document-read',
);
