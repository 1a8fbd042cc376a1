import { factKind } from '#platform/ledger/kinds';

type Occupation = { exhibitorId: string; netAreaM2: number; hallId: string };

export const standAssigned = factKind<Occupation>('stand.assigned');
export const standReleased = factKind<Occupation>('stand.released');
