import type { LocalText } from '#platform/i18n';
import type { Provenance } from '#platform/schema';

export const sessionTypes = ['ceremony', 'panel', 'press', 'demo', 'convoy'] as const;

export type SessionType = (typeof sessionTypes)[number];

export const sessionStates = ['scheduled', 'held', 'cancelled'] as const;

export type SessionState = (typeof sessionStates)[number];

/** Codes and no sentences, because the reason stays in the ledger and must name nobody. */
export const cancellationReasons = ['weather', 'safety', 'speaker', 'organisation'] as const;

export type CancellationReason = (typeof cancellationReasons)[number];

/** One item of the programme. */
export type Session = {
  id: string;
  externalId: string | null;
  /** As it is printed and called: `S02`. */
  code: string;
  type: SessionType;
  title: LocalText;
  startsAt: Date;
  endsAt: Date;
  /** Id of a venue of the edition, or a place in words. */
  location: string;
  /** Whose products are shown; null for what belongs to the show itself. */
  exhibitorId: string | null;
  state: SessionState;
  provenance: Provenance;
  source: string | null;
};

/** A session of a file, known again by the number the file gives it. */
export type SessionRecord = Omit<Session, 'id' | 'externalId'> & { externalId: string };

/** A session beside the names of what it belongs to. */
export type SessionRow = Session & {
  /** Null where the location is no venue of the edition. */
  venueName: LocalText | null;
  exhibitorName: string | null;
  /** How much later than published it is expected. */
  delayMinutes: number;
  /** Held for now. */
  onHold: boolean;
};

/** What happens on one local day, `YYYY-MM-DD`, in order of time. */
export type ProgrammeDay<One> = { date: string; sessions: One[] };
