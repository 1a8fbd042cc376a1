/** Where somebody may be: a zone, a vehicle of a convoy, a range. */
export type Place = { kind: 'zone' | 'vehicle' | 'range'; id: string };

/** Somebody seen at a place, or seen to have left it all for home. */
export type Sighting = {
  participantId: string;
  /** Null: counted off at home. */
  place: Place | null;
  at: Date;
};

export type PlaceNow = Place & {
  people: number;
  withoutBadge: number;
  /** Nothing before it is missing; null where nobody there has been heard. */
  heardAt: Date | null;
};
