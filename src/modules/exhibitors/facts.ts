import { factKind } from '#platform/ledger/kinds';

type Standing = { country: string; exhibitorKind: string; mainExhibitorId: string | null };

export const exhibitorApplied = factKind<Standing>('exhibitor.applied');
export const exhibitorAdmitted = factKind<Standing & { actId: string | null }>(
  'exhibitor.admitted',
);
export const exhibitorRefused = factKind<Standing & { actId: string | null }>('exhibitor.refused');
export const exhibitorWithdrawn = factKind<{ country: string }>('exhibitor.withdrawn');
