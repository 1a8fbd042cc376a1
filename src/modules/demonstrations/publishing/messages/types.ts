import type { FourTexts } from '#modules/alerts/types';

/** A session on a timetable, with who sees it. */
export type Standing = {
  id: string;
  code: string;
  title: FourTexts;
  exhibitorId: string | null;
  startsAt: Date;
  /** Where it is seen from. */
  place: FourTexts | null;
  /** Delegations. */
  groups: readonly string[];
};

/** Only sessions that have a time, before and after. */
export type TimetableChange = { before: readonly Standing[]; after: readonly Standing[] };
