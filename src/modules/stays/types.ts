import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

export const directions = ['arrival', 'departure'] as const;

export type Direction = (typeof directions)[number];

export const modes = ['flight', 'train', 'road'] as const;

export type Mode = (typeof modes)[number];

/** How far a leg has come. `departed` ends a departure as `at-hotel` ends an arrival. */
export const legStates = [
  'announced',
  'on-time',
  'delayed',
  'landed',
  'received',
  'at-hotel',
  'departed',
  'cancelled',
] as const;

export type LegState = (typeof legStates)[number];

/** What a liaison officer tells with one tap. */
export const officerStatuses = [
  'at-airport',
  'received',
  'in-car',
  'at-hotel',
  'at-venue',
  'late',
  'need-help',
  'departed',
] as const;

export type OfficerStatus = (typeof officerStatuses)[number];

export type StayStatus = LegState | OfficerStatus;

/** Something that was seen to happen. Never changed; what it means together with others is folded. */
export type StayEvent = {
  /** A UUID made where it was seen, so that the same event sent again is the same event. */
  id: string;
  delegationId: string;
  /** Null for what is about the delegation as a whole. */
  legId: string | null;
  status: StayStatus;
  /** The new time of a `delayed` leg, else null. */
  expectedAt: Date | null;
  /** Of being `late`, else null. */
  minutes: number | null;
  /** By the clock of whoever saw it. */
  deviceTime: Date;
};

/** An event beside the time it counts as: the device's, but never after the server's. */
export type DatedEvent = StayEvent & { happenedAt: Date };

/** Where a delegation stands, as the last word of its officers says. */
export type Standing = { status: OfficerStatus; minutes: number | null; at: Date };

export type LegDetails = {
  delegationId: string;
  direction: Direction;
  mode: Mode;
  /** Flight or train number, or the plates of a convoy; empty where it is not known. */
  number: string;
  carrier: string;
  /** Airport, station or border post. */
  place: string;
  scheduledAt: Date;
  vipLounge: boolean;
  /** Who is on it; nobody named means the whole delegation. */
  people: string[];
};

export type Leg = LegDetails & {
  id: string;
  state: LegState;
  stateAt: Date | null;
  /** The scheduled time, or that of the last delay. */
  expectedAt: Date;
  provenance: Provenance;
  /** Counts the corrections, so that no editor overwrites what another has just written. */
  version: number;
};

export const roomKinds = ['single', 'double', 'suite'] as const;

export type RoomDetails = {
  delegationId: string;
  hotel: string;
  /** Empty until the hotel has given one. */
  room: string;
  kind: (typeof roomKinds)[number];
  /** Days of arrival and of departure, `YYYY-MM-DD`: the nights are those between. */
  fromDay: string;
  untilDay: string;
  people: string[];
};

export type Room = RoomDetails & { id: string; provenance: Provenance; version: number };

export type VehicleDetails = { plate: string; seats: number; driver: string; callSign: string };

export type Vehicle = VehicleDetails & { id: string; provenance: Provenance; version: number };

/** A vehicle given to a delegation for a time. */
export type Duty = {
  id: string;
  vehicleId: string;
  delegationId: string;
  fromAt: Date;
  untilAt: Date;
};

export type DutyRow = Duty & Omit<VehicleDetails, 'seats'> & { seats: number };

/** What an embassy asks for, in numbers and its own words. */
export type Wish = {
  hotel: string;
  rooms: number | null;
  vehicles: number | null;
  note: string;
  version: number;
};

/** What whoever looks after a person must know, and everybody who does may. */
export type Particulars = {
  /** ISO 639-1. */
  languages: string[];
  diet: string;
  version: number;
};

/** The class of particulars that is sealed, and of which each reading is on record. */
export const restrictedFields = ['access-needs', 'weapons', 'radios'] as const;

export type RestrictedField = (typeof restrictedFields)[number];

/** Why it was read. Codes and no sentences, because the ledger names nobody. */
export const readingPurposes = ['reception', 'medical', 'customs', 'permit', 'security'] as const;

export type ReadingPurpose = (typeof readingPurposes)[number];

export type Weapon = {
  type: string;
  calibre: string;
  serial: string;
  ammunitionCount: number;
  permitNumber: string;
};

export type Radio = {
  device: string;
  band: string;
  frequencyMhz: number;
  powerW: number;
};

export type RestrictedContent = {
  'access-needs': string;
  weapons: readonly Weapon[];
  radios: readonly Radio[];
};

/** A member of a delegation, as far as every reader of its stay may know. */
export type StayPerson = {
  id: string;
  name: string;
  delegationRole: string | null;
  headsDelegation: boolean;
  particulars: Particulars;
  /** What has been given of the restricted class, and nothing of its content. */
  given: RestrictedField[];
};

export type StayDelegation = {
  id: string;
  name: string;
  country: string;
  level: string;
  head: string | null;
  liaisonOfficer: string | null;
  members: number;
};

/** Everything about the stay of one delegation that is not restricted. */
export type Stay = {
  delegation: StayDelegation;
  legs: Leg[];
  rooms: Room[];
  duties: DutyRow[];
  wish: Wish;
  people: StayPerson[];
  standing: Standing | null;
};

/** Whose stays a reader may see: everybody's, those of a country, or those of an officer besides. */
export type StayReach = {
  country: string | null;
  /** Account of a liaison officer, to whom delegations of other countries may be given. */
  accountId: string | null;
};

/** An officer of the host, with the delegations protocol has given them besides their country's. */
export type Officer = {
  accountId: string;
  name: string;
  country: string | null;
  delegationIds: string[];
};

/** A meeting or a session as an officer must know it. */
export type Appointment = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** The name of the place, where it is a venue of the edition. */
  venue: LocalText | null;
} & ({ kind: 'meeting'; with: string } | { kind: 'session'; title: LocalText });

/** What an officer needs on the road: where their delegations stand, and what comes next. */
export type Duties = {
  at: Date;
  delegations: (Stay & { appointments: Appointment[] })[];
};

/** A leg on the arrivals board. */
export type ArrivalRow = Leg & {
  mark: ArrivalMark;
  delegation: string;
  country: string;
  /** Those on it, or where nobody is named the whole delegation. */
  count: number;
  /** Who meets them; empty where nobody does. */
  officers: string[];
  /** Call sign, or else plate, of the vehicles given for that hour. */
  vehicles: string[];
};

export const arrivalMarks = [
  'expected',
  'landed',
  'received',
  'overdue',
  'unmet',
  'cancelled',
] as const;

export type ArrivalMark = (typeof arrivalMarks)[number];

/** What a run sheet is about: one table of movements, of beds or of cars. */
export const sheetKinds = ['day', 'place', 'delegation', 'hotel', 'vehicle'] as const;

export type SheetKind = (typeof sheetKinds)[number];
