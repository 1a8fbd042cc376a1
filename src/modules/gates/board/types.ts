/** A badge whose last admitted passage of a zone went in, and still counts. */
export type Present = {
  zoneId: string;
  zoneBit: number;
  badgeIdx: number;
  badgeGeneration: number;
  participantId: string | null;
  gateId: string;
  since: Date;
};

/** What the hub has heard of the devices at one gate. */
export type GateContact = {
  gateId: string;
  devices: number;
  /** The contact that is longest ago: what happened since at that device is not known here. */
  heardAt: Date | null;
  /** Entries that the devices said they have not sent. */
  unsent: number;
  /** Of the oldest revocation list that any of them holds. */
  revocationsFrom: Date | null;
};

/** How far what is known of a zone may be trusted; `unmanned`: no device stands at its gates. */
export type Freshness = 'fresh' | 'ageing' | 'old' | 'unheard' | 'unmanned';

export type ZoneNow = {
  zoneId: string;
  /** Badges inside by the log, and people counted without one. */
  inside: number;
  withoutBadge: number;
  capacity: number | null;
  categories: { categoryId: string; inside: number }[];
  /** Nothing before it is missing; null where no device has ever been heard, or none stands there. */
  heardAt: Date | null;
  freshness: Freshness;
};

/** Somebody inside, as an alarm needs them. */
export type MusterRow = Omit<Present, 'participantId'> & {
  familyName: string | null;
  givenNames: string | null;
  categoryId: string | null;
  /** Delegation, exhibitor or employer. */
  body: string | null;
  country: string | null;
};
