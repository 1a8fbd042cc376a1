import type { ExhibitInput, ExhibitRecord } from './service.ts';
import type { AccountEntry } from './ammunition/types.ts';
import type { Count } from './counting/types.ts';
import type { Exhibit, Movement } from './types.ts';

/** A live rifle of an exhibitor, on the site. */
export function anExhibit(changes: Partial<Exhibit> = {}): Exhibit {
  return {
    id: 'e0000000-0000-4000-8000-000000000001',
    externalId: null,
    code: 'E-0001',
    exhibitorId: 'c0000000-0000-4000-8000-000000000001',
    kind: 'small-arm',
    designation: 'Rifle KR-1',
    serial: 'KR1-0001',
    status: 'live',
    endUse: 'both',
    importPermit: 'IMP-1',
    temporaryAdmission: 'ATA-1',
    store: 'A',
    state: 'on-site',
    provenance: 'recorded',
    version: 1,
    ...changes,
  };
}

export function anExhibitInput(
  exhibitorId: string,
  changes: Partial<ExhibitInput> = {},
): ExhibitInput {
  return {
    exhibitorId,
    kind: 'small-arm',
    designation: 'Rifle KR-1',
    serial: 'KR1-0001',
    status: 'live',
    endUse: 'both',
    importPermit: 'IMP-1',
    temporaryAdmission: 'ATA-1',
    store: 'A',
    ...changes,
  };
}

export function anExhibitRecord(
  exhibitorId: string,
  changes: Partial<ExhibitRecord> = {},
): ExhibitRecord {
  return { ...anExhibitInput(exhibitorId), externalId: 'X-1', ...changes };
}

/** Into its store in the morning before the opening. */
export function aMovement(changes: Partial<Movement> = {}): Movement {
  return {
    id: '10000000-0000-4000-8000-000000000001',
    exhibitId: 'e0000000-0000-4000-8000-000000000001',
    place: 'store',
    placeId: null,
    takenBy: 'b0000000-0000-4000-8000-000000000001',
    movedAt: new Date('2025-11-11T07:00:00Z'),
    dueBackAt: null,
    recordedBy: 'account:a0000000-0000-4000-8000-000000000001',
    ...changes,
  };
}

/** A thousand rounds that came in, signed by two. */
export function anEntry(changes: Partial<AccountEntry> = {}): AccountEntry {
  return {
    id: '20000000-0000-4000-8000-000000000001',
    lotId: '30000000-0000-4000-8000-000000000001',
    rangeSessionId: null,
    kind: 'received',
    rounds: 1_000,
    signedBy: 'account:a0000000-0000-4000-8000-000000000001',
    countersignedBy: 'account:a0000000-0000-4000-8000-000000000002',
    enteredAt: new Date('2025-11-11T07:00:00Z'),
    takesBack: null,
    ...changes,
  };
}

/** Counted and witnessed on the first evening, with nothing missing. */
export function aCount(changes: Partial<Count> = {}): Count {
  return {
    id: '40000000-0000-4000-8000-000000000001',
    countedAt: new Date('2025-11-11T18:00:00Z'),
    place: 'store/A',
    countedBy: 'account:a0000000-0000-4000-8000-000000000001',
    witnessedBy: 'account:a0000000-0000-4000-8000-000000000002',
    expected: [],
    found: [],
    ...changes,
  };
}
