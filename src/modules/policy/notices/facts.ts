import { factKind } from '#platform/ledger/kinds';

/** Subject: the notice, written down or changed. */
export const noticeKept = factKind<{
  country: string;
  reference: string;
  version: number;
  binds: readonly string[] | null;
}>('notice.kept');

export const noticeWithdrawn = factKind<{ country: string; reference: string }>('notice.withdrawn');

/** Once for each meeting and version: the exhibitor was told before it met somebody of the country. */
export const noticeShown = factKind<{
  noticeId: string;
  version: number;
  exhibitorId: string;
  country: string;
  meetingId: string;
}>('notice.shown');
