/** Why people are told something. */
export const alertCauses = ['hold', 'stop-fire', 'day-change', 'timetable', 'convoy'] as const;

export type AlertCause = (typeof alertCauses)[number];

export const desks = ['organiser', 'protocol', 'commission', 'range'] as const;

export type Desk = (typeof desks)[number];

/** Who is told: a delegation, an exhibitor, or a desk of the show. */
export type AlertParty =
  | { kind: 'delegation' | 'exhibitor'; id: string }
  | { kind: 'desk'; desk: Desk };

/** A sentence by its key in `locales/…/alerts`, with what stands in it; times as ISO 8601 in UTC. Names nobody. */
export type AlertLine = { key: string; values: Record<string, string | number> };

/** One message to one party for one cause, however many things it tells. */
export type AlertMessage = {
  id: string;
  alertId: string;
  party: AlertParty;
  lines: AlertLine[];
  readAt: Date | null;
  readBy: string | null;
  /** Printed to be handed over. */
  paperAt: Date | null;
};

export type Alert = {
  id: string;
  cause: AlertCause;
  causeId: string | null;
  state: 'prepared' | 'sent' | 'withdrawn';
  preparedAt: Date;
  sentAt: Date | null;
};

/** The sentences there are, each under `alerts.line`. */
export const alertLineKeys = [
  /** `lane` or `range`, `minutes`, `reason` (a `HoldReason`). */
  'heldLane',
  'heldRange',
  /** `code`, `title` in four languages, `from`, `to`. */
  'moved',
  /** `code`, `title`, `at`. */
  'dropped',
  /** `code`, `title`. */
  'lost',
  /** `at`, `with`: it falls into what was moved. */
  'meeting',
  /** `code`, `at`: it was to leave while something is still shown. */
  'convoyLate',
  /** `code`, `title`, `at`, `place`. */
  'sees',
  'shows',
  /** `code`, `title`. */
  'seesNoLonger',
  'shownNoLonger',
  /** For a desk: how many `sessions`, `meetings`, `convoys`. */
  'summary',
  /** `range`, `at`. */
  'stopFire',
  'allClear',
  /** `day`, `minutes`. */
  'dayShifted',
  /** `day`, `to`. */
  'dayMoved',
  'dayCancelled',
  /** `code`, `from`, `to`: its departure. */
  'convoyMoved',
  /** `code`, `place` in four languages, `at`: meeting; `from`: departure; `to`: home. */
  'convoySet',
  'convoyCancelled',
  /** `with`: the name of the company or delegation on the other side; `from`, `to`. */
  'meetingMoved',
  /** `with`, `at`. */
  'meetingCancelled',
  /** `title`, `from`, `to`. */
  'sessionMoved',
  'sessionCancelled',
] as const;

export type AlertLineKey = (typeof alertLineKeys)[number];

/** What is prepared for one party: several for the same party are joined. */
export type NewAlertMessage = { party: AlertParty; lines: readonly AlertLine[] };

/** An alert with everything that hangs on it, as the desk reads it. */
export type AlertWithMessages = Alert & { messages: AlertMessage[] };

/** A text as people wrote it in each language. */
export type FourTexts = Record<'fr' | 'en' | 'tr' | 'ar', string>;
