import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

export const placeKinds = ['stand', 'table', 'room', 'suite'] as const;

export type PlaceKind = (typeof placeKinds)[number];

/** Where meetings are held. */
export type MeetingPlace = {
  id: string;
  /** As it is called and printed: `RDV3`; a stand has the code of the stand. */
  code: string;
  name: LocalText;
  kind: PlaceKind;
  hallId: string | null;
  /** Whose stand it is: only it receives there. */
  exhibitorId: string | null;
  /** Meetings at once. */
  capacity: number;
  /** A room with a door, for meetings that must not be overheard. */
  closed: boolean;
  provenance: Provenance;
};
