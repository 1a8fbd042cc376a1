import type { Level } from '#modules/delegations/types';
import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';
import type { Contradiction, Criterion, Party, Pin, Placed, Presence } from './ordering/types.ts';
import type { Layout } from './ordering/views/types.ts';

/** What protocol decides about a ceremony; the order follows from it. */
export type CeremonyRules = {
  criteria: Criterion[];
  presence: Presence;
  layout: Layout;
};

/** Something at which precedence is seen: a session of the programme, or one with a name of its own. */
export type Ceremony = CeremonyRules & {
  id: string;
  /** Null for a ceremony that stands in no programme, such as a dinner. */
  sessionId: string | null;
  name: LocalText;
  startsAt: Date | null;
  /** Counts the changes of the rules; 0 while they are the usual ones. */
  edit: number;
  provenance: Provenance;
};

export type CeremonyPin = Pin & {
  /** Display name of the account, or its id once it is gone. */
  pinnedBy: string;
  pinnedAt: Date;
};

/** A party with what is printed of its head. */
export type RankedParty = Party & {
  headId: string | null;
  /** As it is printed; null until somebody is named. */
  head: string | null;
  /** The office of the head in words; null where nobody has said, or it was that of another head. */
  title: string | null;
};

export type PlacedParty = Omit<Placed, 'party'> & { party: RankedParty };

/** The order of a ceremony as it would be given out now. */
export type CurrentOrder = {
  ceremony: Ceremony;
  pins: CeremonyPin[];
  placed: PlacedParty[];
  contradictions: Contradiction[];
};

/** A place as a version keeps it: ids, and no name of a person. */
export type KeptPlace = {
  place: number;
  delegationId: string;
  country: string;
  organisation: string | null;
  name: string;
  level: Level;
  headId: string | null;
  title: string | null;
  tookOfficeOn: string | null;
  isPinned: boolean;
};

/** Everything that was given out; hashed as it stands. */
export type KeptContent = CeremonyRules & {
  name: LocalText;
  pins: Pin[];
  order: KeptPlace[];
};

export type VersionHead = {
  ceremonyId: string;
  /** From 1 for each ceremony. */
  number: number;
  keptAt: Date;
  keptBy: string;
  why: string;
  sha256: string;
};

export type Version = VersionHead & {
  /** The last row of the ledger it knew of. */
  upTo: number;
  content: KeptContent;
};

/** A ceremony in the list, with the version that was given out last. */
export type CeremonyRow = Ceremony & {
  last: VersionHead | null;
  /** Whether the order now is that of the last version; null while none was kept. */
  isCurrent: boolean | null;
  contradictions: number;
  /** Heads whose day of taking office a rule asks for and nobody has told. */
  officesUnknown: number;
};

export type Office = {
  delegationId: string;
  title: string | null;
  /** `YYYY-MM-DD`. */
  tookOfficeOn: string | null;
  organisation: string | null;
};
