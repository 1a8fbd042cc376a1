import type { Provenance } from '#platform/schema';

export const exhibitKinds = [
  'small-arm',
  'light-weapon',
  'launcher',
  'vehicle',
  'drone',
  'munition-model',
  'sensor',
  'other',
] as const;

export type ExhibitKind = (typeof exhibitKinds)[number];

/** Kinds whose every step is signed and counted each day. */
export const weaponKinds = ['small-arm', 'light-weapon', 'launcher'] as const;

export const exhibitStatuses = ['live', 'deactivated', 'dummy'] as const;

export const endUses = ['display', 'demonstration', 'both'] as const;

export const exhibitStates = ['announced', 'on-site', 'left', 'lost'] as const;

/** One thing that is shown, from border to border. */
export type Exhibit = {
  id: string;
  externalId: string | null;
  /** On the tag that is scanned: `E-0012`. */
  code: string;
  exhibitorId: string;
  kind: ExhibitKind;
  designation: string;
  /** Empty where it has none. */
  serial: string;
  status: (typeof exhibitStatuses)[number];
  endUse: (typeof endUses)[number];
  importPermit: string | null;
  temporaryAdmission: string | null;
  /** Where it belongs at night. */
  store: string;
  state: (typeof exhibitStates)[number];
  provenance: Provenance;
  version: number;
};

export const custodyPlaces = ['border', 'store', 'stand', 'transit', 'lane', 'out'] as const;

export type CustodyPlace = (typeof custodyPlaces)[number];

/** A step in the chain of custody, told at a desk or scanned in the field; never changed. */
export type Movement = {
  id: string;
  exhibitId: string;
  place: CustodyPlace;
  /** A lane, a stand; null where there is but one. */
  placeId: string | null;
  /** Participant who took it; null where nobody was scanned. */
  takenBy: string | null;
  movedAt: Date;
  dueBackAt: Date | null;
  recordedBy: string;
};

export type Lot = {
  id: string;
  /** As stamped on the crate. */
  code: string;
  exhibitorId: string | null;
  nature: string;
  provenance: Provenance;
};

export const entryKinds = [
  'received',
  'issued',
  'fired',
  'returned',
  'destroyed',
  're-exported',
] as const;

export type EntryKind = (typeof entryKinds)[number];

/** Rounds of one lot that moved, signed by two; a mistake is taken back by another entry. */
export type AmmunitionEntry = {
  id: string;
  lotId: string;
  /** Set for `issued`, `fired` and `returned`, null for the rest. */
  rangeSessionId: string | null;
  kind: EntryKind;
  rounds: number;
  signedBy: string;
  countersignedBy: string;
  enteredAt: Date;
  takesBack: string | null;
};
